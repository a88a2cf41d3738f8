"""Each appointment that a child missed stands on their practice’s list until its weekly meeting has decided."""
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.appointments.practice_decided import PracticeDecided
from kith.language import LEARNT, Duty, Pathway, Source, age_below, climbs, days, setting
from kith.language.attending import WITH_WHOM
from kith.language.roles import GP, NAMED_GP

DAYS = setting("missed.days_to_the_practice_meeting", 7,
               "Days in which a practice decides about a child’s missed appointment", "Practice: it meets weekly")
# Of the health visitor's the practice reads the second, by that service's own policy: nobody is told twice of one.
LISTED = tuple(key for key in WITH_WHOM if key != "health_visitor")
ADULT = 18


class PracticeDecides(Pathway):
    """A letter “did not attend” was filed. Twice, about the same eyes, and nobody had read both."""

    title = "A practice looks at missed appointments each week"
    source = Source("The practice of weekly meetings over children of concern, after a published review")
    answers_rows = ("GP02",)
    clock = LEARNT
    begins_when = AppointmentOutcome.where(
        AppointmentOutcome.missed, AppointmentOutcome.role.is_in(*LISTED), age_below(ADULT)).because(
        "{name} was not seen at an appointment on {when}: {role}")

    decide = Duty("Decide about a missed appointment at the weekly meeting", owner=GP, due=days(DAYS), level="routine",
                  done_when=PracticeDecided.answers(), act="Say what the practice does",
                  escalate=climbs(14, again=14, by=days, then=NAMED_GP))
