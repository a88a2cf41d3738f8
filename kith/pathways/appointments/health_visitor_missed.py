"""Each time a child is not seen by the health visitor somebody looks for the family, and offers another way."""
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
from kith.language.roles import HEALTH_VISITOR, NAMED_NURSE, TEAM_LEAD
from kith.statuses.attendance import NOT_SEEN_BY_HEALTH_VISITOR, missed, plan_read

CONTACT = setting("missed.health_visitor_days_to_contact", 2,
                  "Working days in which the health visitor tries to reach a family that was not seen", "Local")
OFFER = setting("missed.health_visitor_days_to_offer", 5,
                "Working days in which the health visitor offers another day or another place", "Local")
UP = Escalate(when_overdue(TEAM_LEAD), overdue_by(working_days(2), NAMED_NURSE), again=working_days(5))


class HealthVisitorMissed(Pathway):
    """Each health visitor followed up in her own way, or did not, and nobody could see which."""

    title = "Not seen by the health visitor"
    source = Source("Health visiting policy on children who are not brought, after a published review")
    answers_rows = ("HV10", "CP07")
    clock = LEARNT
    begins_when = missed("health_visitor")

    reach = Duty("Reach the family of a child who was not seen", owner=HEALTH_VISITOR, due=end_of_working_day(CONTACT),
                 while_=NOT_SEEN_BY_HEALTH_VISITOR, done_when=MissFollowed.answers(), act="Say how you tried",
                 waived_by=(TEAM_LEAD,), escalate=UP)
    offer = Duty("Offer another day, or another place", owner=HEALTH_VISITOR, due=end_of_working_day(OFFER),
                 while_=NOT_SEEN_BY_HEALTH_VISITOR, act="Write where and when", waived_by=(TEAM_LEAD,), escalate=UP,
                 done_when=Appointment.follows(Appointment.role.is_in("health_visitor")))
    social_worker = plan_read("by the health visitor")
