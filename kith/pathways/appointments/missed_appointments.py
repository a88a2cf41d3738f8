"""Appointments that come to nothing are followed; where home must not know, the pathway itself takes the safe route."""
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.appointments.seen_again import SeenAgain
from kith.forms.appointments.talked_over import TalkedOver
from kith.language import (
    LEARNT,
    Duty,
    Escalate,
    Pathway,
    Source,
    Tell,
    after_start,
    climbs,
    count,
    end_of_working_day,
    months,
    setting,
    unsafe,
    when_overdue,
    working_days,
)
from kith.language.attending import NO_POLICY_OF_ITS_OWN
from kith.language.roles import FAMILY, NAMED_NURSE, SCHOOL_NURSE, TEAM_LEAD, THE_RECORDER

TWICE = setting("missed.appointments_that_count", 2, "Missed appointments that must be followed", "Local policy")
MONTHS = setting("missed.months_that_count", 3, "Months over which missed appointments are counted", "Local policy")
UNSEEN = setting("missed.working_days_unseen", 5, "Working days unseen after which the named nurse hears of it",
                 "Local policy")


# What was said before it was asked which service it was with is followed here too.
FOLLOWED_HERE = AppointmentOutcome.role.is_in(*NO_POLICY_OF_ITS_OWN) | AppointmentOutcome.role.not_asked


class MissedAppointments(Pathway):
    """Of services with no policy of their own. One letter home would have told the family what a young person feared
    to tell them. She was seen at school.
    """

    title = "Missed appointments"
    source = Source("Service policy on appointments that are missed")
    answers_rows = ("CM08",)
    clock = LEARNT
    begins_when = count(TWICE, AppointmentOutcome.where(AppointmentOutcome.missed, FOLLOWED_HERE), within=months(
        MONTHS)).because("{name} was not seen at {count} appointments, the last on {when}")

    see = Duty(
        "See them again", owner=THE_RECORDER, due=end_of_working_day(2), done_when=SeenAgain.follows(SeenAgain.met),
        act="Say how they were reached", waived_by=(TEAM_LEAD, NAMED_NURSE),
        tell=(Tell(FAMILY, "letter", otherwise=SCHOOL_NURSE, says="We had planned to see each other and did not. We "
                   "would like to find a time that suits you."),),
        escalate=Escalate(when_overdue(TEAM_LEAD), after_start(working_days(UNSEEN), NAMED_NURSE),
                          again=working_days(2)))
    at_school = Duty(
        "Speak to them at school, alone, and find a safe way to meet", owner=SCHOOL_NURSE, due=end_of_working_day(2),
        level="urgent", when=unsafe("letter"), done_when=SeenAgain.follows(), act="Say how they were reached",
        waived_by=(TEAM_LEAD, NAMED_NURSE),
        escalate=climbs(1, again=2))
    talk_over = Duty(
        "Talk it over in supervision, and write down what was agreed", owner=THE_RECORDER, due=working_days(5),
        when=unsafe("letter"), done_when=TalkedOver.follows(), act="Write what was agreed",
        escalate=climbs(5))
