"""Whoever harmed themselves is assessed by CAMHS and the hospital’s safeguarding nurse together, before they leave."""
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.home_after_self_harm import HomeAfterSelfHarm
from kith.forms.emergency.self_harm_assessed import SelfHarmAssessed
from kith.language import LEARNT, Duty, Escalate, Pathway, Source, age_below, hours, overdue_by, when_overdue
from kith.language.roles import CAMHS_ON_DUTY, DESIGNATED_NURSE, ED_SAFEGUARDING_NURSE, NAMED_NURSE
from kith.statuses.ages import CHILD
from kith.statuses.self_harm import TO_ASSESS, TO_HOME

CLIMBS = Escalate(when_overdue(ED_SAFEGUARDING_NURSE), overdue_by(hours(4), NAMED_NURSE),
                  overdue_by(hours(24), DESIGNATED_NURSE), again=hours(24))


class SelfHarmAssessedTogether(Pathway):
    """She was seen on the same day by both, who each knew what the other did not: that was why it went well."""

    title = "Self-harm: assessed together"
    source = Source("A published review: CAMHS and the hospital assessed together; hours are local")
    answers_rows = ("CM09",)
    clock = LEARNT
    begins_when = EdAttendance.where(EdAttendance.self_harm.yes | EdAttendance.overdose.yes, age_below(CHILD)).because(
        "{name} came to A&E on {when} after hurting or poisoning themselves")

    assess = Duty("Assess somebody after self-harm, together with the hospital’s safeguarding nurse", level="urgent",
                  owner=CAMHS_ON_DUTY, due=hours(TO_ASSESS), done_when=SelfHarmAssessed.answers(), act="Write it",
                  escalate=CLIMBS)
    home = Duty("Complete a discharge after self-harm: who sees them, and on which day", owner=ED_SAFEGUARDING_NURSE,
                due=hours(TO_HOME), done_when=HomeAfterSelfHarm.answers(), act="Complete it",
                escalate=Escalate(when_overdue(NAMED_NURSE), again=hours(24)))
