"""The minutes of a meeting are read by every service that works with the child; what is amended is read again."""
from kith.forms.meetings.minutes_issued import MinutesIssued
from kith.forms.meetings.minutes_read import MinutesRead
from kith.language import LEARNT, Each, Pathway, Source, Whose, end_of_working_day, setting
from kith.language.duties import SAID
from kith.language.roles import GP
from kith.statuses.involved import INVOLVED, READ_FROM, UNOPENED
from kith.statuses.social_care import SOCIAL_CARE

ACT, READ, WHAT = "I have read them", MinutesRead.answers(), "Read the minutes of a meeting"
SOON = end_of_working_day(setting(
    "meetings.working_days_to_read_minutes", 5, "Working days in which a service reads the minutes of a meeting",
    "Local: not verified"))


class MinutesReadByAll(Pathway):
    """A mother was said to keep to her treatment; her GP had the minutes corrected, and ten others kept the old ones.

    Whoever read a version is asked again when a line of it is amended: the correction goes wherever the error went.
    """

    title = "Minutes of a meeting, read by every service involved"
    source = Source("Locality procedures for conferences and other meetings about a child")
    answers_rows = ("GP06", "CP06")
    clock = LEARNT
    law = READ_FROM
    begins_when = MinutesIssued.where(MinutesIssued.says).because("a meeting about {name} issued its minutes on {when}")

    read = Each(INVOLVED | {"gp": Whose(GP)} | SOCIAL_CARE, WHAT, of_others=True, due=SOON, act=ACT, done_when=READ,
                escalate=UNOPENED, reopens=True, beside=SAID)
