"""The whole plan of a drawing: where each sign, word, line and outline stands, and how many people are left out."""
from dataclasses import dataclass

from kith.web.pictures.family.chosen import Chosen, choose
from kith.web.pictures.family.described import Family
from kith.web.pictures.family.frame import Row, Said, rows, said
from kith.web.pictures.family.homes import Outline, labelled, outlines
from kith.web.pictures.family.ordering import groups, ordered
from kith.web.pictures.family.routes import UNIT, Arc, Route, arcs, lanes, routes
from kith.web.pictures.family.spread import spread

MARGIN = 84         # from the edge of the picture to the middle of the first sign: half a place and an outline


@dataclass(frozen=True, slots=True)
class Plan:
    """What is drawn and where."""

    chosen: Chosen
    x: dict[str, float]
    words: dict[str, Said]
    rows: tuple[Row, ...]
    arcs: dict[frozenset[str], Arc]
    routes: tuple[Route, ...]
    outlines: tuple[Outline, ...]

    @property
    def width(self) -> float:
        """Of the whole picture."""
        return max(self.x.values(), default=0) + MARGIN

    @property
    def height(self) -> float:
        """Of the whole picture."""
        return self.rows[-1].bottom if self.rows else 0.0

    def y(self, key: str) -> float:
        """The height of the middle of a sign."""
        return self.rows[self.chosen.rows[key]].middle


def plan(family: Family) -> Plan:
    """The same family, in whatever order it is told, always has the same plan."""
    chosen = choose(family)
    lines, descents = ordered(chosen), groups(chosen)
    couples = [(one.one, one.other) for one in chosen.family.couples]
    x = {key: MARGIN + UNIT / 2 * place for key, place in spread(lines, descents, couples).items()}
    over, words = arcs(chosen, lines, x), said(chosen)
    made = routes(chosen, descents, over, x)
    high: dict[int, int] = {}
    for arc in over.values():
        row = chosen.rows[arc.left]
        high[row] = max(high.get(row, 0), arc.level)
    labels: dict[int, int] = {}
    for row, lane in labelled(chosen.family.homes, chosen.rows):
        labels[row] = max(labels.get(row, 0), lane + 1)
    heights = rows(chosen, words, lanes(made), high, labels)
    homes = outlines(chosen.family.homes, lines, x, heights)
    return Plan(chosen, x, words, tuple(heights), over, tuple(made), tuple(homes))
