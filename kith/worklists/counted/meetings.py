"""Who came to meetings, profession by profession, and how long before them whoever called them said so.

That nobody was sent is told from that nobody could have been: somebody who was asked too late is not counted as absent.
"""
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from statistics import median
from typing import NamedTuple

from psycopg import Cursor

from kith.access.confidence import CONFIDING
from kith.duties.meetings import notice_of
from kith.engine.citing import cites
from kith.engine.folding import fold_all
from kith.engine.matters.meetings import FAMILY, people
from kith.engine.matters.meetings import begins as begins_of
from kith.engine.standing import Standing, Version
from kith.forms.meetings.meeting_held import SERVING
from kith.language.roles import GP
from kith.records.reading import VERSION
from kith.worklists.counted import reports, serac
from kith.worklists.counted.statistics import shown_cells

CALLED, HELD = "meeting_called", "meeting_held"
SAID = f"select {VERSION} from records_entry e where e.form = any(%s) order by e.seq"
# The practice of each child, of an unborn one its mother’s, as it is known now.
PRACTICES = """
select s.id, t.name from records_subject s join access_team t on t.key = records_practice(s) and t.kind = 'gp'
where s.id = any(%s::bigint[])
"""
NOT_THEIRS = "not_theirs"
# Of several rows of one service at one meeting, the first of these: it was there if anybody of it was.
ORDER = ("came", "wrote", "not_sent", "too_late", "unknown", "not_asked")


class Seat(NamedTuple):
    """One profession at one meeting: who of it came, how the meeting was called, and which it was."""

    role: str
    name: str
    which: str
    asked: Standing | None
    occasion: str


@dataclass
class Came:
    """Of one profession: at every meeting where it could have been, exactly one of these."""

    came: int = 0
    wrote: int = 0
    not_sent: int = 0     # asked in time, and nobody came
    too_late: int = 0     # nobody came who was asked with less notice than is usual
    unknown: int = 0      # nobody came, and how much notice there was is not known
    not_asked: int = 0

    @property
    def cells(self) -> list[int]:
        parts = [self.came, self.wrote, self.not_sent, self.too_late, self.unknown, self.not_asked]
        return [*parts, sum(parts)]


@dataclass
class Called:
    """Of one team that calls meetings: the working days of notice of each, and how many were fewer than is usual."""

    notice: list[int]
    short: int = 0

    @property
    def cells(self) -> list[int]:
        return [self.short, len(self.notice)]

    @property
    def median(self) -> float:
        return median(self.notice)


@dataclass(frozen=True)
class Counted:
    """By profession and by team, in order of name."""

    came: dict[str, Came]
    came_of_practices: dict[str, Came]   # together they are the line of GPs
    called: dict[str, Called]
    meetings: int
    unsaid: int   # called, their time is over, and nobody said who came
    reports: dict[str, reports.Line]
    practices: dict[str, reports.Line]
    serac: dict[str, serac.Line]
    late_calls: dict[str, dict[str, int]]   # team that called -> profession -> meetings to which nobody of it came
    voice: tuple[int, int]   # of the meetings of SERAC: at how many health had no voice, and how many there were


def counted(cur: Cursor, at: datetime) -> Counted:
    """Each meeting once, however many children it was about; what is held in confidence is not counted."""
    said = fold_all(Version(*row) for row in cur.execute(SAID, ([CALLED, HELD],)).fetchall())
    open_to_all = [one for one in said if one.versions[0].role.rpartition(":")[2] not in CONFIDING]
    once = {(one.form, one.occasion): one for one in open_to_all}
    called = {occasion: one for (form, occasion), one in once.items() if form == CALLED}
    held = {occasion: one for (form, occasion), one in once.items() if form == HELD}
    # A report is asked for by whoever calls, also where the meeting itself is not counted.
    short = {one.occasion for one in said if one.form == CALLED and _is_short(notice_of(one))}
    answers, practice = _answers(open_to_all, called), _of_practice(cur, open_to_all)
    seats = _each_once(_seats(held, called, answers), practice)
    return Counted(_came(seats, lambda seat: SERVING[seat.role]), _came(seats, practice), _called(called.values()),
                   len(held), _unsaid(called, answers.values(), at), reports.counted(cur, short, at),
                   reports.of_practices(cur, short, at), serac.counted(cur, at), _late_calls(seats),
                   _voice(held.values()))


