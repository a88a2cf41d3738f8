"""Hostile words that others have collected: naughty strings and payloads; they are no part of the project."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from django.db import transaction

from tests.drilling import LONG, some

TEXTS = {".txt", ".xml", ".xsd", ".rdf", ".svg", ""}
A_FEW, LONGEST, AT_ONCE = 197, 20_000, 40
# What a machine's line or cell cannot hold as a whole: it ends there.
ENDS = ("\r", "\n", "\x1c", "\x0b")


@cache
def naughty(cases: Path) -> list[str]:
    """Strings of which each is another kind of trouble."""
    return list(json.loads((cases / "f1_naughty_strings" / "blns.json").read_text()))


@cache
def every(cases: Path) -> list[str]:
    """Each string once, in one order."""
    found = list(naughty(cases))
    for path in sorted((cases / "f2_injection_payloads").rglob("*")):
        if path.is_file() and path.suffix in TEXTS and path.name != "SOURCE.txt":
            whole = path.read_bytes().decode("utf-8", "replace")
            found += [*whole.splitlines(), whole[:LONGEST]]
    return list(dict.fromkeys(one for one in found if one.strip()))


def strings(cases: Path, first: int = 0) -> list[str]:
    """All of them in the drill, a few in `make test`, and others for each entrance."""
    return some(every(cases), A_FEW, first)


def of_one_line(cases: Path, first: int = 0) -> list[str]:
    return [one for one in strings(cases, first) if not any(end in one for end in ENDS)]


def at(places: Sequence[str], one: str, n: int, cases: Path, every: int) -> list[str]:
    """Where the n-th string is tried: in `make test` in one place in so many, and the next elsewhere.

    In the drill a naughty string is tried everywhere. A payload, of which there are hundreds that differ by a sign, is
    tried in one place, the next of its kind in the next: a place that fails on such a kind meets more than one of it.
    """
    if not LONG:
        return some(places, every, n)
    return list(places) if one in naughty(cases) else [places[n % len(places)]]


def taken_back(words: list[str]) -> Iterator[tuple[int, list[str]]]:
    """So many at once, and what they left is taken back: a record of thousands of entries would try only patience."""
    for n in range(0, len(words), AT_ONCE):
        with transaction.atomic():
            yield n, words[n : n + AT_ONCE]
            transaction.set_rollback(True)
