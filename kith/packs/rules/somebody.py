"""Somebody else whom an answer names, by name, number or birth date, or who told us."""
import re
from collections.abc import Iterator

from kith.engine.days import in_words
from kith.packs.around import Asked, Relative, names_of, written
from kith.packs.pieces import Piece
from kith.packs.rules.hits import INFORMANT, THIRD, Hit, at
from kith.packs.rules.texts import sentences
from kith.packs.spelling import IN_CONFIDENCE, OTHERS, TELLS
from kith.records.names import fold

NOT_WHO = ("lives_with", "contact_with", "no_contact_with", "cared_for")


def somebody_else(piece: Piece, asked: Asked) -> Iterator[Hit]:
    """By name, date of birth or number, whoever is recorded around the person and is not whoever asks."""
    for one in asked.relatives:
        if asked.asks(one):
            continue
        if one.nhs_number:
            spaced = r"[ -]?".join(one.nhs_number)
            yield from (at(hit, THIRD, f"It is the NHS number of {whose(one)}.")
                        for hit in re.finditer(rf"(?<!\d){spaced}(?!\d)", piece.text))
        for day in _days(one):
            yield from (at(hit, THIRD, f"It is the date of birth of {whose(one)}.")
                        for hit in re.finditer(re.escape(day), piece.text))
        pattern = None if one.known else written(one.name)
        if pattern and not names_of([one.name]) <= names_of([asked.name]):
            yield from (at(hit, THIRD, f"It names {whose(one)}.", one.apart)
                        for hit in pattern.finditer(piece.text) if _not_their_own(hit[0], asked))


def a_stranger(piece: Piece, asked: Asked) -> Iterator[Hit]:
    """Somebody of whom the record knows no more than a name and what they are; a colleague's name stays."""
    ours = names_of((asked.name, *asked.colleagues, *(one.name for one in asked.relatives if one.known)))
    for hit in OTHERS.finditer(piece.text):
        if not set(fold(hit["name"])) & ours:
            yield Hit(*hit.span("name"), THIRD, "It seems to name somebody else who is in nobody’s care here.")


def who_told(piece: Piece, asked: Asked) -> Iterator[Hit]:
    """Whoever told us did so for the child, and may not do it twice if they are named."""
    if piece.key == "told_by":
        yield Hit(0, len(piece.text), INFORMANT, "It says who told us.")
    for start, end, sentence in sentences(piece.text):
        if TELLS.search(sentence):
            yield Hit(start, end, INFORMANT, "It seems to say who told us, and could be known by how it is said.")
        elif IN_CONFIDENCE.search(sentence):
            yield Hit(start, end, INFORMANT, "It seems to have been said in confidence.", True)


def whose(one: Relative) -> str:
    kind = next((kind for kind in sorted(one.kinds) if kind not in NOT_WHO), "")
    return f"their {kind.replace('_', ' ')}" if kind else "somebody else"


def _days(one: Relative) -> tuple[str, ...]:
    """A date of birth as people write it."""
    day = one.born
    if day is None:
        return ()
    return (day.isoformat(), f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day.year}", in_words(day),
            f"{day.day} {day:%b %Y}")


def _not_their_own(words: str, asked: Asked) -> bool:
    """A family name shared with the person, or a colleague's, tells nothing of somebody else."""
    plain = set(fold(words.removesuffix("’s").removesuffix("'s"))) - {"mr", "mrs", "ms", "miss", "dr"}
    return not plain <= names_of([asked.name, asked.asker])
