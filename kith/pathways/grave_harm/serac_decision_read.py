"""What SERAC decided about a young person is read by their school nurse, whoever referred them."""
from kith.forms.grave_harm.serac_decision import SeracDecision
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language import LEARNT, Duty, Escalate, Pathway, Source, end_of_working_day, setting, when_overdue
from kith.language import working_days as days_of_work
from kith.language.duties import SAID
from kith.language.roles import SCHOOL_NURSE, TEAM_LEAD
from kith.statuses.grave_harm import step
from kith.statuses.serac import FOR_HEALTH

SOON = setting("serac.working_days_to_read", 2, "Working days in which a school nurse reads what SERAC decided",
               "Local: not verified")
PASSED = setting("serac.working_days_to_arrive_elsewhere", 5, "Working days in which it is known that whoever SERAC "
                 "passed a young person to has it", "Local: not verified")


class SeracDecisionRead(Pathway):
    """Whoever sees the girl each week was the last to know what was planned for her."""

    title = "What SERAC decided is read by the school nurse"
    source = Source("Locality procedures for SERAC")
    answers_rows = ("CP10",)
    clock = LEARNT
    begins_when = SeracDecision.where().because("what SERAC decided about {name} was brought back on {when}")

    read = Duty("Read what SERAC decided", owner=SCHOOL_NURSE, due=end_of_working_day(SOON),
                done_when=OutcomeRead.answers(), act="I have read it", beside=SAID,
                escalate=Escalate(when_overdue(TEAM_LEAD), again=days_of_work(2)))
    passed = step("See that whoever SERAC passed it to has it: who there, by name", end_of_working_day(PASSED),
                  owner=FOR_HEALTH, level="soon", when=SeracDecision.outcome.is_in("elsewhere"))
