"""What a meeting decided is read by every service that works with the child, the absent and the practice too."""
from kith.forms.meetings.decisions_issued import DecisionsIssued
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language import LEARNT, Each, Pathway, Source, Whose, end_of_working_day, setting
from kith.language.duties import SAID
from kith.language.roles import GP
from kith.statuses.involved import INVOLVED, READ_FROM, UNOPENED
from kith.statuses.social_care import SOCIAL_CARE

ACT, READ, WHAT = "I have read it", OutcomeRead.answers(), "Read what a meeting decided"
SOON = end_of_working_day(setting(
    "meetings.working_days_to_read", 2, "Working days in which a service reads what a meeting decided", "Local"))


class MeetingRead(Pathway):
    """A sheet that lay in one tray was taken for one that everybody had. Whoever was not at the meeting reads it first
    of all. A practice always does, and where none is recorded the duty desk finds out which it is. Social care does
    wherever the child is on a plan, in care or under enquiries. Whoever issued it has read it.
    """

    title = "What a meeting decided, read by every service involved"
    source = Source("Locality procedures for conferences and other meetings about a child")
    answers_rows = ("CP06",)
    clock = LEARNT
    law = READ_FROM
    begins_when = DecisionsIssued.where().because("a meeting about {name} issued its decisions on {when}")

    read = Each(INVOLVED | {"gp": Whose(GP)} | SOCIAL_CARE, WHAT, of_others=True, due=SOON, act=ACT, done_when=READ,
                escalate=UNOPENED, beside=SAID)
