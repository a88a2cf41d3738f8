"""Batches of records moved from paper: how much is whole, what lacks something, and what nobody has compared yet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from kith.engine.standing import Standing
from kith.records.database import cursor

MOVED, COMPARED, MENDED = FORMS = ("record_moved", "paper_compared", "gap_mended")
# A record is open while anything about it is owed: that is the one place where it is decided.
BATCHES = """
with moved as (
    select distinct on (subject_id, root) subject_id, root, how, answers, recorded_at from records_entry
    where form = 'record_moved' order by subject_id, root, seq desc
), standing as (
    select m.*, exists (select from duties_duty d where d.subject_id = m.subject_id and d.open
            and d.pathway in ('moved_record_whole', 'paper_lost')) as lacks,
        exists (select from duties_duty d where d.subject_id = m.subject_id and d.open
            and d.pathway = 'moved_record_compared') as unread
    from moved m where m.how <> 'strike'
)
select found.*, (select count(*) from intake_unfiled u where u.filed_at is null
    and starts_with(u.statement ->> 'number', found.batch || ':'))
from (
    select s.answers ->> 'batch' as batch, max(s.recorded_at) as last, count(*),
        count(*) filter (where s.answers ->> 'arrived' <> 'whole' or s.answers ->> 'safeguarding' = 'missing'),
        count(*) filter (where s.lacks), count(*) filter (where s.unread),
        count(*) filter (where not s.lacks and not s.unread)
    from standing s group by 1
) found order by last desc
"""
OPEN = """
select d.id, d.what, d.due_at, d.state, s.key, s.given_name, s.family_name, e.answers ->> 'file',
    e.answers ->> 'lacking', e.answers ->> 'paper_at'
from (
    select distinct on (subject_id, root) subject_id, how, answers from records_entry
    where form = 'record_moved' order by subject_id, root, seq desc
) e join duties_duty d on d.subject_id = e.subject_id join records_subject s on s.id = e.subject_id
where e.how <> 'strike' and e.answers ->> 'batch' = %s and d.open
    and d.pathway in ('moved_record_whole', 'moved_record_compared', 'paper_lost')
order by d.due_at, d.id
"""


@dataclass(frozen=True, slots=True)
class Batch:
    """How one batch stands; it is complete when nothing about it is owed and everybody in it was recognised."""

    name: str
    last: datetime
    records: int
    lacked: int
    lacking: int
    unread: int
    settled: int
    unrecognised: int

    @property
    def key(self) -> str:
        """What stands in its address: a batch may be called after anything."""
        return sha256(self.name.encode()).hexdigest()[:10]

    @property
    def complete(self) -> bool:
        return not (self.lacking or self.unread or self.unrecognised)


@dataclass(frozen=True, slots=True)
class OpenRecord:
    """One thing owed about one record of a batch."""

    duty: str
    what: str
    due_at: datetime | None
    state: str
    person: str
    given_name: str
    family_name: str
    file: str
    lacking: str | None
    paper_at: str


def batches() -> list[Batch]:
    """Every batch, the last one first."""
    with cursor() as cur:
        return [Batch(*row) for row in cur.execute(BATCHES).fetchall()]


def owed(batch: Batch) -> list[OpenRecord]:
    """What is owed about the records of a batch, the longest due first."""
    with cursor() as cur:
        return [OpenRecord(*row) for row in cur.execute(OPEN, (batch.name,)).fetchall()]


def incomplete(said: Iterable[Standing]) -> str:
    """Where the paper of a record is that may be incomplete, for a line before all else on the person's page."""
    entries = sorted(said, key=lambda one: one.last.seq)
    for place, one in enumerate(entries):
        if one.form == MOVED and _doubtful(one) and not _settled(one, entries[place + 1:]):
            return one.answers.get("paper_at", "") or "not said"
    return ""


def _doubtful(moved: Standing) -> bool:
    told = moved.answers
    return told.get("arrived") != "whole" or told.get("safeguarding") == "missing" or told.get("check") == "yes"


def _settled(moved: Standing, later: list[Standing]) -> bool:
    """Read and found whole; or what was missing was added, and nothing was left to be read."""
    if any(one.form == COMPARED and one.answers.get("found") == "whole" for one in later):
        return True
    mended = any(one.form == MENDED and one.answers.get("done") in ("added", "nothing") for one in later)
    return mended and (moved.answers.get("check") != "yes" or any(one.form == COMPARED for one in later))
