"""One child's health assessments in care: booked, chosen, held, and where each day went."""
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from kith.engine.calendar import Calendar, local
from kith.engine.citing import Citation, last_answering
from kith.engine.days import day_of
from kith.engine.standing import Standing
from kith.forms.appointments.appointment import Appointment
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.looked_after.assessment_chosen import AssessmentChosen
from kith.forms.looked_after.assessment_offered import AssessmentOffered
from kith.forms.looked_after.assessment_refused import AssessmentRefused
from kith.forms.looked_after.assessment_reported import AssessmentReported
from kith.forms.looked_after.assessment_waits import AssessmentWaits
from kith.forms.looked_after.late_notice_explained import LateNoticeExplained
from kith.forms.looked_after.late_notice_weighed import LateNoticeWeighed
from kith.forms.looked_after.practitioner_named import PractitionerNamed
from kith.language.assessing import USUALLY

BEGAN = "looked_after_began"
READ = (BEGAN, *(form.key for form in (
    Appointment, AppointmentOutcome, AssessmentChosen, AssessmentOffered, AssessmentRefused, AssessmentReported,
    AssessmentWaits, PractitionerNamed, LateNoticeExplained, LateNoticeWeighed)))
INITIAL, REVIEW = "initial", "review"
# The pathways that owe each of them.
PATHWAYS = {"initial_health_assessment": INITIAL, "review_health_assessment": REVIEW}
LATE_NOTICE, CLINIC, REPORT = "late_notice", "clinic", "report"
ASTRAY = "notice_astray"   # they say that they had told us: until we find that it was so, neither side is believed
# Whose it was that an appointment came to nothing.
MISSED = {"not_brought": ("child_away", "carer"), "nobody_in": ("child_away", "carer"),
          "put_off": ("child_away", "carer"), "did_not_come": ("child_away", "young_person"),
          "cancelled": (CLINIC, "provider")}


@dataclass(frozen=True, slots=True)
class Spell:
    """So many working days that went for one cause, which lies with one agency."""

    cause: str
    agency: str
    days: int


