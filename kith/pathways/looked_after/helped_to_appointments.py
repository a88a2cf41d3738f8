"""A young person in care is offered help to each appointment."""
from kith.forms.appointments.appointment import Appointment
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.looked_after.support_offered import SupportOffered
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Promises,
    Source,
    age_at_least,
    by_day,
    during,
    earlier,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import LOOKED_AFTER_NURSE, TEAM_LEAD
from kith.statuses.care import LOOKED_AFTER

YOUNG = 11   # younger children are taken by whoever cares for them
BEFORE = working_days(setting("support.working_days_before", 1,
                              "Working days before an appointment by which help to it is offered", "Local"))
SOON = working_days(setting("support.working_days_undated", 2,
                            "Working days in which help is offered to an appointment without a day", "Local"))


class HelpedToAppointments(Pathway):
    """A letter with a time was sent, and whoever would not go to a strange place alone did not go."""

    title = "Help to appointments in care"
    source = Source("Locality standard for looked-after young people")
    answers_rows = ("LA14",)
    promises = Promises("When you have to go somewhere", 3, {"offer": "We ask what helps you to get there."})
    clock = HAPPENED
    begins_when = Appointment.where(Appointment.booked, age_at_least(YOUNG), during(LOOKED_AFTER)).because(
        "an appointment was made for {name}")

    offer = Duty("Offer help to get to an appointment", owner=LOOKED_AFTER_NURSE, level="routine",
                 due=earlier(BEFORE, than=by_day(Appointment.starts, otherwise=SOON)),
                 done_when=SupportOffered.answers(), over_when=AppointmentOutcome.of_the_same(AppointmentOutcome.said),
                 act="Write what was offered", waived_by=(TEAM_LEAD,),
                 escalate=Escalate(when_overdue(TEAM_LEAD), again=working_days(5)))
