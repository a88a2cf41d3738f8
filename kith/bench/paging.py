"""The two pages that are open all day, whole and signed in, beside the bare query for the rows that they show."""
from collections.abc import Iterable, Iterator
from functools import cache

from django.db import connection

from kith.bench.comparing import Pair
from kith.bench.histories import LONG, more
from kith.bench.locality import Locality
from kith.bench.visiting import get
from kith.records import rights
from kith.records.database import PREPARE_AFTER, Cursor, cursor
from kith.worklists.about import keeping
from kith.worklists.owed.line import LINE

VISITORS = """
select i.worker_id, count(*) from access_involvement i join duties_duty d on d.subject_id = i.subject_id
    and d.role = i.role where d.open and i.role = 'health_visitor' group by 1 order by 2 desc, 1 limit 20
"""
PEOPLE = """
select s.key, s.id, i.worker_id from records_subject s
join access_involvement i on i.subject_id = s.id and i.role = 'health_visitor'
where s.id in (select subject_id from records_entry group by 1 having count(*) = %s) order by 2
"""
# By index whatever the values, as a floor must be.
BARE_LIST = f"""
select {LINE.replace("::text", "")} from access_involvement i cross join lateral (
    select * from duties_duty d where d.subject_id = i.subject_id and d.role = i.role and d.open
        and d.bearer_id is null offset 0
) d cross join lateral (select * from records_subject s where s.id = d.subject_id offset 0) s
where i.worker_id = %s and i.ended is null order by d.due_at
"""
BARE_HISTORY = """
select * from records_entry where subject_id = %s
order by coalesce(happened_at, '-infinity'::timestamptz) desc, seq desc
"""
ROW, HAPPENING = b'class="kith-duty kith-duty--', b'class="kith-ev__when"'


class MyList:
    """My list of some two hundred duties among all that are open."""

    name, limit, aim = "my list", 4.0, 2.4
    what = "the list of a worker with 200 duties"

    def __init__(self, made: Locality):
        more(made)
        with cursor() as cur:
            self.owed = dict(cur.execute(VISITORS).fetchall())
        _warm(self, self.owed)

    def pairs(self, size: int) -> Iterator[Pair]:
        """Each worker's list in turn: as they come back to it, and as it is opened first since anything changed."""
        workers = _in_turn(list(self.owed), size)
        _warm(self, self.owed)
        yield Pair(self.name, self.act, (workers, workers), self.floor, counts=True)
        yield Pair(f"{self.name}, first time", self.first, (workers, workers), self.floor)

    def act(self, worker_id: int) -> None:
        """Ours."""
        _expect(get("/", worker_id).count(ROW), self.owed[worker_id])

    def first(self, worker_id: int) -> None:
        """Ours, with nothing kept."""
        keeping.forget_everything()
        self.act(worker_id)

    def floor(self, worker_id: int) -> None:
        """The same rows with the same columns."""
        with cursor() as cur:
            _expect(len(cur.execute(BARE_LIST, (worker_id,)).fetchall()), self.owed[worker_id])


class PersonPage:
    """The first screen of somebody with five hundred entries: the newest fifty."""

    name, limit, aim = "person", 1.0, 0.4
    what = "the page of a person with 500 entries"

    def __init__(self, made: Locality):
        with cursor() as cur:
            rights.look_across(cur)   # whatever a page that was measured before has narrowed
        more(made)
        with cursor() as cur:
            self.people = cur.execute(PEOPLE, (LONG,)).fetchall()
        _warm(self, self.people)

    def pairs(self, size: int) -> Iterator[Pair]:
        """Each person's page in turn: as it is opened again, and as it is opened first since something was said."""
        people = _in_turn(self.people, size)
        _warm(self, self.people)
        yield Pair(self.name, self.act, (people, people), self.floor, counts=True)
        yield Pair(f"{self.name}, first time", self.first, (people, people), self.floor)

    def act(self, person: tuple[str, int, int]) -> None:
        """Ours."""
        key, _, worker_id = person
        _expect(get(f"/people/{key}", worker_id).count(HAPPENING), 50)

    def first(self, person: tuple[str, int, int]) -> None:
        """Ours, with nothing kept."""
        keeping.forget_everything()
        self.act(person)

    def floor(self, person: tuple[str, int, int]) -> None:
        """All five hundred, every column."""
        _expect(len(_unasked().execute(BARE_HISTORY, (person[1],)).fetchall()), LONG)


def _warm(work: MyList | PersonPage, those: Iterable) -> None:
    """Templates and plans are made once a process, and a process lives all day."""
    for one in those:
        work.floor(one)
        work.act(one)


def _in_turn(those: list, size: int) -> list:
    return [those[n % len(those)] for n in range(size)]


def _expect(found: int, meant: int) -> None:
    if found != meant:
        raise RuntimeError(f"A page that was measured showed {found} rows, and not {meant}.")


@cache
def _unasked() -> Cursor:
    """A connection of its own, on which no page has narrowed what can be read."""
    other = connection.copy()
    other.connect()
    other.connection.prepare_threshold = PREPARE_AFTER
    return Cursor(other)
