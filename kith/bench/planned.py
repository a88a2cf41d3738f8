"""How often the hints about actions of plans are right, of actions they were written with and of others held out."""
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kith.engine.matters.vagueness import hints
from kith.statuses.words_of_plans import KINDS, NO_DATE, NO_MEASURE, NOBODY, PAST

NOTES = Path(__file__).parent / "notes"
# All by one hand and before any rule; of the second only the shares were read while the words were written.
SETS = ("written_with", "held_out")
TODAY = date(2026, 7, 14)             # the day on which the invented plans were made
LEFT_OUT = {NOBODY, NO_DATE, PAST, NO_MEASURE}   # told from what is blank or past, not from words


@dataclass(frozen=True)
class Share:
    """``recall``: of the hints a careful reader would give, the share given; ``precision``: of those given, the share
    that such a reader would give.
    """

    of: int
    recall: float
    precision: float


@dataclass(frozen=True)
class Measured:
    """All kinds of hint together, those told from words alone, each kind; and the hints missed and given in vain."""

    plans: str
    actions: int
    all: Share
    by_words: Share
    kinds: dict[str, Share]
    missed: tuple[str, ...]
    in_vain: tuple[str, ...]


def measure(plans: str) -> Measured:
    """One set of invented actions; each says by itself which hints a careful reader would give."""
    read = [json.loads(line) for line in (NOTES / f"plans_{plans}.jsonl").read_text().splitlines()]
    meant = {(n, kind) for n, one in enumerate(read) for kind in one["hints"]}
    given = {(n, kind) for n, one in enumerate(read) for kind in _kinds(one)}
    by_words = set(KINDS) - LEFT_OUT
    return Measured(plans, len(read), _share(meant, given, set(KINDS)), _share(meant, given, by_words),
                    {kind: _share(meant, given, {kind}) for kind in KINDS}, _named(meant - given, read),
                    _named(given - meant, read))


def _kinds(one: dict) -> list[str]:
    """A day that is written as one is a day; anything else stays in words."""
    by = date.fromisoformat(one["by"]) if one["by"][:2] == "20" else one["by"]
    return [hint.kind for hint in hints(what=one["what"], who=one["who"], by=by, measure=one["measure"], today=TODAY)]


def _share(meant: set, given: set, kinds: set[str]) -> Share:
    wanted, got = ({one for one in some if one[1] in kinds} for some in (meant, given))
    right = len(wanted & got)
    return Share(len(wanted), right / len(wanted) if wanted else 1.0, right / len(got) if got else 1.0)


def _named(some: set, read: list[dict]) -> tuple[str, ...]:
    return tuple(f"{kind}: {read[n]['what']} | {read[n]['who']} | {read[n]['measure']}" for n, kind in sorted(some))
