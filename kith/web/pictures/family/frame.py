"""How high each row is and what stands in it: lanes, arcs, notes, signs, names, the words of a home."""
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kith.web.pictures.family.chosen import Chosen
from kith.web.pictures.family.described import Person
from kith.web.pictures.family.words import broken

SIGN = 24           # from the middle of a sign to its edge
NAME, ROLE, NOTE = 17, 15, 14
LEADING, NOTE_LEADING, LABEL = 20, 17, 24
WORDS = 120         # how wide words may be, so that a channel stays free between two people
EDGE, LANE, ARC, FAN, FOOT, FIRST = 16, 14, 12, 36, 12, 34
MOST_LINES = {"name": 3, "role": 4, "note": 6}


@dataclass(frozen=True, slots=True)
class Said:
    """The words that belong to one sign."""

    name: tuple[str, ...]
    role: tuple[str, ...]
    note: tuple[str, ...] = ()

    @property
    def height(self) -> float:
        """How far they reach below the sign."""
        return LEADING * (len(self.name) + len(self.role)) + 4


@dataclass(frozen=True, slots=True)
class Row:
    """The heights of one row, from the top of the picture."""

    top: float          # where its lanes begin
    content: float      # where its arcs and notes begin
    middle: float       # of its signs
    words: float        # where its names begin
    label: float        # where the words of its homes begin
    bottom: float

    def lane(self, level: int) -> float:
        """The height of a lane above it."""
        return self.top + EDGE + LANE * (level - 1)


def said(chosen: Chosen) -> dict[str, Said]:
    """The words of everybody who is drawn."""
    notes: dict[str, list[str]] = {}
    for one in chosen.family.apart:
        notes.setdefault(one.one, []).append(one.words)
    return {one.key: _said(one, notes.get(one.key, ())) for one in chosen.family.people}


def _said(one: Person, notes: Sequence[str]) -> Said:
    note = [line for words in notes for line in broken(words, WORDS - 12, NOTE, MOST_LINES["note"])]
    return Said(tuple(broken(one.name, WORDS, NAME, MOST_LINES["name"])),
                tuple(broken(one.role, WORDS, ROLE, MOST_LINES["role"])), tuple(note))


def rows(chosen: Chosen, words: Mapping[str, Said], lanes: Mapping[int, int], arcs: Mapping[int, int],
         labels: Mapping[int, int]) -> list[Row]:
    """Each row under the one before, as high as what stands in it."""
    made: list[Row] = []
    for n in range(max(chosen.rows.values(), default=-1) + 1):
        here = [words[key] for key, row in chosen.rows.items() if row == n]
        top = made[-1].bottom if made else 0.0
        content = top + max(FIRST if n == 0 else 0, EDGE + LANE * max(lanes.get(n, 0) - 1, 0) + FAN)
        note = max((len(one.note) for one in here), default=0)
        middle = content + ARC * arcs.get(n, 0) + (NOTE_LEADING * note + 22 if note else 0) + SIGN
        names = middle + SIGN + 6
        label = names + max((one.height for one in here), default=0)
        made.append(Row(top, content, middle, names, label, label + LABEL * labels.get(n, 0) + FOOT))
    return made

