"""The name of a duty: it hangs on the occasion and on row keys, never on an answer, a time or a joined person."""
import hashlib
import json
from typing import NamedTuple

from kith.engine import renamed

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
