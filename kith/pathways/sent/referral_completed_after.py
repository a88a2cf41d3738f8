"""What an urgent referral was sent without is asked of its sender afterwards, and read by whoever has the referral."""
from kith.forms.acts.opened import Opened
from kith.forms.sent.referral import Referral
from kith.forms.sent.referral_completed import ReferralCompleted
from kith.language import HAPPENED, Duty, Law, Pathway, Source, climbs, end_of_working_day, setting
from kith.language.duties import ANSWERED
from kith.language.roles import CSC_FRONT_DOOR, CSC_MANAGER, THE_RECORDER

DAYS = setting("referral.days_to_complete", 1,
               "Working days in which what an urgent referral was sent without is answered", "Local")


class ReferralCompletedAfter(Pathway):
    """A good referral names the sisters and brothers too; an urgent one must not wait for them, nor be without them."""

    title = "What an urgent referral was sent without"
    source = Source("Published reviews: referrals of high quality state the risk, the family and the child’s own voice")
    answers_rows = ("CM07",)
    clock = HAPPENED
    law = Law(began="2026-07-01")
    begins_when = Referral.with_gaps().because(
        "a referral for {name} was sent on {when} without all that its reader needs")

    complete = Duty("Answer what your referral was sent without", owner=THE_RECORDER, due=end_of_working_day(DAYS),
                    done_when=ReferralCompleted.answers(), act="Answer what is missing", escalate=climbs(2, again=2))
    read = Duty("Read what was added to a referral", owner=CSC_FRONT_DOOR, due=end_of_working_day(1), after="complete",
                done_when=Opened.answers(), act="It was opened", beside=ANSWERED,
                escalate=climbs(1, again=2, first=CSC_FRONT_DOOR, then=CSC_MANAGER, also=(THE_RECORDER,)))
