"""Not seen where the family was told to go for speech, language or early help: a slot is kept for them."""
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
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, UNIVERSAL
from kith.statuses.attendance import NOT_SEEN_AT_DROP_IN, missed, plan_read

CONTACT = setting("missed.drop_in_days_to_contact", 5,
                  "Working days in which a family that did not go where it was told is asked why", "Local")
OFFER = setting("missed.drop_in_days_to_offer", 10, "Working days in which such a family is offered a slot of its own",
                "Local")
UP = Escalate(when_overdue(TEAM_LEAD), overdue_by(working_days(5), NAMED_NURSE), again=working_days(5))


class DropInMissed(Pathway):
    """Without a queue, a second bus and somebody to mind the baby, a drop-in is easily not gone to."""

    title = "Not seen at a drop-in, or by speech and language or early help"
    source = Source("Locality policy on speech and language and on early help, after a published review")
    answers_rows = ("EH06", "CP07")
    clock = LEARNT
    begins_when = missed("speech_and_language", "early_help")

    ask = Duty("Ask a family why they did not go where they were told", owner=UNIVERSAL,
               due=end_of_working_day(CONTACT), while_=NOT_SEEN_AT_DROP_IN, done_when=MissFollowed.answers(),
               act="Say how you tried", waived_by=(TEAM_LEAD,), escalate=UP)
    offer = Duty("Offer a slot that is kept for them", owner=UNIVERSAL, due=end_of_working_day(OFFER),
                 while_=NOT_SEEN_AT_DROP_IN, act="Write where and when", waived_by=(TEAM_LEAD,), escalate=UP,
                 done_when=Appointment.follows(Appointment.booked, Appointment.role.is_in(
                     "speech_and_language", "early_help")))
    social_worker = plan_read("where the family was told to go")
