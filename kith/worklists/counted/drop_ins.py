"""Drop-ins for care leavers, place by place: how many of those planned were held, and who came."""
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from psycopg import Cursor

from kith.access.confidence import CONFIDING
from kith.engine.calendar import local
from kith.engine.folding import fold_all
from kith.engine.standing import Version
from kith.records.names import fold
from kith.records.reading import VERSION
from kith.worklists.desks import drop_ins
from kith.worklists.desks.drop_ins import Session

YEAR = timedelta(days=365)
Held = tuple[date, str]   # the day of a drop-in, and what its place is called
CONTACTS = f"""
select {VERSION} from records_entry e where e.form = 'leaver_contacted' and e.recorded_at > %s order by e.seq
"""


@dataclass
class Place:
    """Of one place: each that was planned is held, not held, or one of which nobody has said anything."""

    planned: int = 0
    held: int = 0
    not_held: int = 0
    no_word: int = 0
    leavers: int = 0
    others: int = 0


@dataclass(frozen=True)
class Counted:
    """Place by place; how often a care leaver came who said who they are, and how many such contacts are written."""

    places: dict[str, Place]
    seen: int
    written: int

    @property
    def held(self) -> tuple[int, int]:
        return sum(one.held for one in self.places.values()), sum(one.planned for one in self.places.values())


def counted(cur: Cursor, at: datetime) -> Counted:
    """Those whose day came in the last twelve months."""
    today, places, seen = local(at).date(), {}, Counter()
    for one in drop_ins.sessions(cur):
        if (at - YEAR).date() < one.day <= today:
            _add(places.setdefault(one.place, Place()), one)
            seen[one.day, _called(one.place)] += _number(one, "leavers")
    written = _written(cur, at, seen)
    return Counted(dict(sorted(places.items())), seen.total(), sum(min(written[key], n) for key, n in seen.items()))


def _add(line: Place, one: Session) -> None:
    line.planned += 1
    line.held += one.held is True
    line.not_held += one.held is False
    line.no_word += one.held is None
    line.leavers += _number(one, "leavers") + _number(one, "unnamed")
    line.others += _number(one, "others")


def _number(one: Session, key: str) -> int:
    return int((one.said or {}).get(key) or 0)


def _written(cur: Cursor, at: datetime, seen: Collection[Held]) -> Counter[Held]:
    """How many contacts at a drop-in stand on the records of care leavers, by its day and place."""
    said: Iterable = fold_all(Version(*row) for row in cur.execute(CONTACTS, (at - YEAR,)).fetchall())
    return Counter(_of(local(one.moment).date(), str(one.answers.get("place") or ""), seen) for one in said
                   if one.answers.get("way") == "drop_in" and one.answers.get("outcome") == "reached"
                   and one.last.role.rpartition(":")[2] not in CONFIDING)


def _of(day: date, place: str, seen: Collection[Held]) -> Held:
    """At which drop-in it was: where no place is said, the only one of that day; of several it is none that is known.
    """
    there = [key for key in seen if key[0] == day]
    return there[0] if len(there) == 1 and not place else (day, _called(place))


def _called(place: str) -> str:
    return " ".join(fold(place))
