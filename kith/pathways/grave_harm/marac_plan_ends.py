"""MARAC’s coordinator says by its day whether a plan still stands, and ends what has ended."""
from kith.forms.meetings.decisions_issued import DecisionsIssued
from kith.forms.meetings.marac_plan_began import MaracPlanBegan
from kith.forms.meetings.marac_plan_ended import MaracPlanEnded
from kith.forms.meetings.status_looked_at import StatusLookedAt
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    by_day,
    end_of_working_day,
    months,
    when_overdue,
    working_days,
)
from kith.language.duties import ANSWERED, SAID, After
from kith.language.roles import MARAC_COORDINATOR, NAMED_NURSE
from kith.statuses.care import MARAC
from kith.statuses.grave_harm import ENTITLED
from kith.statuses.involved import READ_FROM
from kith.statuses.looked_at import OF_MARAC

LATE = Escalate(when_overdue(NAMED_NURSE), again=working_days(10))


class MaracPlanEnds(Pathway):
    """Nobody had told the school that it was over. For two years she was called out of lessons to be asked."""

    title = "A plan of MARAC is ended by its day"
    source = Source("Locality protocol of MARAC; times are local")
    answers_rows = ("CP14",)
    clock = HAPPENED
    law = READ_FROM
    begins_when = MARAC.because("{name} has been on a plan of MARAC since {when}")

    look = Duty("Say whether a plan of MARAC still stands", owner=MARAC_COORDINATOR, level="routine",
                due=by_day(MaracPlanBegan.review_by, otherwise=months(OF_MARAC)), every=months(OF_MARAC), while_=MARAC,
                done_when=StatusLookedAt.answers(StatusLookedAt.says) | DecisionsIssued.follows(
                    DecisionsIssued.marac.is_in("goes_on")),
                act="Say whether it stands", filled=(("which", "marac"),), beside=SAID, waived_by=ENTITLED,
                escalate=LATE)
    ended = Duty("End a plan of MARAC that has ended", owner=MARAC_COORDINATOR, level="routine", while_=MARAC,
                 after=After("look", StatusLookedAt.answer.is_in("ended")), due=end_of_working_day(1),
                 done_when=MaracPlanEnded.answers(), act="Say until when it stood", beside=ANSWERED,
                 waived_by=ENTITLED, escalate=LATE)
