"""The third stage of a concern, decision: what the service that has it decided."""
from kith.language import NO_REASON, Choice, Form, LongText, Text
from kith.language.pages import TRIAGE


class ConcernDecided(Form):
    """Says what was decided on a concern, who decided it, and why."""

    title = "Decision on a concern"
    about = "post"
    label = "sensitive"
    by_people = False
    important = True
    answered_on = TRIAGE
    line = "Decision: {decision}. {why}"
    save = "Record the decision"

    decision = Choice("What was decided?", {
        "protect": "The child is to be protected: social care looks into it", "help": "Help was offered to the family",
        "goes_on": "Help that the family has already goes on", "nothing": "Nothing more is needed"})
    why = LongText("Why?", not_accepted=NO_REASON)
    who = Text("Who decided?", hint="Name and job. By telephone counts: write who you spoke to.")
