"""Two services said that a concern is not theirs: the duty manager decides whose it is."""
from kith.language import Choice, Form, InLaw, LongText
from kith.language.pages import TRIAGE
from kith.language.roles import DESIGNATED_NURSE, HUB_LEAD, NAMED_NURSE, TAKE_CONCERNS


class ConcernPlaced(Form):
    """Says which service has a concern that two have refused; it is then theirs."""

    title = "A concern that two refused: who has it"
    about = "post"
    label = "sensitive"
    by_people = False
    recorded_by = (HUB_LEAD, NAMED_NURSE, DESIGNATED_NURSE)
    answered_on = TRIAGE
    line = "The duty manager decided: {takes}. {why}"
    save = "Give it to them"
    by_right = InLaw("safe", "A concern about a child in danger goes to those who can act.")

    takes = Choice("Which service has it?", TAKE_CONCERNS)
    why = LongText("Why? Say whom you spoke to.")
