"""What stories about appointments share: one is given, and the program notes that nobody said what came of it."""
from kith.forms.appointments.appointment import Appointment
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.pathways.appointments.appointment_kept import AppointmentKept
from tests.scenarios.story import Entry, Record, owed, person, told

ASKED = {"role": "school_nurse", "ask": "Please see her at school and ask what would help",
         "safe": "At school, alone. Nothing by telephone or letter; her family must not hear of it"}
booked, directed = AppointmentKept.booked, AppointmentKept.directed


def child(**more) -> Record:
    return person("Mia", born="3 years ago", **more)


def given(one: Record, when: str, starts: str, role: str = "health_visitor", **more) -> Entry:
    return one.says(Appointment, when, kind="appointment", role=role, starts=starts, **more)


def sent_to(one: Record, when: str, by_day: str, role: str = "speech_and_language", by: int = 1) -> Entry:
    return one.says(Appointment, when, by=by, kind="direction", role=role, by_day=by_day)


def nobody_said(one: Record, duty, when: str, known: str, role: str = "health_visitor") -> Entry:
    """The program's own note, as its nightly work writes it: an outcome without a word of what happened."""
    about = owed(one, duty, at=known)
    note = Entry(one, AppointmentOutcome, len(told.versions) + 1, f"appointment_outcome:{about.one.cite.short}")
    note.add("part", when, known, {"role": role}, by=None, citations=[list(about.one.cite)])
    return note


def missed(one: Record, when: str, outcome: str = "not_brought", role: str = "health_visitor", **more) -> Entry:
    return one.says(AppointmentOutcome, when, outcome=outcome, role=role, **more)
