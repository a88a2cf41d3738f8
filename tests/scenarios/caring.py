"""Children in care and their health assessments, as the stories about them say it."""
from kith.engine.catalogue import FORMS
from kith.forms.acts.opened import Opened
from kith.forms.appointments.appointment import Appointment
from kith.forms.looked_after.assessment_asked import AssessmentAsked
from kith.forms.looked_after.assessment_reported import AssessmentReported
from kith.forms.sent.decision_seen import DecisionSeen
from kith.forms.sent.information_given import InformationGiven
from kith.language.roles import THE_RECORDER
from tests.scenarios.story import Entry, Record, owed, person

BEGAN, ENDED = FORMS["looked_after_began"], FORMS["looked_after_ended"]


def in_care(born: str = "9 years ago", since: str = "Mon 1 Jun", known: str = "", **raw) -> Record:
    """A child who came into care; ``known``: when we were told."""
    one = person("Kai", born=born)
    one.says(BEGAN, since, known=known, legal_status="not_known", **raw)
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


def asked(role: str, when: str = "Wed 3 Jun 09:00") -> Record:
    """A child about whom a service was asked before an assessment, by the worker of number four."""
    one = in_care()
    one.says(AssessmentAsked, when, by=4, role=role, kind="review", day="2026-07-01",
             what="Illnesses, medicines and what waits at a hospital")
    return one


def answers(one: Record, opened, decided) -> None:
    """Whoever was asked opened it and said that nothing is held."""
    one.says(Opened, "Thu 4 Jun 09:00", by=9, answers=owed(one, opened, at="Thu 4 Jun 08:00"), who="Dr Shah")
    one.says(InformationGiven, "Fri 5 Jun 11:00", by=9, answers=owed(one, decided, at="Fri 5 Jun 10:00"),
             outcome="not_held", who="Dr Shah")


def is_answered_by_none_held_and_read(one: Record, opened, decided, seen) -> None:
    """That nothing is held is an answer, and whoever asked reads it."""
    answers(one, opened, decided)
    owed(one, decided, at="Fri 5 Jun 12:00").is_("done")
    read = owed(one, seen, at="Fri 5 Jun 12:00").is_("due", by=THE_RECORDER)
    assert read.one.bearer == 4
    one.says(DecisionSeen, "Mon 8 Jun 09:00", by=4, answers=read)
    owed(one, seen, at="Mon 8 Jun 10:00").is_("done")
