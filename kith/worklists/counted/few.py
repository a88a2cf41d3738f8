"""What of a profile may be shown to anybody: no cell of fewer than five, nor one from which such a one follows.

One table is each measure with each kind of group; the line of all children is the same in every table of a measure.
"""
from collections.abc import Iterable

from kith.worklists.counted.care_profile import ALL, GROUPS, MEASURES, Counted
from kith.worklists.counted.statistics import SMALL, hidden_cells

Shown = dict[tuple[str, str, str], list[int | None]]


def sizes(found: Counted) -> dict[tuple[str, str], int | None]:
    """How many are in each group; beside one that is hidden another is, since the sum is known."""
    shown: dict[tuple[str, str], int | None] = {}
    for by, named in GROUPS.items():
        counts = [found.sizes.get((by, of), 0) for of in named]
        shown |= {(by, of): cell for of, cell in zip(named, hidden_cells([counts], columns=False)[0], strict=True)}
    return shown


def cells(found: Counted) -> Shown:
    """Need, none and unknown of every measure and group."""
    large, shown = sizes(found), {}
    for measure in MEASURES:
        shown |= _measure(measure, found, large)
    return shown


def reasons(found: Counted, shown: Shown) -> dict[tuple[str, str], int | None]:
    """Why it is not known; nothing at all where it is not shown of how many."""
    told: dict[tuple[str, str], int | None] = {}
    for measure in MEASURES:
        whys = [why for of, why in found.reasons if of == measure]
        counts = [found.reasons[measure, why] for why in whys]
        hides = shown[measure, ALL, ALL][2] is None
        row = [None] * len(counts) if hides else hidden_cells([counts], columns=False)[0]
        told |= {(measure, why): cell for why, cell in zip(whys, row, strict=True)}
    return told


def _measure(measure: str, found: Counted, large: dict) -> Shown:
    """Until no table hides of all children what another shows."""
    whole, hidden = found.cells.get((measure, ALL, ALL), [0, 0, 0]), set()
    while True:
        tables = {by: _table(measure, by, found, large, hidden) for by in GROUPS}
        more = {n for table in tables.values() for n, cell in enumerate(table[0]) if cell is None}
        if more == hidden:
            break
        hidden = more
    shown: Shown = {(measure, ALL, ALL): [None if n in hidden else one for n, one in enumerate(whole)]}
    for by, table in tables.items():
        shown |= {(measure, by, of): row for of, row in zip(GROUPS[by], table[1:], strict=True)}
    return shown


def _table(measure: str, by: str, found: Counted, large: dict, hidden: Iterable[int]) -> list[list[int | None]]:
    """All children first, then each group; of a group whose size is hidden, everything is."""
    rows = [found.cells.get((measure, ALL, ALL), [0, 0, 0])]
    rows += [found.cells.get((measure, by, of), [0, 0, 0]) for of in GROUPS[by]]
    small = {(n, c) for n, of in enumerate(GROUPS[by], 1) for c in range(3) if large[by, of] is None}
    return hidden_cells(rows, SMALL, known=0, also=small | {(0, n) for n in hidden})
