"""The one bruise must not drown among minor visits: what makes a child's A&E visit urgent, and who decides about it."""
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.language import (
    LEARNT,
    Duty,
    Escalate,
    Pathway,
    Source,
    Tell,
    age_below,
    during,
    end_of_working_day,
    overdue_by,
    when_overdue,
    working_days,
)
from kith.language.duties import SAID
from kith.language.roles import DESIGNATED_NURSE, GP, NAMED_NURSE, TEAM_LEAD, UNIVERSAL
from kith.statuses.ages import CHILD
from kith.statuses.care import LOOKED_AFTER, ON_A_PLAN
from kith.statuses.visits import HURT_AGAIN, NOT_SORTABLE, OFTEN, OFTEN_TOGETHER

CHILDS = age_below(CHILD)


class UrgentAttendance(Pathway):
    """Every visit used to be sent on unsorted and late, so the urgent ones waited among the rest. These go by name."""

    title = "Urgent A&E visit"
    source = Source("Locality policy on A&E visits by children; reasons agreed with the safeguarding nurse")
    answers_rows = ("AE10", "AE03", "AE09")
    clock = LEARNT
    begins_when = (
        EdAttendance.where(EdAttendance.injury.yes, age_below(1))
        .because("{name} is under 1 and A&E recorded {injury_kind} on {when}")
        | EdAttendance.where(during(ON_A_PLAN), CHILDS)
        .because("{name} is on a child protection plan and came to A&E on {when}")
        | EdAttendance.where(during(LOOKED_AFTER), CHILDS)
        .because("{name} is looked after and came to A&E on {when}")
        | EdAttendance.where(EdAttendance.self_harm.yes | EdAttendance.overdose.yes, CHILDS)
        .because("{name} came to A&E on {when} after hurting or poisoning themselves")
        | EdAttendance.where(EdAttendance.domestic_abuse.yes, CHILDS)
        .because("A&E was told of violence at home when {name} came on {when}")
        | EdAttendance.where(EdAttendance.assault.yes, CHILDS)
        .because("{name} came to A&E on {when} after being hurt by somebody")
        | EdAttendance.where(EdAttendance.left_before_seen.yes, CHILDS)
        .because("{name} left A&E on {when} before being seen")
        | OFTEN.because("it was the {nth} visit to A&E within {within}")
        | HURT_AGAIN.because("it was the {nth} visit to A&E with an injury within {within}")
        | OFTEN_TOGETHER.because("{name} and sisters or brothers came to A&E {count} times together")
        | NOT_SORTABLE   # the sorting fails open, one visit at a time too
    )

    decide = Duty(
        "Decide what to do about an A&E visit", owner=UNIVERSAL, due=end_of_working_day(1), level="urgent",
        done_when=VisitReviewed.answers(), act="Record decision", tell=(Tell(GP),), waived_by=(TEAM_LEAD, NAMED_NURSE),
        beside=SAID, escalate=Escalate(when_overdue(TEAM_LEAD), overdue_by(working_days(1), NAMED_NURSE),
                          overdue_by(working_days(3), DESIGNATED_NURSE), again=working_days(2)))
