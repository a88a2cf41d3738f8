"""An action of a plan was done: what shows it, and whether what was wished came of it."""
from kith.language import NO_REASON, Choice, Form, LongText

REACHED = {"yes": "Yes", "partly": "In part", "no": "No", "not_known": "Not known yet"}


class ActionDone(Form):
    """Says what was done for the plan and what the measure shows; that it was done is not yet that it helped."""

    title = "Plan: an action was done"
    important = True
    kept_there = True
    by_people = False
    line = "An action of the plan was done. Outcome reached: {reached}. {shows}"
    save = "Say that it is done"

    shows = LongText("What was done, and what does the measure show?",
                     not_accepted=(*NO_REASON, "done", "completed", "ongoing"))
    reached = Choice("Did it come to what was wished?", REACHED, own_page="shown")
