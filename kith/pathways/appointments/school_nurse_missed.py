"""Each time a child or young person is not seen by the school nurse somebody looks for them, at school first."""
from kith.forms.appointments.appointment import Appointment
from kith.forms.appointments.miss_followed import MissFollowed
from kith.language import (
    LEARNT,
    Duty,
    Escalate,
    Pathway,
    Source,
    end_of_working_day,
    overdue_by,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import NAMED_NURSE, SCHOOL_NURSE, TEAM_LEAD
from kith.statuses.attendance import NOT_SEEN_BY_SCHOOL_NURSE, missed, plan_read

CONTACT = setting("missed.school_nurse_days_to_contact", 3,
                  "Working days in which the school nurse looks for somebody who was not seen", "Local")
OFFER = setting("missed.school_nurse_days_to_offer", 10,
                "Working days in which the school nurse offers another time or place", "Local")
UP = Escalate(when_overdue(TEAM_LEAD), overdue_by(working_days(5), NAMED_NURSE), again=working_days(5))


class SchoolNurseMissed(Pathway):
    """At school they can be found without a letter home, on most days of the week."""

    title = "Not seen by the school nurse"
    source = Source("School nursing policy on appointments that are missed")
    answers_rows = ("CP07",)
    clock = LEARNT
    begins_when = missed("school_nurse")

    reach = Duty("Look for somebody who was not seen, at school first", owner=SCHOOL_NURSE,
                 due=end_of_working_day(CONTACT), while_=NOT_SEEN_BY_SCHOOL_NURSE, done_when=MissFollowed.answers(),
                 act="Say how you tried", waived_by=(TEAM_LEAD,), escalate=UP)
    offer = Duty("Offer another time, or another place", owner=SCHOOL_NURSE, due=end_of_working_day(OFFER),
                 while_=NOT_SEEN_BY_SCHOOL_NURSE, act="Write where and when", waived_by=(TEAM_LEAD,), escalate=UP,
                 done_when=Appointment.follows(Appointment.role.is_in("school_nurse")))
    social_worker = plan_read("by the school nurse")
