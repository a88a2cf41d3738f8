"""Words that could put somebody in danger, or that are the young person’s own."""
from collections.abc import Iterator

from kith.access.policy import HOME as HOME_ANSWERS
from kith.packs.around import Asked, Relative, written
from kith.packs.pieces import Piece
from kith.packs.rules.hits import HARM, PRIVATE, Hit
from kith.packs.rules.texts import sentences
from kith.packs.spelling import HARMFUL, SEXUAL
from kith.records.names import fold


def harmful_words(piece: Piece, asked: Asked) -> Iterator[Hit]:
    """Words about a plan to be safe, or those that a safe contact says nobody must learn."""
    if piece.sensitive and not asked.themselves and piece.key not in HOME_ANSWERS:
        yield Hit(0, len(piece.text), HARM, "It was answered in confidence, and somebody else asks.", True)
    for start, end, sentence in sentences(piece.text):
        if HARMFUL.search(sentence):
            yield Hit(start, end, HARM, "It seems to tell of a danger, or of how somebody keeps safe from it.", True)
        elif any(is_named(one, sentence) for one in asked.relatives if one.apart and not asked.asks(one)):
            yield Hit(start, end, HARM, "It names somebody who must not have contact with the person.", True)
        elif not asked.themselves and must_not_learn(sentence, asked):
            yield Hit(start, end, HARM, "A safe contact says that this must not be found out.", True)


def private_words(piece: Piece, asked: Asked) -> Iterator[Hit]:
    if asked.themselves:
        return
    for start, end, sentence in sentences(piece.text):
        if SEXUAL.search(sentence):
            yield Hit(start, end, PRIVATE, "It seems to be about the young person’s sexual health, and a parent asks.",
                      True)


def is_named(one: Relative, sentence: str) -> bool:
    pattern = written(one.name)
    return bool(pattern and pattern.search(sentence))


def must_not_learn(sentence: str, asked: Asked) -> bool:
    """Whether it tells what a safe contact says that somebody must not find out."""
    heard = set(fold(sentence))
    return any(len(marked & heard) >= min(2, len(marked)) for words in asked.unaware
               if (marked := {word for word in fold(words) if len(word) > 4}))
