"""The agenda of each practice’s next meeting: the children whom the reader may open, and how many others there are."""
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from psycopg import Cursor

from kith.access import visibility
from kith.access.permission import may_owe
from kith.access.staffing import Post
from kith.engine.days import day_of
from kith.forms.teams.practice_listed import WHY
from kith.language.forms import SENSITIVE
from kith.records import subjects
from kith.records.subjects import Subject
from kith.worklists.owed import mine
from kith.worklists.person import other_name

ON_IT = """
select d.id, d.subject_id, t.key, t.name, said.answers from duties_duty d
join records_subject s on s.id = d.subject_id join access_team t on t.key = records_practice(s) and t.kind = 'gp'
cross join lateral records_said(d.subject_id, 'practice_listed', d.trigger_root) said
where d.pathway = 'practice_spoken_of' and d.open and (%(keys)s::text[] is null or t.key = any(%(keys)s::text[]))
order by t.name, d.id
"""
ACTIONS = """
select d.subject_id, d.id, d.role, d.due_at from duties_duty d
where d.pathway = 'link_decision_done' and d.open and d.subject_id = any(%s::bigint[]) order by d.due_at, d.id
"""
# Of the last twelve months, practice by practice: on the agenda, spoken of, carried over, still to be spoken of.
COUNTED = """
select t.name, count(*), count(*) filter (where said.answers ->> 'outcome' in ('discussed', 'nothing')),
    count(*) filter (where said.answers ->> 'outcome' = 'carried'),
    count(*) filter (where said.answers ->> 'outcome' is null)
from duties_duty d join records_subject s on s.id = d.subject_id
join access_team t on t.key = records_practice(s) and t.kind = 'gp'
left join lateral records_said(d.subject_id, 'practice_spoken', d.evidence) said on true
where d.pathway = 'practice_spoken_of' and d.state <> 'no longer owed' and d.start_at > %s
    and (%s::text[] is null or t.key = any(%s::text[])) group by t.name order by 1
"""


@dataclass(frozen=True)
class Action:
    """What an earlier meeting decided and nobody has done yet."""

    duty: str
    role: str
    due: datetime | None


@dataclass(frozen=True)
class Child:
    """One child on the agenda whom the reader may open."""

    duty: str
    who: Subject
    why: tuple[str, ...]
    waited: int
    until: date | None
    actions: tuple[Action, ...]

    @property
    def name(self) -> str:
        return other_name(self.who)


@dataclass
class Agenda:
    """Of one practice: who waited longest goes first; ``others``: children whom the reader may not open."""

    practice: str
    children: list[Child] = field(default_factory=list)
    others: int = 0


def agendas(cur: Cursor, worker_id: int, posts: Sequence[Post], at: datetime, keys: Sequence[str] | None
            ) -> list[Agenda]:
    """Those on which somebody stands; ``keys``: only these practices."""
    rows = cur.execute(ON_IT, {"keys": keys}).fetchall()
    asked = {subject_id for _, subject_id, *_ in rows}
    may = _may_open(cur, worker_id, posts, asked, at)
    known, actions = (subjects.headers(cur, list(may)), _actions(cur, may)) if may else ({}, {})
    found: dict[str, Agenda] = {}
    for duty, subject_id, key, name, said in rows:
        agenda = found.setdefault(key, Agenda(name))
        if who := known.get(subject_id):
            agenda.children.append(_child(duty, who, said, actions.get(subject_id, ())))
        else:
            agenda.others += 1
    for agenda in found.values():
        agenda.children.sort(key=lambda one: (-one.waited, one.name))
    return list(found.values())


def counted(cur: Cursor, since: datetime, keys: Sequence[str] | None) -> list[tuple]:
    """Practice, and of how many on its agendas it was spoken."""
    return cur.execute(COUNTED, (since, keys, keys)).fetchall()


def _may_open(cur: Cursor, worker_id: int, posts: Sequence[Post], asked: set[int], at: datetime) -> set[int]:
    """What puts a child there is sensitive: a role that may not know it reads no name either."""
    if not asked or not any(may_owe(post.role, SENSITIVE) for post in posts):
        return set()
    owed = mine.owed_on(cur, worker_id, posts, asked)
    return visibility.visible(cur, worker_id, asked, at, owed, posts)


def _actions(cur: Cursor, ids: set[int]) -> dict[int, list[Action]]:
    found: dict[int, list[Action]] = {}
    for subject_id, *row in cur.execute(ACTIONS, (list(ids),)).fetchall():
        found.setdefault(subject_id, []).append(Action(*row))
    return found


def _child(duty: str, who: Subject, said: dict, actions: Sequence[Action]) -> Child:
    why = tuple(WHY[key] for key in said.get("why") or () if key in WHY)
    return Child(duty, who, why, int(float(said.get("carried") or 0)), day_of(said.get("until")), tuple(actions))
