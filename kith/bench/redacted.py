"""How much of what a careful person would take out of a record the rules propose, and how much they propose in vain."""
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kith.packs.around import Asked, Relative
from kith.packs.pieces import Piece, Told
from kith.packs.proposing import propose

NOTES = Path(__file__).parent / "notes"
# Written by one hand, the second set after the rules stood; after it was first read (0.64 found) one of its marks was
# written anew and one rule added, so it is not wholly held out.
SETS = ("records_written_with", "records_held_out")
TAKEN = re.compile(r"\[\[(.*?)\]\]")
COVERED = 0.8   # of the letters of what should be taken out
FAMILY = (
    Relative("Nadia Hale", frozenset({"mother"}), date(1985, 1, 20), phone="01632 960 777"),
    Relative("Colin Hale", frozenset({"father"}), date(1982, 6, 2), "", "12 Mill Road", "ZZ2 3AB", "01632 960 456"),
    Relative("Leo Hale", frozenset({"half_sibling"}), date(2019, 5, 12), "9991234567"),
    Relative("Dean Foss", frozenset({"no_contact_with"}), apart=True),
)
COLLEAGUES = ("Beth Rowntree", "Priya Nair", "Angela Frost")


@dataclass(frozen=True)
class Measured:
    """``recall``: of what should be taken out, the share proposed; ``precision``: of what is proposed, the share that
    should be. ``missed`` and ``in_vain`` are the words themselves.
    """

    records: str
    of: int
    recall: float
    precision: float
    missed: tuple[str, ...]
    in_vain: tuple[str, ...]


def measure(records: str) -> Measured:
    """One set of invented answers, in which what should be taken out stands in brackets."""
    missed, vain, found, proposed = [], [], 0, 0
    read = [json.loads(line) for line in (NOTES / f"{records}.jsonl").read_text("utf-8").splitlines()]
    for one in read:
        plain, wanted = _plain(one["words"])
        spans = [(found_.start, found_.end) for found_ in propose([_told(plain)], _asked(one["who"]))]
        right = [span for span in wanted if _covered(span, spans)]
        found, proposed = found + len(right), proposed + len(spans)
        missed += [plain[start:end] for start, end in wanted if (start, end) not in right]
        vain += [plain[start:end] for start, end in spans if not any(s < end and start < e for s, e in wanted)]
    return Measured(records, len(read), found / (found + len(missed)), (proposed - len(vain)) / proposed,
                    tuple(missed), tuple(vain))


def _plain(words: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its brackets, and where they were."""
    spans, plain, at = [], "", 0
    for hit in TAKEN.finditer(words):
        plain += words[at:hit.start()]
        spans.append((len(plain), len(plain) + len(hit[1])))
        plain, at = plain + hit[1], hit.end()
    return plain + words[at:], spans


def _covered(wanted: tuple[int, int], spans: Iterable[tuple[int, int]]) -> bool:
    start, end = wanted
    letters = {n for low, high in spans for n in range(max(low, start), min(high, end))}
    return len(letters) >= COVERED * (end - start)


def _told(words: str) -> Told:
    piece = Piece(1, "home_visit_ticked", "note", "What came of it?", words)
    return Told(1, "home_visit_ticked", "Home visit", "", None, "unknown", "Beth Rowntree", "school_nurse", (piece,))


def _asked(who: str) -> Asked:
    return Asked(who, name="Zara Hale", relatives=FAMILY, colleagues=COLLEAGUES, phone="01632 960 888")
