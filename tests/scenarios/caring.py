"""Children in care and their health assessments, as the stories about them say it."""
from kith.engine.catalogue import FORMS
from kith.forms.appointments.appointment import Appointment
from kith.forms.looked_after.assessment_reported import AssessmentReported
from tests.scenarios.story import Entry, Record, person

BEGAN, ENDED = FORMS["looked_after_began"], FORMS["looked_after_ended"]


def in_care(born: str = "9 years ago", since: str = "Mon 1 Jun", known: str = "", name: str = "Kai") -> Record:
    """A child who came into care; ``known``: when we were told."""
    one = person(name, born=born)
    one.says(BEGAN, since, known=known, legal_status="voluntary")
    return one


def reported(one: Record, when: str, held_on: str, kind: str = "review", **raw) -> Entry:
    """The report of an assessment went out."""
    raw = {"profession": "doctor" if kind == "initial" else "nurse", "who": "Ruth Amos"} | raw
    return one.says(AssessmentReported, when, kind=kind, held_on=held_on, **raw)


def booked(one: Record, when: str, starts: str, kind: str = "review", **raw) -> Entry:
    """An appointment for an assessment."""
    raw = {"place_kind": "clinic", "choice_kept": "chosen", "person": "Ruth Amos"} | raw
    return one.says(Appointment, when, kind="appointment", role="looked_after_nurse", starts=starts, assessment=kind,
                    **raw)
