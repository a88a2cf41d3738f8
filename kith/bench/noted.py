"""How many notes that tell of harm to a child the words find, of notes they were written with and of notes held out."""
import json
from dataclasses import dataclass
from pathlib import Path

from kith.engine.wording import found
from kith.statuses.words_of_harm import MAY_CONCERN_A_CHILD

NOTES = Path(__file__).parent / "notes"
SETS = ("written_with", "held_out")   # of the second nobody who wrote the words had read a note


@dataclass(frozen=True)
class Measured:
    """``recall``: of the notes that concern a child, the share asked about; ``precision``: the share of those asked
    about that concerns one. ``missed`` and ``asked_in_vain`` are the notes themselves.
    """

    notes: str
    of: int
    recall: float
    precision: float
    missed: tuple[str, ...]
    asked_in_vain: tuple[str, ...]


def measure(notes: str) -> Measured:
    """One set of invented notes; each says by itself whether a careful nurse would want it asked about."""
    read = [json.loads(line) for line in (NOTES / f"{notes}.jsonl").read_text().splitlines()]
    asked = [one for one in read if found(MAY_CONCERN_A_CHILD, one["note"])]
    right = [one for one in asked if one["concerns"]]
    missed = [one["note"] for one in read if one["concerns"] and one not in asked]
    vain = [one["note"] for one in asked if not one["concerns"]]
    return Measured(notes, len(read), len(right) / (len(right) + len(missed)), len(right) / len(asked),
                    tuple(missed), tuple(vain))
