"""The greatest gaps of a profile: what most children in care need, and what is known of too few of them."""
from collections.abc import Collection, Iterator
from typing import NamedTuple

from kith.worklists.counted.care_profile import ALL, MEASURES, WHY, Counted
from kith.worklists.counted.few import Shown

TOP = 3
NO_GAPS = ("no_sdq_asked", "born")   # nobody could be commissioned to change it


class Gap(NamedTuple):
    """One gap, under a key that stays the same from month to month."""

    key: str
    words: str
    children: int


def greatest(found: Counted, shown: Shown, reasons: dict[tuple[str, str], int | None], least: float,
             settled: Collection[str] = ()) -> list[Gap]:
    """The three greatest of those that may be shown; none of them again that was asked about lately."""
    every = [*_needed(found, shown), *_unknown(found, reasons)]
    large = sorted((one for one in every if one.children >= least), key=lambda one: -one.children)
    return [one for one in large[:TOP] if one.key not in settled]


def _needed(found: Counted, shown: Shown) -> Iterator[Gap]:
    for measure, title in MEASURES.items():
        if need := shown[measure, ALL, ALL][0]:
            yield Gap(measure, f"{title}: needed by {need} of {found.children} children in care", need)


def _unknown(found: Counted, reasons: dict[tuple[str, str], int | None]) -> Iterator[Gap]:
    """One cause may hide several needs: it is one gap, as large as the largest."""
    for why, words in WHY.items():
        of = {measure: many for (measure, one), many in reasons.items() if one == why and many}
        if of and why not in NO_GAPS:
            what = ", ".join(MEASURES[measure].lower() for measure in of)
            most = max(of.values())
            told = f"{words}: of {most} of {found.children} children in care, so this is not known: {what}"
            yield Gap(f"unknown-{why}", told, most)
