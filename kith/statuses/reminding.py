"""A reminder of an appointment: owed before its day, told to the home, and over with any word on the appointment."""
from kith.forms.appointments.appointment import Appointment
from kith.forms.appointments.family_told import FamilyTold
from kith.language import (
    Ahead,
    Duty,
    Escalate,
    Role,
    Tell,
    after_start,
    all_of,
    by_day,
    days,
    end_of_working_day,
    setting,
    working_days,
)
from kith.language.conditions import Condition
from kith.language.roles import FAMILY, TEAM_LEAD, THE_RECORDER
from kith.language.settings import Setting

SOON = setting("reminders.days_before", 2, "Days before an appointment from which a text or an e-mail reminds of it",
               "Local")
BY_POST = setting("reminders.days_before_by_post", 7, "Days before an appointment from which a letter reminds of it",
                  "Local")
OF_AGE = 16   # a letter that reminds is theirs, and not their parents'
SAYS = "This is a reminder of what we planned with you for the coming days. If you are unsure when or where, ask us."


def reminder(channel: str, length: Setting, to: Role = FAMILY, *whose: Condition) -> Duty:
    """Leaves by itself, once; what cannot leave is owed by whoever gave the appointment, until its day comes."""
    return Duty(
        "See that a reminder reaches them in a safe way", owner=THE_RECORDER, level="routine",
        ahead=Ahead(days(length), (Appointment.starts, Appointment.by_day)),
        due=by_day(Appointment.starts, by_day(Appointment.by_day, days(1))),
        when=all_of([Appointment.remind.is_in(channel), *whose]), done_with="booked directed",
        done_when=FamilyTold.answers(FamilyTold.gone), act="Say how they were reminded", waived_by=(TEAM_LEAD,),
        tell=(Tell(to, channel, otherwise=THE_RECORDER, says=SAYS, purpose="appointments"),),
        escalate=Escalate(after_start(end_of_working_day(1), TEAM_LEAD), again=working_days(2)))
