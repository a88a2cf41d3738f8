"""What a rule proposes to take out: where, of which kind, why, and whether a clinician must have an opinion."""
import re
from typing import NamedTuple

KINDS = THIRD, INFORMANT, HARM, ADULT, PRIVATE, HOME, REQUEST = (
    "third", "informant", "harm", "adult", "private", "home", "request")


class Hit(NamedTuple):
    """Where in a piece, of which kind, why, and whether a clinician must have an opinion on it."""

    start: int
    end: int
    kind: str
    why: str
    serious: bool = False


def whole(kind: str, why: str, serious: bool = False) -> Hit:
    return Hit(0, 0, kind, why, serious)


def at(hit: re.Match, kind: str, why: str, serious: bool = False) -> Hit:
    return Hit(*hit.span(), kind, why, serious)
