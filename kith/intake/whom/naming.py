"""People named in the rows of an answer: whoever is recognised becomes a relationship by the same pipe; else a name."""
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import cache

from psycopg import Cursor

from kith.engine import catalogue
from kith.engine.facts import DETAILS
from kith.engine.standing import Version
from kith.engine.world import RELATION
from kith.intake.entering import Draft
from kith.intake.statement import Said, Who
from kith.intake.times import as_said
from kith.intake.whom import numbers, recognising, related
from kith.intake.whom.awaited import said
from kith.language import Form
from kith.language.errors import Refused
from kith.language.questions import Question, Rows
from kith.records import subjects
from kith.records.subjects import Subject

KNOWN_OF = ("family_name", "given_name", "born", "sex", "nhs_number", "postcode")


def in_rows(cur: Cursor, draft: Draft, at: datetime) -> Draft:
    """The same answers with Kith's key of each person who is recognised; nobody is guessed at."""
    groups = _groups(draft.form)
    named = {key: [_recognised(cur, row, who, at) for row in draft.answers[key]]
             for key, (_, who) in groups.items() if isinstance(draft.answers.get(key), list)}
    return replace(draft, answers=draft.answers | named) if named else draft


def shares(cur: Cursor, version: Version, known: Iterable[Version], at: datetime) -> Iterator[tuple]:
    """What the rows say of the subject and of the people in them, each as (about whom, what is said)."""
    for key, (group, who) in _groups(catalogue.FORMS[version.form]).items():
        rows = version.answers.get(key)
        if version.how == "strike" or not isinstance(rows, list):
            continue
        subject = subjects.header(cur, version.subject)
        for row in rows:
            one = row.get(who) if isinstance(row.get(who), dict) else {}
            found = subjects.by_key(cur, one["key"]) if one.get("key") else None
            if found and found.person_id != subject.person_id:
                yield from _told(cur, subject, found, one, row.get(group.ties) or [], version)


@cache
def _groups(form: type[Form]) -> dict[str, tuple[Rows, str]]:
    """Repeating groups of people who are recognised: each with the column that names the person."""
    found = {}
    for key, question in form.questions.items():
        who = next((name for name, column in _columns(question).items() if column.kind == "who"), "")
        if who and (question.ties or question.of_people):
            found[key] = question, who
    return found


def _columns(question: Question) -> dict[str, Question]:
    return question.columns if isinstance(question, Rows) else {}


def _recognised(cur: Cursor, row: dict, who: str, at: datetime) -> dict:
    given = row.get(who)
    if not isinstance(given, dict):
        return row
    named = Who(**given | {"local": tuple(tuple(pair) for pair in given.get("local", ()))})
    try:
        found = recognising.recognise(cur, named, at)
    except Refused:
        return row   # a key nobody has is a slip; the rest of what is known of them still counts
    if found.subject_id is None:
        return row | {who: related.unnumbered(given)} if found.sealed_id else row
    numbers.claim(cur, found, Who(nhs_number=named.nhs_number), at)
    return row | {who: given | {"key": found.key}}


def _told(cur: Cursor, subject: Subject, found: Subject, known: dict, kinds: list, version: Version
          ) -> Iterator[tuple]:
    """Who they are, of somebody nobody had told of; and what they are to the subject, unless that is known already."""
    when = as_said(version.happened)
    if not (found.family_name or found.given_name):
        told = {key: known[key] for key in KNOWN_OF if known.get(key)}
        yield Who(key=found.key), Said(DETAILS, told, happened=when, how="part")
    new = [kind for kind in kinds if kind not in _already(cur, subject, found)]
    if new:
        yield Who(key=subject.key), *(
            Said(RELATION, {"kind": kind, "who": {"key": found.key}}, happened=when, how="part") for kind in new)


def _already(cur: Cursor, subject: Subject, found: Subject) -> set[str]:
    """What they are known to be to the subject, on whichever of their records it was said."""
    standing = [one for one in said(cur, subject.id, RELATION) if one.other]
    people = subjects.headers(cur, [one.other for one in standing])
    return {one.answers.get("kind", "") for one in standing
            if one.other in people and people[one.other].person_id == found.person_id
            and not one.answers.get("ended")}


READS = frozenset(key for key, form in catalogue.FORMS.items() if _groups(form))
