"""A young person in care who missed an appointment hears from the nurse within days."""
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.looked_after.missed_talked_over import MissedTalkedOver
from kith.language import LEARNT, Duty, Pathway, Promises, Source, age_at_least, climbs, days, during, setting
from kith.language.roles import LOOKED_AFTER_NURSE, TEAM_LEAD
from kith.statuses.care import LOOKED_AFTER

YOUNG = 11   # younger children are taken by whoever cares for them
SOON = days(setting("support.days_after_a_miss", 3,
                    "Days in which somebody in care who missed an appointment is contacted", "Local"))


class MissedInCare(Pathway):
    """A third letter was sent. Nobody asked what would help."""

    title = "Missed appointment in care"
    source = Source("Locality standard for looked-after young people")
    answers_rows = ("LA14",)
    promises = Promises("When you could not go", 4, {"talk": "Your nurse asks what would help next time."})
    clock = LEARNT
    begins_when = AppointmentOutcome.where(AppointmentOutcome.missed, age_at_least(YOUNG), during(LOOKED_AFTER)
                                           ).because("{name} missed an appointment on {when}")

    talk = Duty("Ask what would help them to go next time", owner=LOOKED_AFTER_NURSE, due=SOON,
                done_when=MissedTalkedOver.answers(MissedTalkedOver.reached), act="Write what they say",
                escalate=climbs(5), waived_by=(TEAM_LEAD,))
