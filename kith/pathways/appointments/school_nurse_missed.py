"""Each time a child or young person is not seen by the school nurse somebody looks for them, at school first."""
from kith.forms.appointments.appointment import Appointment
from kith.language import LEARNT, Pathway, Source, Steps, climbs, setting
from kith.language.roles import SCHOOL_NURSE, TEAM_LEAD
from kith.statuses.attendance import NOT_SEEN_BY_SCHOOL_NURSE, looked_for, missed, offered, plan_read

CONTACT = setting("missed.school_nurse_days_to_contact", 3,
                  "Working days in which the school nurse looks for somebody who was not seen", "Local")
OFFER = setting("missed.school_nurse_days_to_offer", 10,
                "Working days in which the school nurse offers another time or place", "Local")


class SchoolNurseMissed(Pathway):
    """At school they can be found without a letter home, on most days of the week."""

    title = "Not seen by the school nurse"
    source = Source("School nursing policy on appointments that are missed")
    answers_rows = ("CP07",)
    clock = LEARNT
    begins_when = missed("school_nurse")

    steps = Steps(SCHOOL_NURSE, {
        "reach": looked_for("Look for somebody who was not seen, at school first", CONTACT),
        "offer": offered("Offer another time, or another place", OFFER, Appointment.role.is_in("school_nurse")),
    }, climbs(5), while_=NOT_SEEN_BY_SCHOOL_NURSE, waived_by=(TEAM_LEAD,))
    social_worker = plan_read("by the school nurse")
