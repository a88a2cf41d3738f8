"""What social care decided on a referral goes to every service that works with the child, and each reads it."""
from kith.forms.sent.outcome_read import OutcomeRead
from kith.forms.sent.referral_decided import ReferralDecided
from kith.language import LEARNT, Each, Pathway, Source, end_of_working_day, setting
from kith.language.duties import SAID
from kith.statuses.involved import INVOLVED, READ_FROM, UNOPENED

ACT, READ, WHAT = "I have read it", OutcomeRead.answers(), "Read what was decided on a referral"
SOON = end_of_working_day(setting(
    "outcome.working_days_to_read", 2, "Working days in which a service reads what was decided on a referral", "Local"))


class OutcomeTold(Pathway):
    """A service that was never told what became of a referral went on as if nothing had been found. The decision is a
    happening of its own here: whoever reads it learns nothing of who had referred.
    """

    title = "The outcome of a referral, told to every service involved"
    source = Source("Working Together: feedback on the outcome; local policy that it reaches every service involved")
    answers_rows = ("SH02",)
    clock = LEARNT
    law = READ_FROM
    begins_when = ReferralDecided.where().because("a referral for {name} was decided on {when}")

    read = Each(INVOLVED, WHAT, due=SOON, act=ACT, done_when=READ, escalate=UNOPENED, beside=SAID)
