"""What should be looked at before a record is given, by rules that can be read; each proposal says why in a sentence.

Nothing is taken out by a rule: a person decides about each of these, and may take out what no rule has found.
"""
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from kith.packs.around import Asked
from kith.packs.pieces import LINE, Piece, Told
from kith.packs.rules.every import OF_ANSWERS, OF_ENTRIES
from kith.packs.rules.hits import ADULT, HARM, HOME, INFORMANT, PRIVATE, REQUEST, THIRD, Hit

TITLES = {THIRD: "About somebody else", INFORMANT: "Who told us", HARM: "Could cause serious harm",
          ADULT: "From an adult’s own record", PRIVATE: "Private to the young person", HOME: "Where somebody lives",
          REQUEST: "About another request"}


@dataclass(frozen=True)
class Proposal:
    """Words of one piece that a rule proposes to take out, or the whole entry where it names no words."""

    piece: Piece
    start: int
    end: int
    kind: str
    why: str
    serious: bool

    @property
    def whole(self) -> bool:
        return self.piece.key == LINE

    @property
    def words(self) -> str:
        return self.piece.text[self.start:self.end]

    @property
    def mark(self) -> str:
        """Names it for as long as these words stand there; a corrected entry is looked at anew."""
        told = (self.piece.root, self.piece.key, self.start, self.end, self.kind, self.piece.text)
        return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


def propose(record: Iterable[Told], asked: Asked) -> list[Proposal]:
    """Every proposal, in the order of the record; of an entry that is proposed as a whole, nothing more."""
    return list(chain.from_iterable(_of_entry(one, asked) for one in record))


def _of_entry(one: Told, asked: Asked) -> list[Proposal]:
    whole = [_made(one.whole, hit) for rule in OF_ENTRIES for hit in rule(one, asked)]
    if whole:
        return [max(whole, key=lambda found: found.serious)]
    return [found for piece in one.pieces for found in _of_piece(piece, asked)]


def _of_piece(piece: Piece, asked: Asked) -> list[Proposal]:
    """Where two rules propose the same words, or words that overlap, the larger part goes, for the graver reason."""
    hits = [hit for rule in OF_ANSWERS for hit in rule(piece, asked)]
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda one: (not one.serious, one.start - one.end)):
        if not any(other.start <= hit.start and hit.end <= other.end for other in kept):
            kept.append(hit)
    return [_made(piece, hit) for hit in _apart(sorted(kept))]


def _apart(hits: Sequence[Hit]) -> list[Hit]:
    """Of two that overlap in part the second begins where the first ends."""
    apart: list[Hit] = []
    for hit in hits:
        start = max(hit.start, apart[-1].end if apart else 0)
        if start < hit.end:
            apart.append(hit._replace(start=start))
    return apart


def _made(piece: Piece, hit: Hit) -> Proposal:
    return Proposal(piece, hit.start, hit.end, hit.kind, hit.why, hit.serious)
