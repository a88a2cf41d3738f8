"""Comparing names as people say and spell them, in any script."""

import unicodedata
from collections.abc import Sequence

from kith.engine.details import NO_NAME_YET
from kith.records import sounds
from kith.records.nicknames import also_called

# Letters that are not a plain letter with a mark, so that taking marks away would leave them as they are.
PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})
INSIDE_A_WORD = frozenset("'’‘`´ʼ")


def fold(name: str) -> list[str]:
    """The words of a name without case, marks and hyphens: "Zoë O'Neill-Łaska" gives zoe, oneill, laska."""
    letters = unicodedata.normalize("NFKD", name).casefold().translate(PLAIN)
    kept = (letter for letter in letters if not unicodedata.combining(letter) and letter not in INSIDE_A_WORD)
    return "".join(letter if letter.isalnum() or _vowel(letter) else " " for letter in kept).split()


def spelt(*names: str) -> str:
    """A whole name as it is compared letter by letter: two who are called alike are spelt alike."""
    return " ".join(fold(" ".join(names)))


def _vowel(letter: str) -> bool:
    """In Bengali and its like a vowel is written as a mark of its own, and without it the word would fall apart."""
    return unicodedata.category(letter).startswith("M")


def known(name: str) -> list[str]:
    """The words of a name that say something about who it is."""
    return [word for word in fold(name) if word not in NO_NAME_YET and not word.isdigit()]


def alike(one: str, other: str) -> bool:
    """Whether two words could be the same name: short for it, sounding like it, or a slip of the hand away."""
    if one == other or other in also_called(one):
        return True
    return slips(one, other) <= (1 if min(len(one), len(other)) >= 4 else 0) or sounds.alike(one, other)


def share(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names have a word in common, near enough: a double family name shares either half."""
    return any(alike(mine, theirs) for mine in one for theirs in other)


def slips(one: str, other: str) -> int:
    """How many letters were left out, added, changed or swapped with their neighbour; three stands for more."""
    if abs(len(one) - len(other)) > 2 or max(len(one), len(other)) > sounds.LONGEST:
        return 3 * (one != other)
    before, row = [], list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        earlier, before, row = before, row, [place]
        for across, theirs in enumerate(other, 1):
            cost = min(before[across] + 1, row[-1] + 1, before[across - 1] + (letter != theirs))
            if across > 1 and place > 1 and letter == other[across - 2] and one[place - 2] == theirs:
                cost = min(cost, earlier[across - 2] + 1)
            row.append(cost)
    return min(row[-1], 3)
