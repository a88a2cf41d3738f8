"""Holds the database to the journal: names the first event that is not as it was sealed, and whether the journal is."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from psycopg import Cursor

from kith.audit import heads, journal, lines
from kith.audit.heads import Signed
from kith.audit.journal import Batch
from kith.audit.lines import BEGINNING, Line, Place
from kith.audit.sealing import LIFE
from kith.audit.tree import Tree, leaf

UNSEALED = f"""
select count(*), min(id) filter (where life > ({LIFE}) or life = ({LIFE})
    and xact >= pg_snapshot_xmax(pg_current_snapshot())) from audit_event
where (life, xact, id) > (%s, %s::text::xid8, %s)
"""
CHANGED, MISSING, INSERTED, MOVED = "changed", "missing", "inserted", "moved"


@dataclass(frozen=True)
class Wrong:
    """The first event that is not as it was sealed."""

    how: str
    event: int


@dataclass
class Found:
    """What was found."""

    events: int = 0                 # that were held to the journal
    heads: int = 0
    unsealed: int = 0               # newer than the last head
    torn: int = 0                   # bytes of a last line that was never finished
    wrong: Wrong | None = None
    journal: str = ""               # what is wrong with the journal itself
    earlier: bool | None = None     # whether the head that was kept elsewhere is one of this log

    @property
    def well(self) -> bool:
        """Whether nothing is wrong."""
        return not self.wrong and not self.journal and self.earlier is not False


def verify(cur: Cursor, folder: Path, key: str = "", against: Signed | None = None,
           said: Callable[[int], None] = lambda n: None) -> Found:
    """Reads journal and database beside each other, each once and a batch at a time."""
    try:
        last = journal.last(folder)
    except ValueError as fault:
        return Found(journal=f"Its last line is broken: {fault}")
    upto = last.signed.head.upto if last else BEGINNING
    unsealed, stranger = cur.execute(UNSEALED, (upto.life, str(upto.xact), upto.id)).fetchone()
    whose = heads.known(key or heads.public(folder)) if last else None
    with closing(lines.read(cur, BEGINNING, upto)) as rows:
        found = check(_batches(folder, upto), rows, whose, against, said)
    found.unsealed, found.torn = unsealed, journal.torn(folder)
    if stranger is not None and not found.wrong:
        found.wrong = Wrong(INSERTED, stranger)   # by a transaction that has not happened here
    return found


def _batches(folder: Path, upto: Place) -> Iterator[Batch | str]:
    for words in journal.lines(folder):
        try:
            batch = Batch.read(words)
        except ValueError as fault:
            yield str(fault)
            return
        yield batch
        if batch.signed.head.upto >= upto:   # a head that was signed while we read comes after those we asked about
            return


def check(batches: Iterable[Batch | str], rows: Iterator[Line], key: Ed25519PublicKey | None,
          against: Signed | None = None, said: Callable[[int], None] = lambda n: None) -> Found:
    """The same of any batches and rows: what the events were is known by the journal as far as that holds."""
    found, tree, before, coming = Found(), Tree(), None, _Coming(rows)
    found.earlier = None if against is None else False
    for number, batch in enumerate(batches, 1):
        fault = batch if isinstance(batch, str) else _fault(batch, before, tree, key)
        if fault:
            found.journal = f"Line {number} is broken: {fault}"
            return found
        found.heads, before = number, batch
        if against and against.head.size == tree.size:
            found.earlier = against.head.root == batch.signed.head.root
        if found.wrong is None:
            found.wrong = _first_wrong(batch, coming)
            found.events += len(batch.ids) if found.wrong is None else 0
        said(tree.size)
    if found.wrong is None and (more := coming.peek()) is not None:
        found.wrong = Wrong(INSERTED, more.place.id)
    return found


def _fault(batch: Batch, before: Batch | None, tree: Tree, key: Ed25519PublicKey | None) -> str:
    """What is wrong with a line of the journal; its leaves are added to the tree."""
    head = batch.signed.head
    if key is None or not batch.signed.holds(key):
        return "the signature is not that of the key."
    if head.before != (before.signed.head.mark() if before else ""):
        return "it does not follow the line before it."
    if len(batch.ids) != len(batch.leaves) or heads.digest(batch.ids) != head.ids:
        return "its events are not those that were signed for."
    for one in batch.leaves:
        tree.add(one)
    if head.size != tree.size or head.root != tree.root().hex() or list(batch.peaks) != tree.peaks:
        return "its hashes do not lead to the root that was signed."
    return ""


class _Coming:
    """The events of the database, of which one can be looked at before it is taken."""

    def __init__(self, rows: Iterator[Line]):
        self.rows, self.next = rows, None

    def peek(self) -> Line | None:
        if self.next is None:
            self.next = next(self.rows, None)
        return self.next

    def upto(self, place: Place) -> Iterator[Line]:
        while (one := self.peek()) is not None and one.place <= place:
            self.next = None
            yield one


def _first_wrong(batch: Batch, coming: _Coming) -> Wrong | None:
    upto, rows = batch.signed.head.upto, []
    for one in coming.upto(upto):
        rows.append(one)
        if len(rows) > len(batch.ids):
            break
    leaves = [leaf(one.words) for one in rows]
    if len(rows) == len(batch.ids) and tuple(leaves) == batch.leaves:
        return None
    known = set(batch.ids)
    here = {one.place.id for one in rows} | {one.place.id for one in coming.upto(upto) if one.place.id in known}
    for number, sealed, row, now in zip_longest(batch.ids, batch.leaves, rows, leaves):
        if sealed is None or now != sealed:
            return _how(number, row, known, here, batch, rows)
    raise AssertionError("Rows that differ have a first that differs.")


def _how(number: int | None, row: Line | None, known: set[int], here: set[int], batch: Batch, rows: list[Line]
         ) -> Wrong:
    """What became of the event that should stand here, or where what stands here instead came from."""
    if number is not None and number not in here:
        return Wrong(MISSING, number)
    if row is None or number is None or row.place.id not in known:
        return Wrong(INSERTED if row else MISSING, row.place.id if row else number)
    if row.place.id != number or _stood_elsewhere(row, batch, rows):
        return Wrong(MOVED, number)
    return Wrong(CHANGED, number)


def _stood_elsewhere(row: Line, batch: Batch, rows: list[Line]) -> bool:
    """Whether these very words were sealed as another event of the same batch: two events were swapped."""
    words = row.words.split(b"\t", 3)[3]
    sealed = set(batch.leaves)
    return any(leaf(b"%d\t%d\t%d\t%s" % (*one.place, words)) in sealed for one in rows if one.place != row.place)
