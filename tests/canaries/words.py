"""Words that stand in one field of one record and nowhere else, and how they are met again in whatever leaves."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import unquote

from kith.engine.nhs_number import check_digit

SYLLABLES = ("bav", "dek", "fim", "gol", "huz", "jat", "kev", "lim", "nor", "pux", "rab", "sef", "tiv", "vog", "wuy",
             "yan")
AREAS = "BCDFGHJKLM"   # with a Z before them, of no town
WORDS = re.compile(r"zq[a-z]{12}|z[bcdfghjklm]\d{3}[a-z]{2}|9997\d{6}|077009\d{5}")
# The first half of a postcode tells the part of the town; so few signs stand by chance in a token of a form too.
HALVES = re.compile(r"(?<![a-z0-9])z[bcdfghjklm]\d{2}(?![a-z0-9])")
APART = re.compile(r"[^a-z0-9]+")

May = Callable[[str, str], bool]   # whether this worker may read it at this address


def nobody(worker: str, address: str) -> bool:
    """Not shown to anybody, by anything."""
    return False


@dataclass(frozen=True)
class Secret:
    """One field of one record; ``what`` says which, in the words of a failing test."""

    word: str
    what: str
    may: May = nobody


@dataclass
class Book:
    """Every secret there is, by how it reads with all signs and spaces taken out."""

    secrets: dict[str, Secret] = field(default_factory=dict)
    made: int = 0
    areas: int = 0

    def word(self, what: str, may: May = nobody) -> str:
        """A word of no language, such as may stand in a name, a street or a note."""
        n = self._next()
        said = "zq" + "".join(SYLLABLES[n // 16**place % 16] for place in (3, 2, 1, 0))
        return self._keep(said.capitalize(), what, may)

    def street(self, what: str, may: May = nobody) -> str:
        """The first line of an address."""
        return f"{self.made % 90 + 7} {self.word(what, may)} Row"

    def postcode(self, what: str, may: May = nobody) -> str:
        """A postcode of no town; its first half alone is a secret too."""
        self.areas += 1
        half = f"Z{AREAS[self.areas // 100]}{self.areas % 100:02d}"
        self._keep(half, f"{what}, first half", may)
        return self._keep(f"{half} {self._next() % 10}AB", what, may)

    def phone(self, what: str, may: May = nobody) -> str:
        return self._keep(f"077009{self._next():05d}", what, may)

    def email(self, what: str, may: May = nobody) -> str:
        return f"{self.word(what, may).lower()}@home.example"

    def number(self, what: str, may: May = nobody) -> str:
        """An NHS number of those kept for trials."""
        nine = f"9997{self._next():05d}"
        return self._keep(nine + check_digit(nine), what, may) if check_digit(nine) else self.number(what, may)

    def met(self, words: str) -> Iterator[Secret]:
        """The secrets that stand in these words, however they are written, cut or escaped."""
        for found in {*WORDS.findall(squeezed(words)), *HALVES.findall(unescape(unquote(words)).lower())}:
            if found in self.secrets:
                yield self.secrets[found]

    def leaks(self, words: str, worker: str = "", address: str = "", typed: str = "") -> list[str]:
        """What stands there and may not; what somebody typed themselves is no news to them."""
        known = squeezed(typed)
        return sorted(f"{one.what}: {one.word}, to {worker or 'nobody'}, at {address}" for one in self.met(words)
                      if squeezed(one.word) not in known and not one.may(worker, address))

    def not_in(self, words: Iterable[str]) -> list[str]:
        """The secrets that stand in none of these: nothing could have found them."""
        kept = squeezed("\n".join(words))
        return [f"{one.what}: {one.word}" for key, one in self.secrets.items() if key not in kept]

    def _next(self) -> int:
        self.made += 1
        return self.made

    def _keep(self, said: str, what: str, may: May) -> str:
        key = squeezed(said)
        assert key not in self.secrets, f"{said} is said of {what} and of {self.secrets[key].what}"
        self.secrets[key] = Secret(said, what, may)
        return said


def squeezed(words: str) -> str:
    """Letters and figures alone, in small letters, as text and not as markup or an address has them."""
    return APART.sub("", unescape(unquote(words)).lower())
