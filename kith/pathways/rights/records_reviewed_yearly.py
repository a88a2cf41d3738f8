"""Once a year the records desk looks at records whose time is over: what nobody looks at is kept for ever."""
from kith.forms.rights.disposal_reviewed import DisposalReviewed
from kith.forms.teams.team_opened import TeamOpened
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, days, months, setting, when_overdue, working_days
from kith.language.roles import CALDICOTT_GUARDIAN, RECORDS_DESK
from kith.statuses.working import OPEN

FIRST = setting("retention.days_to_first_review", 90, "Days in which a new records desk reviews for the first time",
                "Local")
EVERY = setting("retention.months_between_reviews", 12, "Months between two reviews of records whose time is over",
                "Records Management Code of Practice")


class RecordsReviewedYearly(Pathway):
    """What is kept longer than anybody may needs no decision, only that nobody looks. So looking is owed."""

    title = "Records whose time is over"
    source = Source("Records Management Code of Practice; UK GDPR, article 5(1)(e)")
    answers_rows = ("P8",)
    clock = HAPPENED
    begins_when = TeamOpened.where(TeamOpened.kind.is_in("records")).because(
        "the records desk works since {when} and answers for how long records are kept")

    review = Duty("Review the records whose time is over", owner=RECORDS_DESK, due=days(FIRST), every=months(EVERY),
                  while_=OPEN, level="routine", done_when=DisposalReviewed.follows(), act="Look through them",
                  escalate=Escalate(when_overdue(CALDICOTT_GUARDIAN), again=working_days(20)))
