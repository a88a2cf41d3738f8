"""Whoever gives an appointment, or tells a family to go somewhere, hears whether they came; silence is never “fine”."""
from kith.forms.appointments.appointment import Appointment
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.appointments.family_told import FamilyTold
from kith.language import (
    HAPPENED,
    Ahead,
    Duty,
    Escalate,
    Pathway,
    Source,
    Tell,
    after_start,
    age_at_least,
    age_below,
    all_of,
    by_day,
    days,
    end_of_working_day,
    overdue_by,
    setting,
    when_overdue,
    working_days,
)
from kith.language.conditions import Condition
from kith.language.roles import FAMILY, NAMED_NURSE, TEAM_LEAD, THE_PERSON, THE_RECORDER, Role
from kith.language.settings import Setting
from kith.statuses.attendance import DAYS_FOR_DIRECTION, DAYS_TO_SAY

SOON = setting("reminders.days_before", 2, "Days before an appointment from which a text or an e-mail reminds of it",
               "Local")
BY_POST = setting("reminders.days_before_by_post", 7, "Days before an appointment from which a letter reminds of it",
                  "Local")
OF_AGE = 16   # a letter that reminds is theirs, and not their parents'
SAYS = "This is a reminder of what we planned with you for the coming days. If you are unsure when or where, ask us."
WHAT, ACT, SAID = "Say whether they came", "Say what happened", AppointmentOutcome.answers(AppointmentOutcome.said)
UP = Escalate(when_overdue(TEAM_LEAD), overdue_by(working_days(5), NAMED_NURSE), again=working_days(5))



def reminder(channel: str, length: Setting, to: Role = FAMILY, *whose: Condition) -> Duty:
    """Leaves by itself, once; what cannot leave is owed by whoever gave the appointment, until its day comes."""
    return Duty(
        "See that a reminder reaches them in a safe way", owner=THE_RECORDER, level="routine",
        ahead=Ahead(days(length), (Appointment.starts, Appointment.by_day)),
        due=by_day(Appointment.starts, by_day(Appointment.by_day, days(1))),
        when=all_of([Appointment.remind.is_in(channel), *whose]), done_with="booked directed",
        done_when=FamilyTold.answers(FamilyTold.gone), act="Say how they were reminded", waived_by=(TEAM_LEAD,),
        tell=(Tell(to, channel, otherwise=THE_RECORDER, says=SAYS),),
        escalate=Escalate(after_start(end_of_working_day(1), TEAM_LEAD), again=working_days(2)))


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
