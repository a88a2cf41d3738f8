"""Asks somebody whether two records are one person, once, and again only when something else speaks for or against."""
from collections.abc import Sequence
from datetime import datetime

from psycopg import Cursor

from kith.duties.waiting import list_for_reckoning
from kith.engine.catalogue import FORMS, edition
from kith.intake import citing
from kith.linkage import pairs
from kith.linkage.batch import registering
from kith.linkage.batch.judging import Pair, judge
from kith.linkage.batch.rows import Parts, Row
from kith.linkage.pairs import KnownPair
from kith.records import subjects, writing

TITLE = "Two records that may be one person"
OWED = "select id from duties_duty where subject_id = %s and open"


def ask(cur: Cursor, pair: tuple[int, int], rows: Sequence[Row], found: Pair, at: datetime) -> int | None:
    """Puts a pair in the queue and gives its number; none where it is there, or was decided on the same grounds."""
    known, what = pairs.of(cur, pair), as_seen(rows)
    if known and (not known.decided or known.seen == what):
        return None
    if known:
        pairs.note(cur, known.subject_id, what, "")
    subject_id = known.subject_id if known else _made(cur, pair, what, at)
    said = {"reasons": ", ".join(found.reasons), "against": ", ".join(found.against), "why": found.why_asked}
    _say(cur, subject_id, "pair_found", {key: words for key, words in said.items() if words}, at, sender="kith")
    return subject_id


def as_seen(rows: Sequence[Row]) -> str:
    """What now speaks for and against two records, in words that can be compared with what was seen before."""
    if len(rows) < 2:
        return ""
    found = judge(*map(Parts.of, rows), likely=1, sure=1)
    return pairs.seen(found.reasons, found.against)


def decided(cur: Cursor, pair: tuple[int, int], decision: str, why: str, at: datetime, *, by: int | None = None,
            sender: str = "", role: str = "") -> int:
    """Writes down what was decided about two records, by whatever way; gives the pair, of which nothing is owed now."""
    known, what = pairs.of(cur, pair), as_seen(registering.two(cur, pair))
    subject_id = known.subject_id if known else _made(cur, pair, what, at)
    if decision != "not_sure":
        pairs.note(cur, subject_id, what, decision)
    _say(cur, subject_id, "pair_decided", {"decision": decision, "why": why}, at, by=by, sender=sender, role=role)
    return subject_id


def close(cur: Cursor, found: KnownPair, why: str, at: datetime, *, by: int | None, sender: str) -> int:
    """The two records have become one person by another way: nobody needs to be asked any more."""
    return decided(cur, (found.one, found.other), "same", why, at, by=by, sender=sender)


def _made(cur: Cursor, pair: tuple[int, int], what: str, at: datetime) -> int:
    subject_id, _ = subjects.make(cur, kind="pair", title=TITLE, at=at)
    pairs.keep(cur, subject_id, pair, what)
    return subject_id


def _say(cur: Cursor, subject_id: int, key: str, answers: dict, at: datetime, *, by: int | None = None,
         sender: str = "", role: str = "") -> None:
    """An entry on the pair, which answers whatever is owed about it."""
    form = FORMS[key]
    owed = citing.find(cur, [row[0] for row in cur.execute(OWED, (subject_id,)).fetchall()])
    cited = [one for one in owed if one.form == key]
    seq = writing.draw(cur, 1)[0]
    row = writing.NewEntry(
        subject_id=subject_id, form=key, edition=edition(form), occasion=f"{key}:{seq}", happened_at=at,
        precision="moment", received_at=at, stated_at=at, answers=answers, sender=sender, role=role,
        citations=[one.citation for one in cited])
    writing.put(cur, [writing.kept(row, seq, by=by, at=at)])
    writing.cite(cur, [(one.subject_id, one.key, subject_id, seq) for one in cited])
    list_for_reckoning(cur, [subject_id], at)
