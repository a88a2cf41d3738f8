"""What became of an action that a meeting decided: done, not done and why, or no longer needed and who agreed."""
from kith.language import NO_REASON, Choice, Form, LongText, Text

BECAME = {"done": "It is done", "not_done": "It is not done", "not_needed": "It is no longer needed"}


class MeetingActionBecame(Form):
    """Says what became of one action of a meeting; whoever issued the sheet reads it, and the next meeting has it."""

    title = "What became of an action of a meeting"
    important = True
    by_people = False
    line = "An action of a meeting: {became}. {shows} {why}"
    save = "Say what became of it"

    became = Choice("What became of it?", BECAME)
    shows = LongText("What was done, and when?", when=became.is_in("done"),
                     not_accepted=(*NO_REASON, "done", "completed", "ongoing"))
    why = LongText("Why not?", hint="If it is not yours to do, say whose you think it is.",
                   when=became.is_in("not_done"), not_accepted=NO_REASON)
    agreed = Text("Who agreed that it is no longer needed, and why?", when=became.is_in("not_needed"),
                  not_accepted=NO_REASON)
    told_by = Text("Who told you?", hint="Leave it empty where you did it, or saw it, yourself.", optional=True)
