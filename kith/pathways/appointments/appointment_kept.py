"""Whoever gives an appointment, or tells a family to go somewhere, hears whether they came; silence is never “fine”."""
from kith.forms.appointments.appointment import Appointment
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.language import (
    HAPPENED,
    Duty,
    Pathway,
    Source,
    age_at_least,
    age_below,
    by_day,
    climbs,
    end_of_working_day,
    working_days,
)
from kith.language.roles import FAMILY, TEAM_LEAD, THE_PERSON, THE_RECORDER
from kith.statuses.attendance import DAYS_FOR_DIRECTION, DAYS_TO_SAY
from kith.statuses.reminding import BY_POST, OF_AGE, SOON, reminder

WHAT, ACT, SAID = "Say whether they came", "Say what happened", AppointmentOutcome.answers(AppointmentOutcome.said)
UP = climbs(5)


class AppointmentKept(Pathway):
    """Families were told to go to a drop-in, and nothing in any record said whether they had gone."""

    title = "What came of an appointment, or of where a family was told to go"
    source = Source("Locality policy on appointments, after a published review")
    answers_rows = ("EH06", "CP07", "CM08")
    clock = HAPPENED
    begins_when = (
        Appointment.where(Appointment.booked).because("{name} was given an appointment on {when}: {role}")
        | Appointment.where(Appointment.directed).because("{name} was told on {when} where to go: {role}"))

    booked = Duty(WHAT, owner=THE_RECORDER, due=by_day(
        Appointment.starts, end_of_working_day(DAYS_TO_SAY), and_then=end_of_working_day(DAYS_TO_SAY)), level="routine",
        when=Appointment.booked, done_when=SAID, act=ACT, waived_by=(TEAM_LEAD,), escalate=UP)
    directed = Duty(WHAT, owner=THE_RECORDER, due=by_day(
        Appointment.by_day, working_days(DAYS_FOR_DIRECTION), and_then=working_days(DAYS_FOR_DIRECTION)),
        level="routine", when=Appointment.directed, done_when=SAID, act=ACT, waived_by=(TEAM_LEAD,), escalate=UP)

    text = reminder("text", SOON)
    email = reminder("email", SOON)
    letter = reminder("letter", BY_POST, FAMILY, age_below(OF_AGE))
    letter_of_age = reminder("letter", BY_POST, THE_PERSON, age_at_least(OF_AGE))
