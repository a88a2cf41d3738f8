"""Hostile words that others have collected: naughty strings and payloads; they are no part of the project."""

import json
from functools import cache
from pathlib import Path

from tests.drilling import some

TEXTS = {".txt", ".xml", ".xsd", ".rdf", ".svg", ""}
A_FEW, LONGEST = 197, 20_000
# What a machine's line or cell cannot hold as a whole: it ends there.
ENDS = ("\r", "\n", "\x1c", "\x0b")


@cache
def every(cases: Path) -> list[str]:
    """Each string once, in one order."""
    found = list(json.loads((cases / "f1_naughty_strings" / "blns.json").read_text()))
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
