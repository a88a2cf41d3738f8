"""Lays ours beside the floor, round after round in turn, and says how many times as much it costs."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from kith.bench import meter
from kith.bench.measuring import Act, Took, middle, take


@dataclass(frozen=True)
class Pair:
    """One thing to measure and its floor, with what each is to be given; ``counts``: the limit is about this one."""

    name: str
    ours: Act
    inputs: tuple[Sequence, Sequence]
    floor: Act
    at_once: int = 1
    counts: bool = False


class Work(Protocol):
    """What can be measured."""

    name: str
    what: str
    limit: float
    aim: float

    def pairs(self, size: int) -> Iterator[Pair]:
        """The comparisons of one round, of about this many acts each."""


@dataclass(frozen=True)
class Compared:
    """Ours and the floor: medians of all rounds."""

    name: str
    at_once: int
    counts: bool
    ours: Took
    floor: Took
    rounds: tuple[float, ...]   # the ratio of each round

    @property
    def ratio(self) -> float:
        """How many times as much CPU ours takes."""
        return self.ours.cpu / self.floor.cpu


def compare(work: Work, size: int, repeat: int, said: Callable[[int], None]) -> list[Compared]:
    """Floor, ours, floor, ours: what else the machine does in between falls on both."""
    server = meter.Server()
    kept: dict[tuple, list[tuple[Took, Took]]] = defaultdict(list)
    for n in range(repeat):
        for pair in work.pairs(size):
            ours, floor = pair.inputs
            took = take(pair.floor, floor, server, pair.at_once), take(pair.ours, ours, server, pair.at_once)
            kept[pair.name, pair.at_once, pair.counts].append(took)
        said(n + 1)
    return [_compared(*named, rounds) for named, rounds in kept.items()]


def _compared(name: str, at_once: int, counts: bool, rounds: list[tuple[Took, Took]]) -> Compared:
    floors, ours = (middle(side) for side in zip(*rounds, strict=True))
    return Compared(name, at_once, counts, ours, floors, tuple(one.cpu / floor.cpu for floor, one in rounds))
