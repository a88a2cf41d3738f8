"""Lists, numbers and blanks in a sentence of plain English."""
import re
from collections.abc import Iterable

from kith.language import settings

SHOWN = {"name": "this person", "when": "a day", "count": "several", "nth": "latest"}
ONE = ("1", "1.0")
VERBS = {"is": "are", "was": "were", "has": "have", "does": "do", "waits": "wait", "falls": "fall", "knows": "know"}
ODD = {"child": "children", "person": "people"}
ENDS_IN_Y, HISSES = re.compile(r"(?<=[^aeiou])y$"), re.compile(r"(s|x|z|ch|sh)$")
SMALL = {1: "1st", 2: "2nd", 3: "3rd"}


def typeset(words: str) -> str:
    """A docstring as people read it: its straight quotation marks and apostrophes curled."""
    return re.sub(r'"([^"]*)"', r"“\1”", words).replace("'", "’")


def either(words: Iterable[str]) -> str:
    return _joined(list(words), "or")


def all_of(words: Iterable[str]) -> str:
    return _joined(list(words), "and")


def _joined(words: list[str], last: str) -> str:
    return f" {last} ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def ordinal(n: int) -> str:
    if n % 100 in (11, 12, 13):
        return f"{n}th"
    return f"{n}{SMALL.get(n % 10, '00th')[-2:]}"


def number(n: float, words: str) -> str:
    """1 day, 2 days; 1 child is, 2 children are."""
    return f"{n} {agreed(n, words)}"


def agreed(n: float | str, words: str) -> str:
    """The words after a number, which are given as they follow “1”: a noun, a verb, or a noun and its verb."""
    if not words or str(n) in ONE:
        return words
    *before, last = words.split(" ")
    if last in VERBS:
        return f"{agreed(n, ' '.join(before))} {VERBS[last]}".lstrip()
    return " ".join((*before, ODD.get(last) or ENDS_IN_Y.sub("ie", HISSES.sub(r"\1e", last)) + "s"))


class Blank(str):
    """What fills a blank of a sentence; in `{children:child}` the words after it agree: “1 child”, “2 children”."""

    def __new__(cls, shown: str, of: str = ""):
        made = super().__new__(cls, shown)
        made.of = of or shown
        return made

    def __format__(self, words: str) -> str:
        return f"{self!s} {agreed(self.of, words)}" if self and words else str(self)


def counted(amount, unit: str) -> str:
    """3 hours; a local value is marked, since the next locality may have another; one that a law sets is none."""
    plain = amount.default if isinstance(amount, settings.Setting) else amount
    mark = " (local)" if isinstance(amount, settings.Setting) and not amount.verified else ""
    return f"{number(plain, unit)}{mark}"


def plain(template: str, **known: str) -> str:
    """The sentence of a list with words where each person's own facts will stand; ``known``: what is so of everybody's.
    """
    shown = SHOWN | known
    filled = {key: Blank(shown.get(key, f"({key.replace('_', ' ')})")) for key in re.findall(r"\{(\w+)", template)}
    return re.sub(r"\{(\w+)(?::([^}]*))?\}", lambda found: format(filled[found[1]], found[2] or ""), template)
