"""Seals what was added to the log: every minute its new events become leaves under a newly signed head."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from psycopg import Cursor

from kith.audit import events, heads, journal, lines
from kith.audit.events import Event
from kith.audit.heads import Head
from kith.audit.journal import Batch
from kith.audit.lines import BEGINNING, Line, Place
from kith.audit.tree import Tree, leaf
from kith.records import rights

LONGEST = 10_000   # events of one line of the journal: what is held at once
MOST = 50          # lines of one sealing; what is left over is sealed a minute later
# A copy that is loaded elsewhere brings its events along and begins to count transactions anew: that is another life.
LIFE = """
select pg_get_expr(d.adbin, d.adrelid)::integer from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid
    and a.attnum = d.adnum where a.attrelid = 'audit_event'::regclass and a.attname = 'life'
"""
ANOTHER_LIFE = "alter table audit_event alter column life set default {life}"
# Every transaction below this number has ended: what it wrote is there, and nothing of it can come later, whatever
# numbers its events drew. What is under way in another database of the same server can bring nothing to this one.
ENDED = f"""
select ({LIFE}), coalesce(min(under_way::text::bigint), pg_snapshot_xmax(max(now::text)::pg_snapshot)::text::bigint), 0
from pg_current_snapshot() now left join lateral pg_snapshot_xip(now) under_way on not exists (
    select from pg_locks l join pg_stat_activity a on a.pid = l.pid where l.locktype = 'transactionid'
        and l.mode = 'ExclusiveLock' and l.transactionid = under_way::xid and a.datname <> current_database())
"""
OLDEST = "select min(at) from audit_event where (life, xact, id) > (%s, %s::xid8, %s)"
RESTORED = ("The database is older than the head that was signed last, as after a restore. Events that were sealed are "
            "gone, so no new head is signed. Run `kith audit verify`, which names the first that is "
            "missing. If the database was restored, run `kith audit begin-again`, which keeps the old journal.")


def seal(cur: Cursor, folder: Path, at: datetime, *, longest: int = LONGEST, most: int = MOST) -> int:
    """Signs for every event of a transaction that has ended; how many there were. Nothing is written to the database.

    One line of the journal is all that is ever written. Stopped before its end, it counts for nothing and is written
    again; there is no moment at which database and journal could disagree.
    """
    with journal.one_at_a_time(folder) as alone:
        if not alone:
            return 0
        last, sealed = journal.last(folder), 0
        ended = Place(*cur.execute(ENDED).fetchone())
        for _ in range(most):
            begin = last.signed.head.upto if last else BEGINNING
            if begin > ended:
                raise ValueError(RESTORED)
            found = list(lines.read(cur, begin, ended, longest))
            if not found:
                break
            upto = found[-1].place if len(found) == longest else ended
            last = added(last, found, upto, at, folder)
            journal.append(folder, last)
            sealed += len(found)
        return sealed


def oldest_after(cur: Cursor, last: Batch | None) -> datetime | None:
    """The moment of the oldest event that is not under this head."""
    place = last.signed.head.upto if last else BEGINNING
    return cur.execute(OLDEST, (place.life, str(place.xact), place.id)).fetchone()[0]


def begin_again(cur: Cursor, folder: Path, at: datetime) -> Path | None:
    """After a restore: the old journal is kept under another name, which is given, and all is sealed anew."""
    with journal.one_at_a_time(folder) as alone:
        if not alone:
            raise ValueError("The log is being sealed at this moment. Try again in a minute.")
        (life,) = cur.execute(LIFE).fetchone()
        with rights.owning(cur):
            cur.execute(ANOTHER_LIFE.format(life=life + 1))
        events.add(cur, Event(at, None, "", "", "audit_begun_again", "", "done"))
        return journal.put_by(folder)


def added(last: Batch | None, found: Sequence[Line], upto: Place, at: datetime, folder: Path) -> Batch:
    """The next line of the journal."""
    tree = Tree(last.signed.head.size, last.peaks) if last else Tree()
    leaves = tuple(leaf(one.words) for one in found)
    for one in leaves:
        tree.add(one)
    ids = tuple(one.place.id for one in found)
    before = last.signed.head.mark() if last else ""
    head = Head(tree.size, tree.root().hex(), at.isoformat(), upto, heads.digest(ids), before)
    return Batch(heads.sign(head, folder), tuple(tree.peaks), ids, leaves)
