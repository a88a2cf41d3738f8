"""What others know beside an assessment: listed when it is kept, as whoever keeps it may read it."""
from collections.abc import Iterable, Iterator
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence, known, sensitivity, staffing
from kith.duties.settings import values
from kith.engine.catalogue import FORMS
from kith.engine.folding import fold_all
from kith.engine.matters.weighing import listed, row
from kith.engine.standing import Version
from kith.forms.plans.others_know import OthersKnow
from kith.intake.statement import Said, Who
from kith.records import reading, subjects

READS = frozenset(key for key, form in FORMS.items() if form.weighs)
GONE = "The assessment was struck out, or nothing is left that others know."


def shares(cur: Cursor, version: Version, said: Iterable[Version], at: datetime) -> Iterator[tuple]:
    """What others know beside an assessment that somebody keeps or mends; taken back where it never was."""
    if version.by is None:
        return
    rows = [] if version.how == "strike" else _rows(cur, version, at)
    listed_before = any(one.occasion.endswith(f":{_occasion(version)}") for one in _lists(cur, [version.subject]))
    if rows or listed_before:
        yield Who(key=subjects.header(cur, version.subject).key), Said(
            OthersKnow.key, {"lines": rows} if rows else {}, _occasion(version), how="whole" if rows else "strike",
            happened=(version.happened or version.recorded).isoformat(), reason="" if rows else GONE)


def _occasion(version: Version) -> str:
    return f"known {version.root}"


def _rows(cur: Cursor, version: Version, at: datetime) -> list[dict]:
    form, ids = FORMS[version.form], subjects.together(cur, [version.subject])[version.subject]
    reader = sensitivity.reader(cur, version.by, staffing.roles_of(cur, version.by, at), ids)
    found = known.since_last(cur, reader, form, ids, int(values().of(known.MONTHS, at)), at, version.root,
                             confidence.service(version.role))
    return [row(one) for one in listed(found, form, version.answers)]


def _lists(cur: Cursor, ids: Iterable[int]) -> list:
    return fold_all(Version(*one) for one in reading.versions(cur, ids, [OthersKnow.key]))
