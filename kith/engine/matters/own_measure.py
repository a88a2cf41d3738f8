"""What a young person measures of themselves, as they named it, and how they feel: each now, and the time before."""
from collections.abc import Iterable
from typing import NamedTuple

from kith.engine.standing import Standing
from kith.forms.looked_after.feeling_told import FEELING

FEELS = "How they feel"


class Measured(NamedTuple):
    """One measure of theirs; ``before`` is the last time but one that they said it, if they ever had."""

    name: str
    now: Standing
    before: Standing | None
    of: int            # the best that can be said

    def said(self, entry: Standing) -> int:
        """The higher the better."""
        return int(entry.answers["feeling"] if self.name == FEELS else entry.answers["mark"])

    @property
    def change(self) -> int | None:
        return self.said(self.now) - self.said(self.before) if self.before else None


def measures(entries: Iterable[Standing]) -> list[Measured]:
    """From everything that they told of how they feel; each measure under its name as it was written last."""
    told: dict[str, list[Standing]] = {}
    for one in sorted(entries, key=lambda entry: (entry.moment, entry.root)):
        if one.answers.get("feeling") in FEELING:
            told.setdefault("", []).append(one)
        if one.answers.get("own") and one.answers.get("mark") is not None:
            told.setdefault(" ".join(one.answers["own"].casefold().split()), []).append(one)
    return [Measured(said[-1].answers["own"] if name else FEELS, said[-1], said[-2] if said[1:] else None,
                     10 if name else len(FEELING)) for name, said in told.items()]
