"""Links a caseload, with itself and with those it is laid beside: one call, and for each pair what is to be done."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from kith.linkage.batch.chains import Parted, hold_together
from kith.linkage.batch.judging import Pair, judge
from kith.linkage.batch.rows import Parts, Row
from kith.linkage.batch.scoring import score


@dataclass(frozen=True, slots=True)
class Linked:
    """Two rows that are, or may be, one person, and why."""

    one: Row
    other: Row
    pair: Pair


def link(rows: Sequence[Row], *, sure: float, possible: float, asked: Collection[int] | None = None,
         parted: Parted = ()) -> list[Linked]:  # fmt: skip
    """Every pair to be joined or to be asked about, likeliest first; the others stay apart and are not named.

    ``sure`` and ``possible`` are the two likelihoods: from the first on the machine may join where there is proof,
    below the second nobody is asked. ``asked``: the places of the rows one of which must be in each pair.
    """
    parts = [Parts.of(row) for row in rows]
    pairs = [
        replace(judge(parts[one.one], parts[one.other], one.likely, sure, one.reasons), one=one.one, other=one.other)
        for one in score(parts, possible, None if asked is None else set(asked))
        if not (rows[one.one].person and rows[one.one].person == rows[one.other].person)
    ]
    held = hold_together(pairs, parts, parted)
    return [Linked(rows[one.one], rows[one.other], one) for one in held if one.verdict != "apart"]

