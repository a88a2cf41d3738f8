"""One meeting seen whole: each child it is about, of those whom its reader may open, and how many others there are."""
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from psycopg import Cursor

from kith.access.at_one_time import Clash
from kith.worklists import person
from kith.worklists.about.meetings import laying
from kith.worklists.about.meetings.meeting import Meeting
from kith.worklists.person import Who, Whole


class OfChild(NamedTuple):
    """What stands of it on the record of one child, born or not."""

    who: Who
    meeting: Meeting

    @property
    def key(self) -> str:
        return self.who.subject.key


@dataclass(frozen=True, slots=True)
class OneMeeting:
    """What holds for all of them is said on each of their records, and read from the first."""

    children: tuple[OfChild, ...]
    others: int   # children of whom its reader sees neither a name nor anything else

    @property
    def first(self) -> Meeting:
        """Where all of it stands that is not about one child."""
        return next((one.meeting for one in self.children if one.meeting.called), self.children[0].meeting)

    @property
    def many(self) -> int:
        """How many children it is about."""
        return len(self.children) + self.others

    @property
    def coming(self) -> int:
        """How many services say that they come, for whichever of the children."""
        return len(frozenset[str]().union(*(one.meeting.coming for one in self.children)))

    @property
    def clashes(self) -> list[Clash]:
        """Who has another meeting then, each once."""
        return list(dict.fromkeys(clash for one in self.children for clash in one.meeting.clashes))


def whole(cur: Cursor, named: str, opened: Iterable[Whole], many: int, at: datetime) -> OneMeeting | None:
    """The meeting with this name; nothing where its reader may know of it on nobody's record.

    ``opened``: of the ``many`` children that it is about those who were opened to whoever asks.
    """
    children = tuple(_each(cur, named, opened, at))
    return OneMeeting(children, many - len(children)) if children else None


def _each(cur: Cursor, named: str, opened: Iterable[Whole], at: datetime) -> Iterator[OfChild]:
    for child in opened:
        found = laying.meetings(cur, child.ids, at, child.reader)
        meeting = next((one for one in found if named in one.names), None)
        if meeting:
            yield OfChild(person.strip(cur, child, at), meeting)
