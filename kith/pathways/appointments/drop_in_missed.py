"""Not seen where the family was told to go for speech, language or early help: a slot is kept for them."""
from kith.forms.appointments.appointment import Appointment
from kith.language import LEARNT, Pathway, Source, Steps, climbs, setting
from kith.language.roles import TEAM_LEAD, UNIVERSAL
from kith.statuses.attendance import NOT_SEEN_AT_DROP_IN, looked_for, missed, offered, plan_read

CONTACT = setting("missed.drop_in_days_to_contact", 5,
                  "Working days in which a family that did not go where it was told is asked why", "Local")
OFFER = setting("missed.drop_in_days_to_offer", 10, "Working days in which such a family is offered a slot of its own",
                "Local")


class DropInMissed(Pathway):
    """Without a queue, a second bus and somebody to mind the baby, a drop-in is easily not gone to."""

    title = "Not seen at a drop-in, or by speech and language or early help"
    source = Source("Locality policy on speech and language and on early help, after a published review")
    answers_rows = ("EH06", "CP07")
    clock = LEARNT
    begins_when = missed("speech_and_language", "early_help")

    steps = Steps(UNIVERSAL, {
        "ask": looked_for("Ask a family why they did not go where they were told", CONTACT),
        "offer": offered("Offer a slot that is kept for them", OFFER,
                         Appointment.booked & Appointment.role.is_in("speech_and_language", "early_help")),
    }, climbs(5), while_=NOT_SEEN_AT_DROP_IN, waived_by=(TEAM_LEAD,))
    social_worker = plan_read("where the family was told to go")
