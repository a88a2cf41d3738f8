"""Each month a service hears how whole the referrals were that it sent itself: of the team, and never of one person."""
from kith.forms.sent.gaps_counted import GapsCounted
from kith.forms.sent.gaps_read import GapsRead
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, overdue_by, setting, working_days
from kith.language.duties import SAID
from kith.language.roles import NAMED_NURSE, TEAM_LEAD

DAYS = setting("gaps.days_to_read", 10, "Working days in which a team’s lead reads how whole what the team sent was",
               "Local")


class GapsTold(Pathway):
    """A service whose referrals lack something learns it first, month by month, and from nobody’s blame."""

    title = "How whole what a team sent was"
    source = Source("Locality quality assurance of referrals")
    answers_rows = ("CM07",)
    clock = HAPPENED
    begins_when = GapsCounted.where(GapsCounted.whose.is_in("team")).because(
        "what the team sent in the month before was counted on {when}")

    read = Duty("Read how whole what your team sent was", owner=TEAM_LEAD, due=working_days(DAYS), level="routine",
                done_when=GapsRead.answers(), act="Read it", beside=SAID,
                escalate=Escalate(overdue_by(working_days(5), NAMED_NURSE), again=working_days(10)))
