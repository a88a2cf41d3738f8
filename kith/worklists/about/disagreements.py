"""Where a disagreement about a child would go next: to whom, as which step, after what was asked before."""
from collections.abc import Sequence
from dataclasses import dataclass

from psycopg import Cursor

from kith.engine.standing import Standing, Version, fold_all
from kith.language.roles import NEXT_STEP, STEPS, TAKE_DISAGREEMENTS
from kith.records import reading

ASKED, ANSWERED, HEARD = "disagreement", "disagreement_answered", "disagreement_heard"


@dataclass(frozen=True, slots=True)
class Proposed:
    """The role to ask, which step that is, and whether an earlier answer had not settled it."""

    role: str
    step: int
    further: bool


def proposed(cur: Cursor, ids: Sequence[int], role: str) -> Proposed:
    """Whoever decided, unless they were asked and it was not settled: then whoever answers for them."""
    said = fold_all(Version(*row) for row in reading.versions(cur, ids, [ASKED, HEARD]))
    last = max((one for one in said if one.form == ASKED), key=_when, default=None)
    heard = max((one for one in said if one.form == HEARD), key=_when, default=None)
    open_still = last and heard and heard.moment >= last.moment and heard.answers.get("settled") == "no"
    if open_still and (further := NEXT_STEP.get(str(last.answers.get("role")))):
        return Proposed(further.key, step(further.key), True)
    return Proposed(role if role in TAKE_DISAGREEMENTS else "", step(role), False)


def step(role: str) -> int:
    """The first is whoever decided; the others are those who answer for them."""
    return next((n for n, held in enumerate(STEPS, 2) if role in {one.key for one in held}), 1)


def _when(one: Standing) -> tuple:
    return one.moment, one.root
