"""The words that leave the building: a link and a count, never a name, a number or a clinical word."""
import re
from dataclasses import dataclass

from kith.engine.phrasing.grammar import number
from kith.engine.reckoned.ladders import STAND_DOWN

# What may stand in no message or letter to a home: whoever opens it first must learn nothing from it.
GIVES_AWAY = re.compile(
    r"\b(child\w*|bab(y|ies)|son|daughter|safeguard\w*|refer(red|ral)\w*|abus\w*|violen\w*|mental\w*|psych\w*|therap\w*"
    r"|counsel\w*|sexual\w*|contracep\w*|drugs?|alcohol|addict\w*|pregnan\w*|midwi\w*|maternity|perinatal|police|court"
    r"|social (care|work\w*)|marriage|school|clinic\w*|hospital|nurs\w*|CAMHS|Brook|LAC|A&E"
    r"|\d{3} ?\d{3} ?\d{4}|https?:\S*)\b", re.IGNORECASE)


def gives_away(words: str) -> str:
    """The first word that tells what nobody at home may learn from it; empty where there is none."""
    found = GIVES_AWAY.search(words)
    return found[0] if found else ""


@dataclass(frozen=True)
class Letter:
    """One e-mail to one worker."""

    subject: str
    text: str


# What is told at once and in words of its own, however often somebody was interrupted today: of these pathways.
AT_ONCE = ("opening_read",)
OPENED = Letter("Kith: a page was opened without a usual reason", "Sign in to see who opened it and why.")


def interruption(steps: list[tuple[int, bool]]) -> Letter:
    """For one worker: (step, whether it is late) of everything that cannot wait for the morning."""
    n = len(steps)
    things = number(n, "thing")
    if any(step > 0 for step, _ in steps):
        why = "It was due before now." if any(late for _, late in steps) else "Somebody says that it cannot wait."
        return Letter("Kith: something has reached you", f"{why} Sign in to see who holds it.")
    if all(step == STAND_DOWN for step, _ in steps):
        return Letter(f"Kith: {things} you were told of no longer needed", "Sign in to see why.")
    return Letter(f"Kith: {things} cannot wait until tomorrow", "Sign in to see it. Answer by the time shown.")


def many(n: int) -> Letter:
    """A flood is itself a failure: one notice says how many there are."""
    return Letter(f"Kith: {n} things at once", f"{n} things came to your team at once. Sign in to see all of them.")
