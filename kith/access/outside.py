"""Places outside: teams in which nobody uses Kith, and the ways on our list by which they are written to and known."""

from collections.abc import Iterable
from dataclasses import dataclass

from psycopg import Cursor

from kith.access import all_teams
from kith.access.roles import BY_LOCALITY, BY_SUBJECT
from kith.access.sensitivity import Reader
from kith.access.sensitivity import reader as reader_of
from kith.access.staffing import Post
from kith.language.roles import THE_PLACE_NAMED

PLACES = "select id, key, name, kind, email, mobiles, phone from access_team where outside and id = any(%s::bigint[])"
ENDING = 3   # figures of a number that are said, so that whoever holds the telephone knows which is meant


@dataclass(frozen=True, slots=True)
class Place:
    """One such place; ``mobiles``: its numbers on our list, the first first."""

    team_id: int
    key: str
    name: str
    kind: str
    email: str
    mobiles: tuple[str, ...]
    phone: str

    def for_codes(self, sent_to: str) -> tuple[str, ...]:
        """The numbers for a code: others than that to which the link went, where there is another."""
        return tuple(one for one in self.mobiles if one != sent_to) or self.mobiles

    def posts(self) -> list[Post]:
        """What somebody there would hold: the roles whose holders are of this kind of team."""
        roles = [role.key for role, kind in (*BY_SUBJECT.items(), *BY_LOCALITY.items()) if kind == self.kind]
        named = f"{THE_PLACE_NAMED.key}:{self.name}"
        return [Post(role, self.team_id, self.key, self.name, self.kind) for role in (*roles, named)]


def places(cur: Cursor, team_ids: Iterable[int | None]) -> dict[int, Place]:
    """Those of these teams that are outside."""
    rows = cur.execute(PLACES, ([one for one in set(team_ids) if one is not None],)).fetchall()
    return {row[0]: Place(*row[:5], tuple(row[5]), row[6]) for row in rows}


def reader(cur: Cursor, place: Place, record: int) -> Reader:
    """What somebody there may read of this record: what a post there, and what the place owes, let them read."""
    return reader_of(cur, 0, place.posts(), [record])


def ending(number: str) -> str:
    """The last figures of a number."""
    return number[-ENDING:]


def desk_phone(cur: Cursor) -> str:
    """Which number to say to them: that of the desk that answers for all."""
    return all_teams.phone_of(cur, "duty_desk")
