"""A request for a record, with all that was said about it and the duty that ends with its answer."""
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from psycopg import Cursor

from kith.engine.citing import cites
from kith.engine.folding import fold_all
from kith.engine.matters.consents.ledger import takes_back
from kith.engine.standing import Standing, Version
from kith.language.errors import Refused
from kith.records import reading, subjects
from kith.records.subjects import Subject

PATHWAYS = ("record_asked_for_in_time", "record_answered_later")
OPEN = """
select d.id, d.subject_id, d.trigger_root, d.due_at, d.state, d.pathway from duties_duty d
where d.open and d.duty = 'answer' and d.pathway = any(%s) order by d.due_at, d.id
"""
ONE = OPEN.replace("order by", "and d.id = %s order by")
OF = """
select d.id from duties_duty d where d.open and d.duty = 'answer' and d.pathway = any(%s)
    and d.subject_id = any(%s::bigint[]) order by d.due_at, d.id limit 1
"""
ASKED = """
select 1 from duties_duty where id = any(%(duties)s)
    and (bearer_id = %(worker)s or offered_id = %(worker)s or role = any(%(roles)s)) limit 1
"""
OPINIONS = """
select d.id from duties_duty d where d.open and d.pathway = 'harm_considered_in_time'
    and d.subject_id = any(%s::bigint[])
"""
SAID = ("record_asked_for", "asker_checked", "harm_considered", "record_answered", "consent_taken_back")
SOMEBODY = "other"   # a consent names whoever acts for them as somebody else


@dataclass(frozen=True)
class Request:
    """What was asked, what was checked since, what a clinician thinks, and the duty that ends with the answer."""

    duty: str
    due_at: datetime
    subject: Subject
    ids: tuple[int, ...]
    asked: Standing
    checked: Standing | None
    opinion: Standing | None
    taken_back: bool = False   # whatever they had agreed to with others, since the check

    @property
    def root(self) -> int:
        return self.asked.root

    def age(self, on: date) -> int | None:
        return of_age(self.subject.born, on)


def of_age(born: date | None, on: date) -> int | None:
    """In whole years; nothing where the birth date is not known."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day)) if born else None


def every(cur: Cursor) -> list[tuple[str, Subject, datetime]]:
    """Every request that waits for its answer, the first due first."""
    rows = cur.execute(OPEN, (list(PATHWAYS),)).fetchall()
    people = subjects.headers(cur, [row[1] for row in rows])
    return [(row[0], people[row[1]], row[3]) for row in rows if row[1] in people]


def about(cur: Cursor, ids: Sequence[int]) -> str:
    """The duty of the request that waits about this person; nothing where none does."""
    row = cur.execute(OF, (list(PATHWAYS), list(ids))).fetchone()
    return row[0] if row else ""


def opinions_owed(cur: Cursor, ids: Sequence[int]) -> list[str]:
    """The duties that an opinion on serious harm answers."""
    return [duty for (duty,) in cur.execute(OPINIONS, (list(ids),)).fetchall()]


def is_asked(cur: Cursor, ids: Sequence[int], worker_id: int, roles: Sequence[str]) -> bool:
    """Whether an opinion on serious harm is owed by, or was offered to, this worker or one of these roles."""
    asked = {"duties": opinions_owed(cur, ids), "worker": worker_id, "roles": list(roles)}
    return cur.execute(ASKED, asked).fetchone() is not None


def whose(cur: Cursor, duty: str) -> Subject:
    """Whom a request is about; one that is answered, or never was, is refused in a sentence."""
    row = cur.execute(ONE, (list(PATHWAYS), duty)).fetchone()
    if row is None:
        raise Refused("No request waits under this address. It was answered, or it was never made.")
    return subjects.header(cur, row[1])


def request(cur: Cursor, duty: str) -> Request:
    """The whole of it, for whom the record was opened."""
    subject = whose(cur, duty)
    _, _, root, due_at, _, _ = cur.execute(ONE, (list(PATHWAYS), duty)).fetchone()
    ids = tuple(subjects.together(cur, [subject.id]).get(subject.id, [subject.id]))
    said = fold_all(Version(*row) for row in reading.versions(cur, ids, SAID))
    asked = _asked_for(said, root)
    later = [one for one in said if one.recorded >= asked.recorded]
    checked = _last(later, "asker_checked")
    back = checked is not None and any(takes_back(one, SOMEBODY) and one.latest >= checked.latest for one in said)
    return Request(duty, due_at, subject, ids, asked, checked, _last(later, "harm_considered"), back)


def _asked_for(said: Sequence[Standing], root: int) -> Standing:
    """The request itself, also where what began the duty is that somebody was told “later”."""
    found = {one.root: one for one in said}
    began = found[root]
    if began.form == "record_asked_for":
        return began
    occasions = {cite.occasion for cite in cites(began)}
    earlier = [one for one in said if one.form == "record_asked_for" and one.occasion in occasions]
    return earlier[-1] if earlier else next(one for one in reversed(said) if one.form == "record_asked_for")


def _last(said: Sequence[Standing], form: str) -> Standing | None:
    return next((one for one in reversed(said) if one.form == form), None)
