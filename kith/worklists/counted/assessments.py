"""Health assessments of children in care, counted: in time or late, with whom the days lie, choice and the same person.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from psycopg import Cursor

from kith.access import confidence
from kith.duties.settings import calendar, values
from kith.engine.days import day_of
from kith.engine.standing import Standing
from kith.forms.appointments.appointment import Appointment
from kith.forms.looked_after.assessment_reported import AssessmentReported
from kith.forms.looked_after.practitioner_named import PractitionerNamed
from kith.language.assessing import OWN_TEAM_FROM
from kith.records import subjects
from kith.statuses.assessments import SCHOOL_AGE
from kith.worklists.about import assessments, standing
from kith.worklists.about.assessments import INITIAL, PATHWAYS, REVIEW, Asked, Assessment

YEAR = timedelta(days=365)
# Everything that came due in the year, whatever became of it.
OWED = """
select d.person_id, d.pathway, d.state, d.open, d.happened_at, d.learnt_at, d.due_at, d.evidence from duties_duty d
where d.pathway = any(%s) and d.duty = 'report' and d.state <> 'no longer owed' and d.due_at > %s and d.due_at <= %s
"""
# Those in care whose assessments are not due yet may have been booked and assessed as well.
EVERYBODY = "select distinct person_id from duties_duty where pathway = any(%s)"
REQUESTS = """
select split_part(d.role, ':', 1), d.duty, d.state from duties_duty d
where d.pathway = any(%s) and d.duty in ('opened', 'decided') and d.state <> 'no longer owed' and d.learnt_at > %s
"""
ASKED = ("practice_asked_for_assessment", "social_care_asked_for_assessment", "service_asked_for_assessment")
DONE = ("done", "done late")


@dataclass(frozen=True)
class Counted:
    """Each table as its lines: what a line is called, and its numbers."""

    kinds: dict[str, list[int]]                   # owed, in time, late, still open, set aside, refused
    days: dict[tuple[str, str], list[int]]        # by cause and agency: assessments that were late, working days
    choice: dict[str, list[int]]                  # by whether a choice was kept: booked, came
    same: dict[str, list[int]]                    # under five, and from five on: by the same person, reviews in all
    given: dict[tuple[str, str], list[int]]       # reviews by role and why, from that age on: named, booked
    asked: dict[str, list[int]]                   # by role: asked, opened, answered, used in a report


def counted(cur: Cursor, at: datetime) -> Counted:
    """The last twelve months, with nothing taken out."""
    owed = cur.execute(OWED, (list(PATHWAYS), at - YEAR, at)).fetchall()
    people = [person for (person,) in cur.execute(EVERYBODY, (list(PATHWAYS),)).fetchall()]
    said = {person: [one for one in found if not confidence.whose(one.versions)]
            for person, found in standing.read(cur, people, also=assessments.READ).items()}
    made = [_made(row, said.get(row[0], []), at) for row in owed]
    born = {key: one.born for key, one in subjects.headers(cur, people).items()} if people else {}
    return Counted(_kinds(made), _days(made), _choice(said.values(), at), _same(said, born, at), _given(said, born, at),
                   _asked(cur, said, at))


def _made(row: tuple, said: list[Standing], at: datetime) -> Assessment:
    _, pathway, state, still, start, learnt, due, evidence = row
    asked = Asked(PATHWAYS[pathway], "overdue" if still else state, start, learnt, due, evidence)
    return assessments.of(asked, said, calendar(), at)


def _kinds(made: Iterable[Assessment]) -> dict[str, list[int]]:
    found = {kind: [0] * 6 for kind in (INITIAL, REVIEW)}
    for one in made:
        line, states = found[one.asked.kind], ("done", "done late", "overdue", "waived")
        line[0] += 1
        line[1 + states.index(one.asked.state)] += 1
        line[5] += one.refused
    return found


def _days(made: Iterable[Assessment]) -> dict[tuple[str, str], list[int]]:
    """Of those that were late, every working day under its cause, and with whom that lies."""
    found: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for one in made:
        for spell in one.spells if one.asked.state in ("done late", "overdue") else ():
            line = found[spell.cause, spell.agency]
            line[0] += 1
            line[1] += spell.days
    return dict(sorted(found.items(), key=lambda pair: -pair[1][1]))


def _choice(said: Iterable[list[Standing]], at: datetime) -> dict[str, list[int]]:
    found = {choice: [0, 0] for choice in ("chosen", "otherwise", "none")}
    for one in (one for entries in said for kind in (INITIAL, REVIEW) for one in assessments.bookings(entries, kind)):
        if one.choice in found and (at - YEAR).date() < one.day <= at.date():
            found[one.choice][0] += 1
            found[one.choice][1] += one.outcome == "came"
    return found


def _same(said: Mapping[int, list[Standing]], born: Mapping, at: datetime) -> dict[str, list[int]]:
    """Of reviews, how many were done by whoever did the one before."""
    found = {"young": [0, 0], "older": [0, 0]}
    for person, entries in said.items():
        for before, then, day in _pairs(entries):
            if (at - YEAR).date() < day <= at.date():
                line = found["young" if _young(born.get(person), day) else "older"]
                line[0] += _name(before) == _name(then)
                line[1] += 1
    return found


def _pairs(entries: Iterable[Standing]) -> Iterator[tuple]:
    dated = sorted(((day, one.root, one) for one in entries if one.form == AssessmentReported.key
                    and (day := day_of(one.answers.get("held_on")))), key=lambda each: each[:2])
    yield from ((before[2], then[2], then[0]) for before, then in pairwise(dated)
                if then[2].answers.get("kind") == REVIEW)


def _given(said: Mapping[int, list[Standing]], born: Mapping, at: datetime) -> dict[tuple[str, str], list[int]]:
    """To whom the reviews of those who are old enough were given; where it was another role than agreed, why."""
    years, found = int(values().of(OWN_TEAM_FROM, at)), defaultdict(lambda: [0, 0])
    for person, one in ((person, one) for person, entries in said.items() for one in entries):
        named = one.form == PractitionerNamed.key
        booked = one.form == Appointment.key and one.answers.get("assessment") == REVIEW
        if (named or booked) and one.moment > at - YEAR and not _young(born.get(person), one.moment, years):
            found[str(one.answers.get("role", "")), str(one.answers.get("why_role", ""))][booked] += 1
    return dict(sorted(found.items()))


def _young(born, day, years: int = SCHOOL_AGE) -> bool:
    return born is None or (day.year - born.year - ((day.month, day.day) < (born.month, born.day))) < years


def _name(one: Standing) -> str:
    return " ".join(str(one.answers.get("who", "")).casefold().split())


def _asked(cur: Cursor, said: Mapping[int, list[Standing]], at: datetime) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for role, duty, state in cur.execute(REQUESTS, (list(ASKED), at - YEAR)).fetchall():
        found[role][0] += duty == "decided"
        found[role][1 if duty == "opened" else 2] += state in DONE
    used = Counter(role for entries in said.values() for one in entries if one.form == AssessmentReported.key
                   and one.moment > at - YEAR for role in one.answers.get("used") or ())
    for role in found:
        found[role][3] = used[role]
    return dict(sorted(found.items()))
