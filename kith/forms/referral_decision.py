"""Whether to refer after an A&E visit, decided by a person; the program only proposes to think about it."""
from kith.language import Form, LongText, YesNo


class ReferralDecision(Form):
    """Records the decision to refer to children's social care after an A&E visit, or the reason not to."""

    title = "Refer to children’s social care?"
    service = "A&E"
    line = "Referral considered: {refer}. {why}"
    important = True
    save = "Record decision"

    refer = YesNo("Will you refer?")
    why = LongText("Why, or why not?", not_accepted=("n/a", "na", "none", "nil"))
