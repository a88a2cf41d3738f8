"""Whoever is asked to take on an action of a plan says whether they do; said again, that they no longer do."""
from kith.language import NO_REASON, Choice, Form, LongText

TAKES = {"yes": "Yes, it is mine", "no": "No, it is not mine", "no_longer": "I took it on, and can no longer do it"}


class ActionAnswered(Form):
    """Takes on an action of a plan by name, or gives it back, at once, to whoever asked."""

    title = "Plan: does somebody take on the action?"
    important = True
    kept_there = True
    by_people = False
    line = "An action of the plan. Taken on: {takes}. {why}"
    save = "Send the answer"

    takes = Choice("Do you take it on?", TAKES, hint="To ask somebody else, mend the action on the child’s plan.",
                   own_page="shown")
    why = LongText("Why not, and whose do you think it is?", when=takes.is_in("no", "no_longer"),
                   not_accepted=NO_REASON)

    taken = takes.is_in("yes")
