"""A young person who came by themselves, without a referral: the service’s own record."""
from kith.language import Form, LongText, YesNo
from kith.language.roles import CAMHS, SEXUAL_HEALTH


class SeenWithoutReferral(Form):
    """Keeps what was said when somebody came by themselves. What others may know of it they agree to, line by line."""

    title = "Seen without a referral"
    label = "sealed"
    recorded_by = (CAMHS, SEXUAL_HEALTH)
    line = "Seen without a referral."
    save = "Save the visit"

    told = YesNo("Do they know what stays here, and when others must be told?")
    words = LongText("What was talked about?")
    again = LongText("What was agreed for the next time?", optional=True)
