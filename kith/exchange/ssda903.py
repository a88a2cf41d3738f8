"""The yearly return on children in care (SSDA903): its files as they are sent, and what each record lacks for it.

What is lacking is said on the child’s record, so that whoever can mend it finds it on their list.
"""
import csv
from collections.abc import Iterable, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from kith.intake import by_itself
from kith.intake.statement import Said
from kith.worklists.returns import layouts, rows
from kith.worklists.returns.children import CHECKED, Child
from kith.worklists.returns.rules.broken import broken
from kith.worklists.returns.rules.rule import HEALTH, SOCIAL_CARE, Broken


def write(children: Iterable[Child], folder: Path) -> dict[str, int]:
    """Writes each file of the return; gives how many lines each has. Nobody else of this machine may read them."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    found = rows.files(children)
    for name, lines in found.items():
        path = folder / f"{name}.csv"
        path.touch(mode=0o600)
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([layouts.FILES[name], *lines])
    return {name: len(lines) for name, lines in found.items()}


def check(children: Sequence[Child], at: datetime) -> dict[str, list[Broken]]:
    """The key of each child whose record lacks something -> what. Says it on the record where that has changed."""
    found = {child.who.key: broken(child) for child in children}
    for child in children:
        _say(child, found[child.who.key], at)
    return {key: lacks for key, lacks in found.items() if lacks}


def _say(child: Child, lacks: Sequence[Broken], at: datetime) -> None:
    """A line that was mended is gone from the list, and what was owed for it with it."""
    year = child.layout.year
    told = {side: [_line(one) for one in lacks if one.mends == side] for side in (SOCIAL_CARE, HEALTH)}
    if {row["_row"] for side in told.values() for row in side} == child.said_to_lack():
        return
    raw = {"year": str(year)} | {side: lines for side, lines in told.items() if lines}
    said = Said(CHECKED, raw, occasion=f"ssda903:{year}:{child.who.key}", happened=at.isoformat())
    by_itself.say(f"{said.occasion}:{at.isoformat()}", child.who.key, said, at)


def _line(one: Broken) -> dict[str, str]:
    return {"_row": f"{one.rule}-{sha256(one.words.encode()).hexdigest()[:8]}", "rule": one.rule, "what": one.words}
