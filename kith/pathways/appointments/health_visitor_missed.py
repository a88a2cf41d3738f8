"""Each time a child is not seen by the health visitor somebody looks for the family, and offers another way."""
from kith.forms.appointments.appointment import Appointment
from kith.language import LEARNT, Pathway, Source, Steps, climbs, setting
from kith.language.roles import HEALTH_VISITOR, TEAM_LEAD
from kith.statuses.attendance import NOT_SEEN_BY_HEALTH_VISITOR, looked_for, missed, offered, plan_read

CONTACT = setting("missed.health_visitor_days_to_contact", 2,
                  "Working days in which the health visitor tries to reach a family that was not seen", "Local")
OFFER = setting("missed.health_visitor_days_to_offer", 5,
                "Working days in which the health visitor offers another day or another place", "Local")


class HealthVisitorMissed(Pathway):
    """Each health visitor followed up in her own way, or did not, and nobody could see which."""

    title = "Not seen by the health visitor"
    source = Source("Health visiting policy on children who are not brought, after a published review")
    answers_rows = ("HV10", "CP07")
    clock = LEARNT
    begins_when = missed("health_visitor")

    steps = Steps(HEALTH_VISITOR, {
        "reach": looked_for("Reach the family of a child who was not seen", CONTACT),
        "offer": offered("Offer another day, or another place", OFFER, Appointment.role.is_in("health_visitor")),
    }, climbs(2), while_=NOT_SEEN_BY_HEALTH_VISITOR, waived_by=(TEAM_LEAD,))
    social_worker = plan_read("by the health visitor")
