"""Who is named in a record: the person, those around them, and colleagues, each by what could tell who it is."""
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kith.records.names import fold

# Whom a child may be taken to know by name; of anybody else that they are in the record may be news.
KNOWN_TO_THEM = frozenset({"mother", "father", "parent", "adoptive_parent", "sibling", "half_sibling", "twin",
                           "identical_twin", "lives_with", "foster_carer", "carer"})
PARENTS = frozenset({"mother", "father", "parent", "adoptive_parent"})


@dataclass(frozen=True)
class Relative:
    """Somebody else, as far as it is known: what they are to the person, and by what a text would name them."""

    name: str
    kinds: frozenset[str] = frozenset()
    born: date | None = None
    nhs_number: str = ""
    address: str = ""
    postcode: str = ""
    phone: str = ""
    apart: bool = False     # must not have contact with the person
    secret: bool = False    # where they live is kept secret

    @property
    def known(self) -> bool:
        """Whether the person knows that they are there, and by which name."""
        return not KNOWN_TO_THEM.isdisjoint(self.kinds) and not self.apart

    @property
    def parent(self) -> bool:
        return not PARENTS.isdisjoint(self.kinds)


@dataclass(frozen=True)
class Asked:
    """For whom the copy is made, and of whom the record tells."""

    who: str                                # self, mother, father, parent, carer or other
    asker: str = ""                         # their name, where it is not the person
    name: str = ""
    child: bool = True
    address: str = ""
    postcode: str = ""
    phone: str = ""
    nhs_number: str = ""
    home_secret: bool = False
    relatives: tuple[Relative, ...] = ()
    colleagues: tuple[str, ...] = ()
    unaware: tuple[str, ...] = ()           # what somebody must not find out, as a safe contact says

    @property
    def themselves(self) -> bool:
        return self.who == "self"

    def asks(self, one: Relative) -> bool:
        """Whether this is whoever asks: by what they are to the person, or by their whole name."""
        same = bool(self.asker) and fold(self.asker) == fold(one.name)
        return same or (self.who in one.kinds and (not self.asker or fold(self.asker)[:1] == fold(one.name)[:1]))


def written(name: str) -> re.Pattern | None:
    """A name as people write it: the whole, or its first or last word alone where it is written like a name."""
    words = [re.escape(word) for word in name.split() if len(word) > 1]
    if not words:
        return None
    whole = r"[\s-]+".join(words)
    alone = "|".join({word.capitalize() if word.islower() else word for word in (words[0], words[-1])})
    return re.compile(rf"\b(?:(?i:{whole})|(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?:{alone}))(?:['’]s)?\b")


def names_of(people: Iterable[str]) -> frozenset[str]:
    """Every word of these names, made plain."""
    return frozenset(word for name in people for word in fold(name))
