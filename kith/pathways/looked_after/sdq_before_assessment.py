"""Before each health assessment a fresh SDQ is asked of the carer, of a teacher, and of the young person."""
from kith.forms.looked_after.sdq_completed import SdqCompleted
from kith.forms.looked_after.sdq_requested import SdqRequested
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    by_day,
    climbs,
    overdue_by,
    when_overdue,
    working_days,
)
from kith.language.roles import (
    CSC_HEAD,
    CSC_MANAGER,
    DESIGNATED_NURSE,
    LOOKED_AFTER_NURSE,
    NAMED_NURSE,
    SCHOOL_NURSE,
    SOCIAL_WORKER,
    THE_PLACE_NAMED,
)
from kith.statuses.questionnaires import DAYS_TO_SEND, TO_DESIGNATED, TO_HEAD

DUE = by_day(SdqRequested.day, otherwise=working_days(DAYS_TO_SEND))
MAY = (LOOKED_AFTER_NURSE, NAMED_NURSE, DESIGNATED_NURSE)
ACT, OPENS = "Type it in", "informant"
CARERS, TEACHERS, OWN = (SdqCompleted.follows(SdqCompleted.informant.is_in(one)) for one in (
    "carer", "teacher", "young_person"))
ASKED = SdqRequested.informant


class SdqBeforeAssessment(Pathway):
    """The carer saw one child and the teacher another, he himself was never asked, and only one score was on file."""

    title = "SDQs before a health assessment"
    source = Source("Statutory guidance on the health of looked-after children: the SDQ informs the assessment. Whom "
                    "else to ask, and the times, are local")
    answers_rows = ("LA22", "LA15")
    clock = HAPPENED
    begins_when = SdqRequested.where().because("{name} is to be assessed, and an SDQ was asked for on {when}")

    carer = Duty("Send the main carer’s SDQ, before a health assessment", owner=SOCIAL_WORKER, due=DUE,
                 when=ASKED.is_in("carer"), done_when=CARERS, act=ACT,
                 filled=((OPENS, "carer"),), waived_by=MAY,
                 escalate=Escalate(when_overdue(CSC_MANAGER), overdue_by(working_days(TO_HEAD), CSC_HEAD),
                                   overdue_by(working_days(TO_DESIGNATED), DESIGNATED_NURSE),
                                   again=working_days(TO_HEAD), also=(LOOKED_AFTER_NURSE,)))
    teacher = Duty("Have a teacher fill in an SDQ, before a health assessment", owner=SCHOOL_NURSE, due=DUE,
                   when=ASKED.is_in("teacher") & SdqRequested.place.not_asked,
                   done_when=TEACHERS, act=ACT, filled=((OPENS, "teacher"),), waived_by=MAY, level="routine",
                   escalate=climbs(5, then=DESIGNATED_NURSE, also=(LOOKED_AFTER_NURSE,)))
    school = Duty("Send a teacher’s SDQ, before a health assessment", owner=THE_PLACE_NAMED, due=DUE,
                  when=ASKED.is_in("teacher") & SdqRequested.at_school, done_when=TEACHERS,
                  act=ACT, filled=((OPENS, "teacher"),), waived_by=MAY,
                  escalate=climbs(5, first=SCHOOL_NURSE, then=DESIGNATED_NURSE, also=(LOOKED_AFTER_NURSE,)))
    own = Duty("Give the young person an SDQ of their own, before a health assessment", owner=LOOKED_AFTER_NURSE,
               due=DUE, when=ASKED.is_in("young_person"), done_when=OWN, act=ACT,
               filled=((OPENS, "young_person"),), waived_by=MAY, level="routine",
               escalate=climbs(5, then=DESIGNATED_NURSE))
