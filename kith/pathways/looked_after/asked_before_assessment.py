"""A carer, and after a move the practice before, are asked what they know by whoever booked a health assessment."""
from kith.forms.appointments.appointment import Appointment
from kith.forms.looked_after.asked_beforehand import AskedBeforehand
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, during, setting, working_days
from kith.language.roles import DESIGNATED_NURSE, NAMED_GP, NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.statuses.assessments import MOVED_SINCE

DAYS = working_days(setting("looked_after.working_days_to_ask_a_carer", 10,
                            "Working days in which a carer, and the practice before, are asked", "Local"))
MAY = (TEAM_LEAD, NAMED_NURSE)


class AskedBeforeAssessment(Pathway):
    """Three homes in a year, and three practices: each had a part of the story, and only the last was asked."""

    title = "A carer and an earlier practice are asked before a health assessment"
    source = Source("Locality standard of health assessments")
    answers_rows = ("LA15", "LA16")
    clock = HAPPENED
    begins_when = Appointment.where(Appointment.assessment.is_in("initial", "review")).because(
        "a health assessment of {name} was booked on {when}")

    carer = Duty("Ask the carer what they know, before a health assessment", owner=THE_RECORDER, due=DAYS,
                 level="routine", done_when=AskedBeforehand.follows(
                     AskedBeforehand.who.is_in("carer"), AskedBeforehand.answered),
                 act="Write what they said", filled=(("who", "carer"),), waived_by=MAY,
                 escalate=climbs(5, then=DESIGNATED_NURSE))
    previous = Duty("Ask the practice from before the move what it knows, before a health assessment",
                    owner=THE_RECORDER, due=DAYS, level="routine", when=during(MOVED_SINCE),
                    done_when=AskedBeforehand.follows(
                        AskedBeforehand.who.is_in("previous_gp"), AskedBeforehand.answered),
                    act="Write what they said", filled=(("who", "previous_gp"),), waived_by=MAY,
                    escalate=climbs(5, then=NAMED_GP))
