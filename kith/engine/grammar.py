"""Lists, numbers and blanks in a sentence of plain English."""
import re
from collections.abc import Iterable

from kith.language import settings

SHOWN = {"name": "this person", "when": "a day", "count": "several", "nth": "latest"}
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


def number(n: float, unit: str) -> str:
    """1 day, 2 days."""
    return f"{n} {unit}" if n == 1 else f"{n} {unit}s"


def counted(amount, unit: str) -> str:
    """3 hours; a local value is marked, since the next locality may have another."""
    plain = amount.default if isinstance(amount, settings.Setting) else amount
    mark = " (local)" if isinstance(amount, settings.Setting) else ""
    return f"{number(plain, unit)}{mark}"


def plain(template: str, **known: str) -> str:
    """The sentence of a list with words where each person's own facts will stand; ``known``: what is so of everybody's.
    """
    shown = SHOWN | known
    return re.sub(r"\{(\w+)\}", lambda found: shown.get(found[1], f"({found[1].replace('_', ' ')})"), template)
