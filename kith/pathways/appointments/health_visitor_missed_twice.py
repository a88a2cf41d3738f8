"""A child not seen by the health visitor twice: the GP is told, it is talked over, and somebody decides."""
from kith.forms.appointments.talked_over import TalkedOver
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language import (
    LEARNT,
    Duty,
    Escalate,
    Pathway,
    Source,
    Steps,
    climbs,
    count,
    end_of_working_day,
    months,
    setting,
    when_overdue,
    working_days,
)
from kith.language.duties import SAID
from kith.language.roles import GP, HEALTH_VISITOR, NAMED_NURSE, TEAM_LEAD
from kith.statuses.attendance import NOT_SEEN_BY_HEALTH_VISITOR, decided, missed

TIMES = setting("missed.health_visitor_times", 2,
                "Missed appointments with the health visitor after which somebody decides", "Local")
WITHIN = setting("missed.health_visitor_months", 6, "Months over which these are counted", "Local")
DECIDE = setting("missed.health_visitor_days_to_decide", 5,
                 "Working days in which it is decided what happens after such a miss", "Local")


class HealthVisitorMissedTwice(Pathway):
    """“No further action” was one person’s word, on one afternoon, about a child nobody had seen for a year."""

    title = "Not seen by the health visitor twice"
    source = Source("Health visiting policy on children who are not brought, after a published review")
    answers_rows = ("HV10",)
    clock = LEARNT
    begins_when = count(TIMES, missed("health_visitor"), within=months(WITHIN)).because(
        "{name} was not seen at {count} appointments with the health visitor, the last on {when}")

    gp = Duty("Read that a child was not seen by the health visitor twice", owner=GP, due=end_of_working_day(2),
              done_when=OutcomeRead.answers(), act="I have read it", beside=SAID,
              escalate=Escalate(when_overdue(TEAM_LEAD), again=working_days(5)))
    steps = Steps(HEALTH_VISITOR, {"decide": decided("Decide what happens after a second missed appointment", DECIDE)},
                  climbs(2), waived_by=(TEAM_LEAD, NAMED_NURSE))
    supervise = Duty("Talk over in supervision a child who was not seen twice", owner=HEALTH_VISITOR,
                     due=working_days(10), while_=NOT_SEEN_BY_HEALTH_VISITOR, done_when=TalkedOver.follows(),
                     act="Write what was agreed", waived_by=(TEAM_LEAD, NAMED_NURSE), escalate=climbs(2))
