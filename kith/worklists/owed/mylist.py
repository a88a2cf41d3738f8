"""My list: what is owed by me, what I wait for from others, and what I asked for that has its answer."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import chain

from psycopg import Cursor

from kith.access import opening, sensitivity, visibility
from kith.access.permission import may
from kith.access.staffing import Post, role_keys
from kith.engine.reckoned.owing import STANDING_STATES
from kith.records import rights
from kith.records.database import cursor
from kith.worklists.about import standing
from kith.worklists.owed import mine, needed, ordering, reread, speaking, tellings
from kith.worklists.owed.line import Line, laid_out

# What is mine; what I asked for and wait for; and what was asked for and has its answer: whoever was worried enough to
# ask sees for a while what was decided. Beside each stamp it says whether it is mine.
LISTED = """
{whole}
union all (select {of} from duties_duty d join records_subject s on s.id = d.subject_id
    where d.open and d.asked_by = %(me)s and d.bearer_id is distinct from %(me)s
    order by d.due_at nulls last, d.id limit 200)
union all (select {of} from duties_duty d join records_subject s on s.id = d.subject_id
    where not d.open and d.asked_by = %(me)s and d.bearer_id is distinct from %(me)s and d.closed_at > %(lately)s
    order by d.closed_at desc, d.id limit 50)
"""
ANSWERED_FOR = timedelta(days=7)


@dataclass(frozen=True)
class MyList:
    """What is owed by me under its headings, what I wait for, and what I asked for that has its answer."""

    bands: dict[str, list[Line]] = field(default_factory=dict)
    waiting: list[Line] = field(default_factory=list)
    answered: list[Line] = field(default_factory=list)

    @property
    def owed(self) -> int:
        """How many are owed by me."""
        return sum(map(len, self.bands.values()))

    @property
    def every(self) -> Iterator[Line]:
        """All of it."""
        return chain(*self.bands.values(), self.waiting, self.answered)

    @property
    def people(self) -> set[int]:
        """The records of those who are named on it."""
        return {line.subject_id for line in self.every if line.kind == "person"}

    @property
    def quotes(self) -> bool:
        """Whether any line may hold what somebody wrote, such as the name of a document, or a need."""
        return any(line.needed or ": " in line.what for line in self.every)


def my_list(worker_id: int, posts: Sequence[Post], at: datetime) -> MyList:
    """Everything owed by this worker at this moment, in order, and what they are waiting for."""
    asked = mine.whose(worker_id, posts) | {"lately": at - ANSWERED_FOR}
    with cursor() as cur:
        owed, asked_for = _lines(cur, worker_id, asked)
        lines = list(owed.values())
        waiting = [line for line in asked_for.values() if line.state in STANDING_STATES and line.key not in owed]
        answered = [line for line in asked_for.values() if line.state not in STANDING_STATES]
        reader = sensitivity.of(worker_id, posts)
        for line in lines:   # of what a service held in confidence owes, whoever it fell to knows that it is owed
            line.kept = worker_id in (line.bearer_id, line.offered_id) or reader.hears_of(line.role)
        for line in waiting + answered:   # begun by what I said
            line.kept = True
        # Who may open nobody's page meets no name, also where something was given to them by name.
        strange = waiting + answered if may(role_keys(posts), "see_person") else lines + waiting + answered
        hide_names(cur, strange, worker_id, posts, at)
        _open(cur, worker_id, lines, at)
        _add_facts(cur, lines, at)
        needed.add(cur, lines)
        speaking.add(cur, lines, at)
        bands = laid_out(lines, at)
        loud = bands[ordering.LOUD] + waiting
        found = tellings.told(cur, [line.key for line in loud])
    for line in loud:
        line.told = found.get(line.key, ())
    return MyList(bands, waiting, answered)


def _lines(cur: Cursor, worker_id: int, asked: dict) -> Iterator[dict[str, Line]]:
    """What is owed by me, each duty once, and what I asked for."""
    more, until = reread.more_of(worker_id), reread.UNTIL
    rows = cur.execute(mine.sql(LISTED, asked, more), asked).fetchall()
    if more:
        reread.opened(worker_id, ((row[0], row[1:until], row[until + 1:]) for row in rows))
    for whose in (True, False):
        yield reread.lines(cur, {row[0]: row[1:until] for row in rows if row[until] is whose})


def hide_names(cur: Cursor, lines: Sequence[Line], worker_id: int, posts: Sequence[Post], at: datetime) -> None:
    """Whoever said a worry about somebody they may not look up learns what became of it, but not the name."""
    about = {line.subject_id for line in lines if line.kind == "person"}
    owed = mine.owed_on(cur, worker_id, posts, about) if about else set()
    seen = visibility.visible(cur, worker_id, about, at, owed, posts) if about else set()
    for line in lines:
        if line.subject_id in about - seen:
            line.known_as, line.title = "", ""
            line.given_name = f"{line.given_name[:1]}." if line.given_name else ""
            line.family_name = f"{line.family_name[:1]}." if line.family_name else ""


def _open(cur: Cursor, worker_id: int, lines: Iterable[Line], at: datetime) -> None:
    """For a page, which may read only what is opened to it; the database looks whether each is theirs."""
    if rights.narrowed():
        opening.opens_listed(cur, worker_id, {line.subject_id for line in lines if line.kind == "person"}, at)


def _add_facts(cur: Cursor, lines: Iterable[Line], at: datetime) -> None:
    """The one fact beside a name: on a plan, looked after."""
    lines = list(lines)
    known = standing.statuses(cur, {line.subject_id for line in lines if line.kind == "person"}, at)
    for line in lines:
        found = known.get(line.subject_id, ())
        line.facts, line.speak = standing.beside(found), standing.reminder(found, line.learnt_at)
