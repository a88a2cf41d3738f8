"""Children who are named in what was told of somebody, and whom no record is known to be: each has one of its own."""
from collections.abc import Iterable, Iterator
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence
from kith.engine.calendar import birthday, local
from kith.engine.catalogue import FORMS
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.engine.world import RELATION
from kith.forms.family.involvement import ROLES
from kith.intake.whom.awaited import said
from kith.language.questions import Question, Rows
from kith.records import reading, subjects, writing
from kith.records.names import fold
from kith.records.projection import rough_date
from kith.statuses.network import GROWN

NAMING = "kith:named"   # the system of the number by which a naming is known: the entry, and the row in it
LATELY = """
select distinct subject_id, root from records_entry where recorded_at >= %s and form in (
    'children_asked', 'risk_to_children', 'note_concerns', 'whose_signs', 'places_with_children', 'ed_family')
"""


def new(cur: Cursor, since: datetime, at: datetime) -> Iterator[tuple[str, str, str]]:
    """(key, how found, service) of each child named since then and not met before; each is given a record."""
    lately = cur.execute(LATELY, (since,)).fetchall()
    forms = [key for key, form in FORMS.items() if any(_names_children(one) for one in form.questions.values())]
    roots = {root for _, root in lately}
    for one in fold_all(Version(*row) for row in reading.versions(cur, {record for record, _ in lately}, forms)):
        if one.root in roots:
            yield from _named(cur, one, at)


def _names_children(question: Question) -> bool:
    """A group that says who is whose, or the sisters and brothers whom A&E asks for by name."""
    return isinstance(question, Rows) and bool(question.ties or "name" in question.columns)


def _named(cur: Cursor, one: Standing, at: datetime) -> Iterator[tuple[str, str, str]]:
    for key, question in FORMS[one.form].questions.items():
        rows = one.answers.get(key)
        if not _names_children(question) or not isinstance(rows, list):
            continue
        unknown = [(n, row) for n, row in enumerate(rows) if not _is_known(row) and not _grown_up(row, at)]
        family = _family(cur, one.subject) if unknown else set()
        for n, row in unknown:
            name = _called(row)
            if not (name and fold(name.split()[0])[:1] and fold(name.split()[0])[0] in family):
                made = _record(cur, f"{one.root}:{row.get('_row') or n}", name, at)
                yield from [(made, "named", _service(one))] if made else []


def _is_known(row: dict) -> bool:
    return bool(isinstance(row.get("who"), dict) and row["who"].get("key"))


def _grown_up(row: dict, at: datetime) -> bool:
    who = row.get("who") if isinstance(row.get("who"), dict) else row
    born, _ = rough_date(who.get("born"))
    return born is not None and birthday(born, GROWN) <= local(at).date()


def _called(row: dict) -> str:
    who = row.get("who") if isinstance(row.get("who"), dict) else {}
    named = " ".join(filter(None, (who.get("given_name"), who.get("family_name"))))
    return named or str(row.get("name") or "").strip()


def _family(cur: Cursor, subject_id: int) -> set[str]:
    """Their own first name and those of everybody recorded as theirs: whoever is named again is not somebody new."""
    others = [one.other for one in said(cur, subject_id, RELATION) if one.other]
    return set(_first_names(subjects.headers(cur, [subject_id, *others]).values()))


def _first_names(people: Iterable) -> Iterator[str]:
    for one in people:
        for name in (one.given_name, one.known_as):
            yield from fold(name)[:1]


def _record(cur: Cursor, naming: str, name: str, at: datetime) -> str:
    """The key of the record made for this naming; empty where it has one already."""
    if subjects.by_number(cur, NAMING, naming):
        return ""
    subject_id, key = subjects.make(cur, kind="naming", title=name or "A child whose name was not told", at=at)
    writing.identify(cur, subject_id, [(NAMING, naming)], at=at)
    return key


def _service(one: Standing) -> str:
    said = "" if confidence.service(one.versions[0].role) else ROLES.get(one.versions[0].role)
    return said or FORMS[one.form].service or "A service that does not say which"
