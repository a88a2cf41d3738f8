"""A newborn leaves maternity care: what is still owed about the baby is said before, not found out after."""
from kith.language import Form, LongText, Text
from kith.language.harm import NOTHING_SAID
from kith.language.roles import MIDWIFE, NAMED_MIDWIFE


class MaternityDischarge(Form):
    """Signs a baby out of maternity care. What is still owed by it is listed, and a reason is taken all the same."""

    title = "Leaving maternity care"
    service = "Maternity"
    recorded_by = (MIDWIFE, NAMED_MIDWIFE)
    line = "Left maternity care."
    save = "Sign the discharge"
    signs_when = ("fgm_risk_at_birth",)
    signs_whole = True
    signs_because = "all_the_same"

    to = Text("Which health visitor was told, by name?", unknowns=True)
    all_the_same = LongText("If something is still owed: why does the baby leave all the same, and who does it now?",
                            optional=True, not_accepted=NOTHING_SAID)
