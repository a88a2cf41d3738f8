"""How counts of kept duties are said and tabled, also for those who may see no person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from kith.access.roles import title
from kith.engine.phrasing.grammar import all_of
from kith.web.wording import number
from kith.worklists.counted.measures import Delay, Kept
from kith.worklists.counted.statistics import SMALL, interval, shown_cells
from kith.worklists.desks.sampling import Missed

FEW, BESIDE = "fewer than 5", "hidden for another’s sake"
NOT_SHOWN = "not shown"   # what is worked out from numbers of which some are hidden
HEADS = ("Owed", "In time", "Late", "Not done", "Set aside", "Learnt late", "No date yet", "Not due yet")
REST = 3         # columns that are no parts of what was owed


@dataclass(frozen=True)
class Line:
    """One row of a table: what it is about, and its cells in words."""

    name: tuple[str, ...]
    cells: tuple[str, ...]


def sentence(kept: Kept, what: str) -> str:
    """Of 100 owed, 62 were done in time, 9 late, 29 not done."""
    if kept.owed == 0:
        return f"{what}: nothing has come due yet."
    aside = f", {kept.waived} set aside with a reason" if kept.waived else ""
    return (f"{what}: of {kept.owed} owed, {number(kept.in_time, 'was')} done in time, "
            f"{kept.late} late, {kept.outstanding} not done{aside}.")


def hidden_sentence(what: str) -> str:
    """What is said to those who may see no person where the numbers are small."""
    return f"{what}: the numbers are small, so some are not shown here."


def lines(kept: list[Kept], names: list[tuple[str, ...]], cells: list[list[int | None]] | None) -> list[Line]:
    """Rows in words; ``cells`` stand in for the true ones, owed last, where few are hidden."""
    shown = cells or [[*one.cells, one.owed] for one in kept]
    return [Line(names[n], _cells(one, shown[n], hidden=cells is not None)) for n, one in enumerate(kept)]


def _cells(kept: Kept, shown: list[int | None], hidden: bool) -> tuple[str, ...]:
    true = (*kept.cells, kept.owed)
    *parts, owed = [_cell(part, true[n]) for n, part in enumerate(shown)]
    rest = (kept.learnt_late, kept.undated, kept.not_due)
    return (owed, *parts, *(FEW if hidden and 0 < count < SMALL else str(count) for count in rest))


def cells(rows: Iterable[Sequence[int]], hides: bool) -> list[tuple[str, ...]]:
    """Each line in words; ``hides``: of few it is said that they are few, and of what would give them away only that.
    """
    every = [list(row) for row in rows]
    return [in_words(row, true) for row, true in zip(shown_cells(every, hides), every, strict=True)]


def in_words(shown: Sequence[int | None], true: Sequence[int]) -> tuple[str, ...]:
    """One line of which some may be hidden."""
    return tuple(map(_cell, shown, true))


def hidden(words: Iterable[str]) -> bool:
    """Whether any of a line in words is not shown."""
    return not {FEW, BESIDE}.isdisjoint(words)


def why_hidden(true: Iterable[int]) -> str:
    """Of a line that is not shown as a whole: it is few, or would give another away."""
    return "too few to be shown" if any(0 < one < SMALL for one in true) else BESIDE


def _cell(shown: int | None, true: int) -> str:
    """Few are said to be few; what is hidden for another's sake is said to be hidden."""
    if shown is not None:
        return str(shown)
    return FEW if 0 < true < SMALL else BESIDE


def not_known_apart(lines: list[Line]) -> list[Line]:
    """Team by team, a column that is no part of what was owed is left out where any of it is small."""
    first = len(HEADS) - REST
    small = {n for line in lines for n in range(first, len(HEADS)) if line.cells[n] == FEW}
    return [replace(line, cells=tuple(NOT_SHOWN if n in small else words for n, words in enumerate(line.cells)))
            for line in lines]


def delays(delay: Delay, hides: bool) -> str:
    """How long visits took to reach us and to be read, with what is still unread."""
    if delay.visits == 0:
        return "No visit to A&E has asked for a reading in the last 12 months."
    unread = delay.visits - delay.read
    if hides and any(0 < count < SMALL for count in (delay.visits, delay.read, unread)):
        return "How long A&E visits waited to be read is not shown here: the numbers are small."
    reading = (f"Half of those that were read, {delay.read}, were read within {length(delay.to_reading)} of the visit. "
               if delay.to_reading is not None else "")
    return (f"{number(delay.visits, 'visit')} to A&E asked for a reading in the last 12 months. Half reached Kith "
            f"within {length(delay.to_us)}. {reading}Not read yet: {unread}.")


def length(time: timedelta) -> str:
    """A length in its largest fitting unit."""
    minutes = max(1, int(time.total_seconds() // 60))
    for size, unit in ((1440, "day"), (60, "hour"), (1, "minute")):
        if minutes >= 2 * size or size == 1:
            return number(minutes // size, unit)
    return ""


def missed(found: Missed, hides: bool = False) -> str:
    """The rules' miss rate, with how sure a sample of this size lets anybody be."""
    if hides and any(0 < count < SMALL for count in (found.missed, found.read, found.drawn - found.read)):
        return "What the rules miss is not shown here yet: the numbers are small."
    if found.drawn == 0:
        return "No sample has been drawn yet, so what the rules miss is not known."
    left = found.drawn - found.read
    unread = f" {left} of {found.drawn} drawn are not read again yet." if left else ""
    if found.read == 0:
        return f"Nothing drawn has been read again yet, so what the rules miss is not known.{unread}"
    low, high = map(share, interval(found.missed, found.read))
    rate = share(found.missed / found.read)
    return (f"Of {number(found.read, 'routine visit')} read again, {found.missed} should have been urgent: {rate}. "
            f"With a sample of this size it may be anything from {low} to {high}.{unread}")


def fallen(unheld: dict[str, int], hides: bool = False) -> str:
    """What stands at the duty desk because nobody holds the role that owes it."""
    if not unheld:
        return "Nothing falls to the duty desk: of everybody about whom something is owed, somebody holds the role."
    if hides and any(count < SMALL for count in unheld.values()):
        return "How much falls to the duty desk because nobody holds the role is not shown here: the numbers are small."
    many = sum(unheld.values())
    roles = all_of(f"{count} of {_whose(role)}" for role, count in unheld.items())
    return f"{number(many, 'open duty falls')} to the duty desk because nobody holds the role: {roles}."


def _whose(role: str) -> str:
    lead, _, led = role.rpartition(":")
    return f"the lead of {title(led)}" if lead else title(role)


def share(part: float) -> str:
    """A share to a tenth of a per cent."""
    return f"{100 * part:.1f}%"
