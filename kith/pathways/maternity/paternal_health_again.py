"""What the father brings to the baby changes while it grows: he is asked about again at 28 weeks."""
from kith.forms.maternity.paternal_health import PaternalHealth
from kith.forms.maternity.pregnancy_notified import PregnancyNotified
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, arrives, overdue_by, working_days
from kith.language.roles import MIDWIFE, NAMED_MIDWIFE, TEAM_LEAD
from kith.statuses.expecting import PREGNANT

WEEKS_BEFORE = -12   # 28 of 40 weeks


class PaternalHealthAgain(Pathway):
    """A risk told at booking may be gone by then, and one that was not there may have come."""

    title = "The father’s health, at 28 weeks"
    source = Source("Locality maternity guideline")
    answers_rows = ("AN06",)
    clock = HAPPENED
    begins_when = arrives(PregnancyNotified.expected, weeks=WEEKS_BEFORE).because(
        "{name} was 28 weeks pregnant on {when}")

    ask = Duty("Ask again about the father’s or partner’s health", owner=MIDWIFE, due=working_days(10), level="soon",
               done_when=PaternalHealth.follows(PaternalHealth.every), while_=PREGNANT, act="Write what was said",
               waived_by=(NAMED_MIDWIFE,),
               escalate=Escalate(overdue_by(working_days(3), TEAM_LEAD), overdue_by(working_days(10), NAMED_MIDWIFE),
                                 again=working_days(10)))
