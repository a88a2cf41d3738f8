"""What the adoption desk alone reads: sealed records, what is to be begun again, and what was said on them before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from kith.access import sensitivity
from kith.access.staffing import Post
from kith.engine.catalogue import FORMS
from kith.engine.folding import fold, fold_all
from kith.engine.standing import Version
from kith.language.forms import ORDINARY
from kith.linkage import mentions
from kith.records import reading, sealed, subjects
from kith.records.database import cursor
from kith.records.subjects import Subject
from kith.worklists import as_it_came
from kith.worklists.about import chronology
from kith.worklists.about.chronology import Happening

OWED = """
select subject_id, id, what, row_key, due_at, state, open, trigger_root from duties_duty
where subject_id = any(%s::bigint[]) order by open desc, due_at, id
"""
TEXT = """
select p.text, p.carries from records_entry e join intake_post p on p.id = e.post_id
where e.subject_id = %s and e.root = %s
"""
SEALER = "select full_name from access_worker where id = %s"


@dataclass(frozen=True)
class Owed:
    """Something the desk owes for a sealed record: what it was, as the row says, and where it is answered."""

    duty: str
    what: str
    was: str
    due_at: datetime
    state: str
    open: bool
    text: str  # a message as it came, where that is what is to be read


@dataclass(frozen=True)
class Standing:
    """A sealed record: what stands in its place, whose it was, who sealed it, and what is owed for it."""

    key: str
    at: datetime
    by: str
    records: tuple[Subject, ...]
    owed: tuple[Owed, ...]

    @property
    def waiting(self) -> int:
        return sum(one.open for one in self.owed)


def every() -> list[Standing]:
    """All that is sealed, newest first."""
    with cursor() as cur:
        return _read(cur, sealed.every(cur))


@dataclass(frozen=True)
class Named:
    """An entry on somebody else’s record that still names the child: whose record, which entry, and when."""

    subject: Subject
    title: str
    happened: datetime | None
    precision: str


def one(key: str, posts: Sequence[Post], worker_id: int, at: datetime
        ) -> tuple[Standing, list[Happening], list[Named]] | None:
    """One of them with its chronology as it was, newest first, and the entries of others that still name the child;
    nothing where none is sealed under this key.
    """
    with cursor() as cur:
        stands = subjects.by_key(cur, key)
        held = sealed.one(cur, stands.id) if stands else None
        if held is None:
            return None
        roots: dict[int, list[Version]] = {}
        for row in sealed.said(cur, held.id):
            roots.setdefault(row[2], []).append(Version(*row).today)
        shown = [versions for versions in reversed(roots.values()) if versions[0].form in FORMS and fold(versions)]
        names, reader = chronology.read_names(cur, shown), sensitivity.of(worker_id, posts)
        happened = [chronology.happening(versions, names, at, reader) for versions in shown]
        return _read(cur, [held])[0], happened, list(_named(cur, held.id))


def _named(cur, sealed_id: int) -> Iterator[Named]:
    for said in mentions.of(cur, sealed_id):
        form = FORMS.get(said.standing.form)
        # The name of a form alone may say that somebody is a client of a service they told nobody of.
        title = form.title if form and form.label == ORDINARY else "An entry"
        yield Named(said.subject, title, said.standing.happened, said.standing.precision)


def _read(cur, found: list[sealed.Sealed]) -> list[Standing]:
    ids = [one.id for one in found]
    stands, records = subjects.headers(cur, ids), sealed.headers(cur, ids)
    rows = _rows(cur, ids)
    owed: dict[int, list[Owed]] = {}
    for sealed_id, duty, what, row, due_at, state, is_open, root in cur.execute(OWED, (ids,)).fetchall():
        came = [] if row else cur.execute(TEXT, (sealed_id, root)).fetchall()
        text = as_it_came.shown(*came[0]) if came else ""
        owed.setdefault(sealed_id, []).append(
            Owed(duty, what, rows.get((sealed_id, row), ""), due_at, state, is_open, text))
    return [Standing(stands[one.id].key, one.at, cur.execute(SEALER, (one.by_id,)).fetchone()[0],
                     tuple(records.get(one.id, ())), tuple(owed.get(one.id, ()))) for one in found]  # fmt: skip


def _rows(cur, ids: list[int]) -> dict[tuple[int, str], str]:
    """What each row of a sealing says was owed."""
    said = fold_all(Version(*row) for row in reading.versions(cur, ids, ["record_sealed"]))
    return {(one.subject, row["_row"]): row.get("what", "") for one in said for row in one.answers.get("owed") or ()}
