"""The caseloads with a truth that none of us wrote, as the program reads them, and what became of them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kith.exchange import caseloads
from kith.linkage.batch.linking import Linked, link
from kith.linkage.batch.rows import Row

SURE, POSSIBLE = 0.999, 0.03


@dataclass(frozen=True)
class Outcome:
    """How many true pairs there are, and what was joined and asked."""

    name: str
    pairs: int
    joined: int
    joined_wrongly: int
    asked: int
    asked_rightly: int

    @property
    def recall(self) -> float:
        """Of the true pairs those joined or asked."""
        return (self.joined - self.joined_wrongly + self.asked_rightly) / self.pairs

    @property
    def precision(self) -> float:
        """Of what the machine joined, what is one person."""
        return 1 - self.joined_wrongly / self.joined if self.joined else 1.0

    def __str__(self) -> str:
        return (f"{self.name}: {self.pairs} true pairs; joined {self.joined} (precision {self.precision:.4f}), "
                f"asked {self.asked} ({self.asked_rightly} of them one person); "
                f"recall {(self.joined - self.joined_wrongly) / self.pairs:.4f} joined, "
                f"{self.recall:.4f} with the queue")


def rows_of(path: Path) -> list[Row]:
    """The rows of a file, as the command reads it."""
    return caseloads.read(path.read_bytes(), path.stem)[0]


def linked(rows: Sequence[Row]) -> list[Linked]:
    """What the program finds, by the likelihoods it ships with."""
    return link(rows, sure=SURE, possible=POSSIBLE)


def outcome(name: str, rows: Sequence[Row], found: Sequence[Linked], truth: Mapping[str, str]) -> Outcome:
    """``truth``: for each row's key whose it is."""
    right = [truth[one.one.key] == truth[one.other.key] for one in found]
    joined = [ok for ok, one in zip(right, found, strict=True) if one.pair.verdict == "join"]
    asked = [ok for ok, one in zip(right, found, strict=True) if one.pair.verdict == "ask"]
    pairs = sum(many * (many - 1) // 2 for many in Counter(truth[row.key] for row in rows).values())
    return Outcome(name, pairs, len(joined), joined.count(False), len(asked), asked.count(True))
