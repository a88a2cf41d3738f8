"""Several visits, or an injury under one: the program proposes to think about a referral; a person decides."""
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.referral_decision import ReferralDecision
from kith.language import LEARNT, Duty, Escalate, Pathway, Source, age_below, end_of_working_day, overdue_by
from kith.language import working_days as days_of_work
from kith.language.duties import VISITS
from kith.language.roles import DESIGNATED_NURSE, ED_SAFEGUARDING_NURSE, NAMED_NURSE
from kith.statuses.visits import HURT_AGAIN, OFTEN


class ConsiderReferral(Pathway):
    """Visit after visit was seen by somebody new each time; the pattern is put before one person, who must decide."""

    title = "Consider a referral after A&E visits"
    source = Source("Locality policy on repeated A&E visits")
    answers_rows = ("AE09",)
    clock = LEARNT
    begins_when = (
        OFTEN.because("it was the {nth} visit of {name} to A&E within {within}")
        | HURT_AGAIN.because("it was the {nth} visit of {name} to A&E with an injury within {within}")
        | EdAttendance.where(EdAttendance.injury.yes, age_below(1))
        .because("{name} is under 1 and A&E recorded {injury_kind} on {when}")
    )

    decide = Duty("Decide whether to refer to children’s social care", owner=ED_SAFEGUARDING_NURSE,
                  due=end_of_working_day(1), level="urgent", done_when=ReferralDecision.answers(),
                  act="Record decision", beside=VISITS, waived_by=(NAMED_NURSE,),
                  escalate=Escalate(overdue_by(days_of_work(1), NAMED_NURSE),
                                    overdue_by(days_of_work(3), DESIGNATED_NURSE), again=days_of_work(2)))