def _answers(said: Iterable[Standing], called: Mapping[str, Standing]) -> dict[str, str]:
    """Which was called -> that was held, by what was said of any of its children: of one it may answer nothing."""
    return {one.occasion: cite.occasion for one in said if one.form == HELD for cite in cites(one)
            if cite.occasion in called}


def _unsaid(called: Mapping[str, Standing], held: Collection[str], at: datetime) -> int:
    over = {key for key, one in called.items() if (begins := begins_of(one)) and begins <= at}
    return len(over.difference(held))


def _each_once(seats: Iterable[Seat], practice: Callable[[Seat], str]) -> list[Seat]:
    """Two health visitors at one meeting are health visiting, once; two practices are two."""
    best: dict[tuple, Seat] = {}
    for seat in sorted(seats, key=lambda seat: ORDER.index(seat.which)):
        best.setdefault((seat.occasion, SERVING[seat.role], practice(seat)), seat)
    return list(best.values())


def _is_short(given: tuple[int, int] | None) -> bool:
    return given is not None and given[0] < given[1]


def _voice(held: Iterable[Standing]) -> tuple[int, int]:
    said = [one.answers.get("health") for one in held if one.answers.get("kind") == "serac"]
    return said.count("nobody"), len(said)


def shown(lines: Iterable, hides: bool) -> list[list[int | None]]:
    """The cells of each line; few are not shown to whoever may open no person."""
    return shown_cells([one.cells for one in lines], hides)


def _came(seats: Iterable[Seat], whose: Callable[[Seat], str]) -> dict[str, Came]:
    """Each seat is in the line of whoever it is; what is nobody’s here has none."""
    found: dict[str, Came] = defaultdict(Came)
    for seat in seats:
        mine = found[whose(seat)]
        setattr(mine, seat.which, getattr(mine, seat.which) + 1)
    found.pop("", None)
    return dict(sorted(found.items()))


def _of_practice(cur: Cursor, said: Iterable[Standing]) -> Callable[[Seat], str]:
    """Which practice a GP’s seat is: the one that all the children have; of several the one that is named there."""
    children: dict[str, set[int]] = defaultdict(set)
    for one in said:
        children[one.occasion].add(one.subject)
    named = dict(cur.execute(PRACTICES, (list(set().union(*children.values())),)).fetchall())

    def whose(seat: Seat) -> str:
        if seat.role != GP.key:
            return ""
        found = {named[child] for child in children[seat.occasion] if child in named}
        return next(iter(found)) if len(found) == 1 else seat.name if seat.name in found else reports.UNKNOWN

    return whose


def _late_calls(seats: Iterable[Seat]) -> dict[str, dict[str, int]]:
    """Whose notice it was that nobody could keep: the lateness is the team’s that called."""
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for seat in seats:
        if seat.which == "too_late" and seat.asked:
            found[_team(seat.asked)][SERVING[seat.role]] += 1
    return {team: dict(sorted(late.items())) for team, late in sorted(found.items())}


def _seats(held: Mapping[str, Standing], called: Mapping[str, Standing], answers: Mapping[str, str]) -> Iterator[Seat]:
    """Of each profession at each meeting where it could have been: which it was, and how the meeting was called."""
    for one in held.values():
        asked = called.get(answers.get(one.occasion, ""))
        given = notice_of(asked) if asked else None
        for row in people(one):
            role, there = row.get("role"), row.get("there")
            if role != FAMILY and there != NOT_THEIRS and role in SERVING:
                yield Seat(role, str(row.get("name") or ""), _which(there, given), asked, one.occasion)


def _team(called: Standing) -> str:
    return called.versions[0].organisation or "Told by a machine"


def _which(there: str, given: tuple[int, int] | None) -> str:
    if there != "absent":
        return there
    return "unknown" if given is None else "too_late" if _is_short(given) else "not_sent"


def _called(called: Iterable[Standing]) -> dict[str, Called]:
    found: dict[str, Called] = defaultdict(lambda: Called([]))
    for one in called:
        if given := notice_of(one):
            mine = found[_team(one)]
            mine.notice.append(given[0])
            mine.short += _is_short(given)
    return dict(sorted(found.items()))
