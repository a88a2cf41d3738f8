"""Lays ours beside the floor, a few acts of each in turn, and says how many times as much it costs."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

from kith.bench import meter
from kith.bench.measuring import Act, Took, Turn, middle, take

A_TURN = 10   # acts: what the machine does besides changes within a second, and must fall on ours and floor alike


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
    kept: dict[tuple, list[list[tuple[Turn, Turn]]]] = defaultdict(list)
    for n in range(repeat):
        for pair in work.pairs(size):
            kept[pair.name, pair.at_once, pair.counts].append([*_turns(pair, server)])
        said(n + 1)
    return [_compared(*named, rounds) for named, rounds in kept.items()]


def _turns(pair: Pair, server: meter.Server) -> Iterator[tuple[Turn, Turn]]:
    """Of those that are many at once, all are one turn."""
    ours, floor = pair.inputs
    together = A_TURN if pair.at_once == 1 else len(ours)
    for n in range(0, len(ours), together):
        yield (take(pair.floor, floor[n:n + together], server, pair.at_once),
               take(pair.ours, ours[n:n + together], server, pair.at_once))


def _compared(name: str, at_once: int, counts: bool, rounds: list[list[tuple[Turn, Turn]]]) -> Compared:
    floors, ours = _sides(chain(*rounds))
    ratios = (one.cpu / floor.cpu for floor, one in map(_sides, rounds))
    return Compared(name, at_once, counts, ours, floors, tuple(ratios))


def _sides(turns: Iterable[tuple[Turn, Turn]]) -> tuple[Took, Took]:
    floors, ours = zip(*turns, strict=True)
    return middle(floors), middle(ours)
