"""Who came to meetings, profession by profession, and how long before them whoever called them said so.

That nobody was sent is told from that nobody could have been: somebody who was asked too late is not counted as absent.
"""
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from psycopg import Cursor

from kith.access.confidence import CONFIDING
from kith.duties.settings import calendar, values
from kith.engine.citing import Citation
from kith.engine.days import clock_of
from kith.engine.folding import fold_all, satisfied_since
from kith.engine.standing import Standing, Version
from kith.forms.meetings.meeting_held import SERVING
from kith.language.meetings import KINDS
from kith.records.reading import VERSION
from kith.worklists.counted import reports, serac
from kith.worklists.counted.statistics import shown_cells

CALLED, HELD = "meeting_called", "meeting_held"
SAID = f"select {VERSION} from records_entry e where e.form = any(%s) order by e.seq"
FAMILY, NOT_THEIRS = "family", "not_theirs"


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
    called: dict[str, Called]
    meetings: int
    reports: dict[str, reports.Line]
    practices: dict[str, reports.Line]
    serac: dict[str, serac.Line]
    late_calls: dict[str, dict[str, int]]   # team that called -> profession -> meetings to which nobody of it came
    voice: tuple[int, int]   # of the meetings of SERAC: at how many health had no voice, and how many there were


def counted(cur: Cursor, at: datetime) -> Counted:
    """Each meeting once, however many children it was about; what is held in confidence is not counted."""
    said = fold_all(Version(*row) for row in cur.execute(SAID, ([CALLED, HELD],)).fetchall())
    open_to_all = (one for one in said if one.versions[0].role.rpartition(":")[2] not in CONFIDING)
    once = {(one.form, one.occasion): one for one in open_to_all}
    called = {occasion: one for (form, occasion), one in once.items() if form == CALLED}
    held = [one for (form, _), one in once.items() if form == HELD]
    short = {key for key, one in called.items() if (given := notice(one)) and given[0] < given[1]}
    return Counted(_came(held, called), _called(called.values()), len(held), reports.counted(cur, short, at),
                   reports.of_practices(cur, short, at),
                   serac.counted(cur, at), _late_calls(held, called), _voice(held))


def _voice(held: Iterable[Standing]) -> tuple[int, int]:
    said = [one.answers.get("health") for one in held if one.answers.get("kind") == "serac"]
    return said.count("nobody"), len(said)


def shown(lines: Iterable, hides: bool) -> list[list[int | None]]:
    """The cells of each line; few are not shown to whoever may open no person."""
    return shown_cells([one.cells for one in lines], hides)


def notice(called: Standing) -> tuple[int, int] | None:
    """(working days from when its present day was said to that day, how many are usual); nothing where it has none."""
    said = called.answers.get("begins")
    begins, kind = clock_of(said), KINDS.get(called.answers.get("kind", ""))
    if begins is None or kind is None:
        return None
    since: datetime = satisfied_since(called, lambda one: one.answers.get("begins") == said)
    return calendar().working_days_between(since, begins), int(values().of(kind.notice, since))


def _came(held: list[Standing], called: dict[str, Standing]) -> dict[str, Came]:
    found: dict[str, Came] = defaultdict(Came)
    for profession, key, _ in _seats(held, called):
        setattr(found[profession], key, getattr(found[profession], key) + 1)
    return dict(sorted(found.items()))


def _late_calls(held: list[Standing], called: dict[str, Standing]) -> dict[str, dict[str, int]]:
    """Whose notice it was that nobody could keep: the lateness is the team’s that called."""
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for profession, key, asked in _seats(held, called):
        if key == "too_late" and asked:
            found[_team(asked)][profession] += 1
    return {team: dict(sorted(late.items())) for team, late in sorted(found.items())}


def _seats(held: list[Standing], called: dict[str, Standing]) -> Iterator[tuple[str, str, Standing | None]]:
    """Of each profession at each meeting where it could have been: which it was, and how the meeting was called."""
    for one in held:
        asked = next((called[cite.occasion] for cite in map(Citation.read, one.citations or ())
                      if cite.occasion in called), None)
        given = notice(asked) if asked else None
        for row in one.answers.get("people") or ():
            role, there = row.get("role"), row.get("there")
            if role != FAMILY and there != NOT_THEIRS and role in SERVING:
                yield SERVING[role], _which(there, given), asked


def _team(called: Standing) -> str:
    return called.versions[0].organisation or "Told by a machine"


def _which(there: str, given: tuple[int, int] | None) -> str:
    if there != "absent":
        return there
    return "unknown" if given is None else "too_late" if given[0] < given[1] else "not_sent"


def _called(called: Iterable[Standing]) -> dict[str, Called]:
    found: dict[str, Called] = defaultdict(lambda: Called([]))
    for one in called:
        if given := notice(one):
            mine = found[_team(one)]
            mine.notice.append(given[0])
            mine.short += given[0] < given[1]
    return dict(sorted(found.items()))
