"""What was told before anybody’s record was there: each matter and its steps, also once nothing of it is owed."""
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access import sensitivity
from kith.access.finding import who_now
from kith.access.staffing import Post, role_keys
from kith.engine.folding import fold_all
from kith.engine.standing import Version
from kith.language.roles import DESIGNATED_NURSE
from kith.records import reading, subjects
from kith.worklists.about import chronology
from kith.worklists.about.chronology import Happening
from kith.worklists.owed.line import LINE, Line

STEPS = f"""
select s.id, s.key, s.title, s.made_at, d.open, {LINE} from records_subject s join duties_duty d on d.subject_id = s.id
where s.kind = '{subjects.MATTER}' and (%(key)s::text is null or s.key = %(key)s) and d.state <> 'no longer owed'
order by s.made_at desc, d.due_at nulls last, d.id limit 1000
"""


@dataclass(frozen=True)
class Step:
    """One step of a matter, and whether it is still owed."""

    line: Line
    open: bool


@dataclass(frozen=True)
class Matter:
    """One matter as far as its reader may know of it."""

    id: int
    key: str
    title: str
    told: datetime
    steps: tuple[Step, ...]

    @property
    def left(self) -> int:
        """How many steps are still owed."""
        return sum(step.open for step in self.steps)


def matters(cur: Cursor, worker_id: int, posts: Sequence[Post], at: datetime, key: str | None = None) -> list[Matter]:
    """Those of which anything is, or was, theirs or climbed to them; to the designated nurse, to whom each climbs, all.
    """
    found: dict[tuple, list[Step]] = {}
    for one, own, title, told, is_open, *line in cur.execute(STEPS, {"key": key}).fetchall():
        step = Step(Line(*line), is_open)
        step.line.state = "overdue" if is_open and step.line.due_at and step.line.due_at <= at else step.line.state
        found.setdefault((one, own, title, told), []).append(step)
    reader = sensitivity.reader(cur, worker_id, posts, [one for one, *_ in found])
    holders = who_now(cur, {step.line.owner for steps in found.values() for step in steps}, at) if found else {}
    every = DESIGNATED_NURSE.key in role_keys(posts)
    return [Matter(*what, tuple(steps)) for what, steps in found.items()
            if every or any(reader.knows_of(step.line, holders[step.line.owner]) for step in steps)]


def said(cur: Cursor, one: Matter, at: datetime) -> list[Happening]:
    """Everything that was said of it, the first first; whoever may open its page reads all of it."""
    stands = fold_all(Version(*row) for row in reading.versions(cur, [one.id]))
    names = chronology.read_names(cur, [each.versions for each in stands])
    return [chronology.whole(each.versions, names, at) for each in stands]
