"""Whoever was to be seen after self-harm and was not is looked for that day, by CAMHS and by the hospital."""
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.appointments.seen_again import SeenAgain
from kith.language import LEARNT, Duty, Pathway, Source, climbs, during, hours
from kith.language.roles import CAMHS_ON_DUTY, DESIGNATED_NURSE, ED_SAFEGUARDING_NURSE, NAMED_NURSE
from kith.statuses.self_harm import AFTER_SELF_HARM, THEIRS, TO_REACH

UP = climbs(12, again=24, by=hours, first=NAMED_NURSE, then=DESIGNATED_NURSE)


class MissedAfterSelfHarm(Pathway):
    """Nobody having said that they came is a miss too. The way to them is the one that is safe: the card says which."""

    title = "Not seen after self-harm"
    source = Source("A published review: a follow-up that is missed is known to both that day; hours are local")
    answers_rows = ("CM09", "CP07")
    clock = LEARNT
    begins_when = AppointmentOutcome.where(
        AppointmentOutcome.missed, THEIRS, during(AFTER_SELF_HARM)).because(
        "{name} was to be seen on {when} after self-harm, and was not")

    reach = Duty("Reach safely, today, a young person who was not seen after self-harm", owner=CAMHS_ON_DUTY,
                 due=hours(TO_REACH), level="urgent", done_when=SeenAgain.answers(), act="Say how they were reached",
                 escalate=UP)
    know = Duty("Speak with CAMHS about a young person who was not seen after self-harm", owner=ED_SAFEGUARDING_NURSE,
                due=hours(TO_REACH), level="urgent", done_when=SeenAgain.answers(), done_with="reach",
                act="Say how they were reached", escalate=UP)