@dataclass(frozen=True, slots=True)
class Booked:
    """One appointment for an assessment, and what came of it; empty while nobody has said."""

    day: date
    person: str
    choice: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What is owed of one assessment: from which day it counts, until when, and what became of it."""

    kind: str
    state: str
    start: datetime | None
    learnt: datetime | None
    due: datetime | None
    evidence: int | None = None
    duty: str = ""

    @property
    def overdue(self) -> bool:
        return self.state == "overdue"


@dataclass
class Assessment:
    """One assessment: what is owed, and what was done towards it."""

    asked: Asked
    booked: list[Booked] = field(default_factory=list)
    offered: bool = False
    chosen: str = ""
    named: str = ""
    refused: bool = False
    held_on: date | None = None
    who: str = ""
    spells: list[Spell] = field(default_factory=list)
    late_by: int = 0

    @property
    def next_booked(self) -> Booked | None:
        """The last appointment that has not come to nothing."""
        return next((one for one in reversed(self.booked) if one.outcome not in MISSED), None)

    @property
    def fell_through(self) -> Booked | None:
        """An appointment that came to nothing, with none since."""
        return self.booked[-1] if self.booked and self.booked[-1].outcome in MISSED else None


def of(asked: Asked, said: Iterable[Standing], calendar: Calendar, at: datetime) -> Assessment:
    """Everything that was said towards it, from the day it counts from until it was done."""
    report = next((one for one in said if one.root == asked.evidence and one.form == AssessmentReported.key), None)
    until = report.latest if report else at
    mine = sorted((one for one in said if _within(one, asked, until)), key=lambda one: (one.moment, one.root))
    found = Assessment(asked, [*_booked(mine, said)])
    for one in mine:
        _add(found, one)
    if report:
        found.held_on, found.who = day_of(report.answers.get("held_on")), str(report.answers.get("who", ""))
    ended = local(until).date()
    if asked.due and until >= asked.due:
        found.late_by = calendar.working_days_between(asked.due - timedelta(minutes=1), until)
    found.spells = _spells(asked, found, mine, ended, calendar, _claimed(asked, said))
    return found


def _within(one: Standing, asked: Asked, until: datetime) -> bool:
    kind = one.answers.get("assessment" if one.form == Appointment.key else "kind")
    fits = kind == asked.kind or one.form in (PractitionerNamed.key, AppointmentOutcome.key, BEGAN)
    return fits and one.moment <= until and (asked.start is None or one.over >= asked.start)


def _add(found: Assessment, one: Standing) -> None:
    said: Mapping = one.answers
    match one.form:
        case AssessmentOffered.key:
            found.offered = True
        case AssessmentChosen.key:
            found.chosen = str(said.get("chosen", ""))
        case PractitionerNamed.key if found.asked.kind == REVIEW:
            found.named = str(said.get("who", ""))
        case AssessmentRefused.key:
            found.refused = True


def bookings(said: Iterable[Standing], kind: str) -> Iterator[Booked]:
    """Every appointment for an assessment of this kind, in the order given."""
    yield from _booked((one for one in said if one.form == Appointment.key and one.answers.get("assessment") == kind),
                       said)


def _booked(mine: Iterable[Standing], said: Iterable[Standing]) -> Iterator[Booked]:
    """In order of when they were made; each with the last word on it."""
    outcomes = {key: str(one.answers.get("outcome", "unsaid"))
                for key, one in last_answering(said, AppointmentOutcome.key).items()}
    for one in mine:
        day = day_of(str(one.answers.get("starts", ""))[:10]) if one.form == Appointment.key else None
        if day:
            yield Booked(day, str(one.answers.get("person", "")), str(one.answers.get("choice_kept", "")),
                         outcomes.get(one.occasion, ""))


def _claimed(asked: Asked, said: Iterable[Standing]) -> tuple[date | None, str]:
    """The day on which the local authority says that it had told us, and with whom the days after it lie.

    Both may be said after all is done.
    """
    since, weighed = asked.start and local(asked.start).date(), last_answering(said, LateNoticeWeighed.key)
    days = [(day, cited) for one in said if one.form == LateNoticeExplained.key for cited in one.citations
            if since and (day := day_of(one.answers.get("told_on"))) and day >= since]
    day, cited = min(days, key=lambda one: one[0], default=(None, None))
    was = weighed.get(Citation.read(cited).occasion) if cited else None
    return day, "provider" if was and was.answers.get("was_so") == "yes" else "not_agreed"


def _spells(asked: Asked, found: Assessment, mine: list[Standing], ended: date, calendar: Calendar,
            claimed: tuple[date | None, str]) -> list[Spell]:
    """Each working day once: of an initial assessment since the child came into care, of a review since it was due."""
    first = asked.start if asked.kind == INITIAL else asked.due and asked.due - timedelta(minutes=1)
    if first is None:
        return []
    day, counted, told = local(first).date(), {}, _told(asked, mine)
    while (day := day + timedelta(days=1)) <= ended:
        if calendar.works(day):
            why = (ASTRAY, claimed[1]) if _disputed(day, told, claimed[0]) else _why(day, told, found, mine)
            counted[why] = counted.get(why, 0) + 1
    return [Spell(*why, days) for why, days in counted.items()]


def _disputed(day: date, told: date | None, claimed: date | None) -> bool:
    return told is not None and claimed is not None and claimed < day <= told


def _told(asked: Asked, mine: Iterable[Standing]) -> date | None:
    """The day on which we were told: as somebody wrote it down, else when it reached us."""
    if asked.kind != INITIAL:
        return None
    said = [day for one in mine if one.form == BEGAN and (day := day_of(one.answers.get("told_on")))]
    learnt = [local(asked.learnt).date()] if asked.learnt else []
    return min([*said, *learnt], default=None)


def _why(day: date, told: date | None, found: Assessment, mine: Iterable[Standing]) -> tuple[str, str]:
    """The cause of one day, and with whom it lies: what nobody knew of could not be done, and what is held is written.
    """
    if told and day <= told:
        return LATE_NOTICE, USUALLY[LATE_NOTICE]
    if found.held_on and day > found.held_on:
        return REPORT, USUALLY[REPORT]
    waits = [one.answers for one in mine if one.form == AssessmentWaits.key and _covers(one.answers, day)]
    if waits:
        return str(waits[-1].get("cause")), str(waits[-1].get("agency"))
    return next((MISSED[one.outcome] for n, one in enumerate(found.booked)
                 if one.outcome in MISSED and one.day < day <= _next(found.booked[n + 1:], day)),
                (CLINIC, USUALLY[CLINIC]))


def _covers(waits: Mapping, day: date) -> bool:
    since, until = day_of(waits.get("since")), day_of(waits.get("until"))
    return since is not None and since < day and (until is None or day <= until)


def _next(later: list[Booked], day: date) -> date:
    """The day of the appointment that took its place; until there is one the child is still waited for."""
    return later[0].day if later else day
