"""Whether to refer to children's social care, decided by a person; the program only proposes to think about it."""
from kith.language import NO_REASON, Form, LongText, YesNo


class ReferralDecision(Form):
    """Records the decision to refer to children's social care, or the reason not to."""

    title = "Refer to children’s social care?"
    line = "Referral considered: {refer}. {why}"
    important = True
    save = "Record decision"

    refer = YesNo("Will you refer?")
    why = LongText("Why, or why not?", not_accepted=NO_REASON)
