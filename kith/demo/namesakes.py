"""Keeps two invented people from being so alike that a careful reader would have to ask whether they are one."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from kith.demo.names import family_name_for
from kith.records.names import known, share


@dataclass
class Namesakes:
    """Who has been given which family name and birth date."""

    born: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))

    def distinct(self, name: str, family: str, born: date) -> bool:
        """Whether nobody of this family name, and of this or a nearly equal birth date, answers to such a name."""
        base = _base(family)
        near = (given for day in _nearly(born) for given in self.born.get((base, day), ()))
        return not any(_alike(name, other) for other in near)

    def add(self, given: str, family: str, born: date) -> None:
        """Remember somebody."""
        self.born[_base(family), born.isoformat()].append(given)


def _base(family: str) -> str:
    return family_name_for(family, "male")


@cache
def _alike(one: str, other: str) -> bool:
    return share(known(one), known(other))


def _nearly(born: date) -> Iterator[str]:
    # As in linkage: day and month changed over, or one figure typed wrongly.
    text = born.isoformat()
    yield text
    yield f"{text[:4]}-{text[8:]}-{text[5:7]}"
    for place in (3, 2, 5, 6, 8, 9):
        for figure in "0123456789":
            if figure != text[place]:
                yield text[:place] + figure + text[place + 1 :]
