"""A record in pieces that can each be kept, changed or taken out: one answer of one entry, as people read it."""
from datetime import datetime
from typing import NamedTuple

from kith.engine.catalogue import FORMS
from kith.language.forms import ORDINARY

LINE = ""   # the piece that is the entry as a whole


class Piece(NamedTuple):
    """What one question of one entry was answered with; ``key`` and ``text`` are empty where it is the whole entry."""

    root: int
    form: str
    key: str
    asks: str
    text: str
    sensitive: bool = False
    role: str = ""      # in which role it was written; empty for a machine


class Told(NamedTuple):
    """One entry that stands, in pieces: what it is, when it happened, and who wrote it in which role."""

    root: int
    form: str
    title: str
    service: str
    happened: datetime | None
    precision: str
    by: str
    role: str
    pieces: tuple[Piece, ...]

    @property
    def whole(self) -> Piece:
        """The entry as something that can be left out altogether."""
        return Piece(self.root, self.form, LINE, self.title, "", FORMS[self.form].label != ORDINARY, self.role)
