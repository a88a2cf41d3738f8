"""Put off again and again, by them or by us: a pattern of its own, which no count of missed appointments shows."""
from kith.forms.appointments.appointment import Appointment
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.language import LEARNT, Duty, Pathway, Source, climbs, count, end_of_working_day, months, setting
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, WHOSE_APPOINTMENT

PUT_OFF = setting("attendance.times_put_off", 3, "Times a family asks for another day that are a pattern", "Local")
CANCELLED = setting("attendance.times_cancelled", 2, "Times we cancel on a family that are a pattern", "Local")
WITHIN = setting("attendance.months_put_off", 3, "Months over which put off and cancelled appointments are counted",
                 "Local")


class DayThatHolds(Pathway):
    """A child whose every visit was “rearranged” had missed none, and nobody had seen him since the spring."""

    title = "Appointments put off again and again"
    source = Source("Locality policy on missed appointments, after a published review")
    answers_rows = ("CP07",)
    clock = LEARNT
    begins_when = (
        count(PUT_OFF, AppointmentOutcome.where(AppointmentOutcome.outcome.is_in("put_off")), within=months(WITHIN))
        .because("another day was asked for {count} times for {name}, the last on {when}")
        | count(CANCELLED, AppointmentOutcome.where(AppointmentOutcome.outcome.is_in("cancelled")),
                within=months(WITHIN))
        .because("services cancelled {count} appointments of {name}, the last on {when}"))

    hold = Duty("Find a day that will hold, and ask what stands in the way", owner=WHOSE_APPOINTMENT,
                due=end_of_working_day(5), done_when=Appointment.follows(), act="Write where and when",
                waived_by=(TEAM_LEAD, NAMED_NURSE),
                escalate=climbs(5))
