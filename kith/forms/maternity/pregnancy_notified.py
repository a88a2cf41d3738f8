"""A pregnancy is known; the unborn child is a person from this day."""
from kith.language import Date, Form, InLaw, Number
from kith.language.pages import PRIVATE


class PregnancyNotified(Form):
    """Says that somebody is pregnant and when the baby is expected."""

    title = "Pregnancy known"
    service = "Maternity"
    in_copies = PRIVATE
    line = "Is pregnant, expected {expected}."
    label = "sensitive"
    by_right = InLaw("care", "An adult’s service hears of the child whom its client expects.")

    expected = Date("When is the baby expected?", unknowns=True)
    babies = Number("How many babies?", hint="Leave empty for one", least=1, most=8, optional=True)
