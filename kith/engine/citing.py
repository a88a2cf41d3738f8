"""The name of a duty: it hangs on the occasion and on row keys, never on an answer, a time or a joined person."""
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from kith.engine import renamed
from kith.engine.standing import Standing

ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"


class Citation(NamedTuple):
    """(pathway, duty, record, occasion, row, after); ``after`` is the root of the evidence before, for a repeat."""

    pathway: str
    duty: str
    record: int
    occasion: str
    row: str = ""
    after: int = 0

    @classmethod
    def read(cls, stored) -> "Citation":
        """From its stored form, a list in this order; a duty renamed since is named as it is today."""
        cite = cls(*stored)
        named = renamed.TODAY.duty(cite.pathway, cite.duty)
        return cite if named == cite[:2] else cite._replace(pathway=named[0], duty=named[1])

    @property
    def short(self) -> str:
        """Ten letters shown to people and machines; entries store the citation itself, never only this."""
        number = int.from_bytes(hashlib.sha256(json.dumps(list(self)).encode()).digest()[:8])
        letters = []
        for _ in range(10):
            number, place = divmod(number, len(ALPHABET))
            letters.append(ALPHABET[place])
        return "".join(letters)


def cites(one: Standing) -> list[Citation]:
    """The duties on which an entry acts."""
    return [Citation.read(stored) for stored in one.citations or ()]


def answering(said: Iterable[Standing], *forms: str) -> dict[str, list[Standing]]:
    """Happening -> those of these forms that act on what it began, in the order in which they are given."""
    found: dict[str, list[Standing]] = defaultdict(list)
    for one in (one for one in said if one.form in forms):
        for occasion in dict.fromkeys(cite.occasion for cite in cites(one)):
            found[occasion].append(one)
    return dict(found)


def last_answering(said: Iterable[Standing], *forms: str) -> dict[str, Standing]:
    """Happening -> the last of them."""
    return {occasion: found[-1] for occasion, found in answering(said, *forms).items()}
