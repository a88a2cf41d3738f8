"""Which words of a free text meet the rules that ask about it: found by spelling alone, so that anybody can follow."""
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from kith.language.phrases import Phrases, Together, Words

END = re.compile(r"[.!?;\n]+(?:\s+|$)")
UNDER_18 = r"(?:1[0-7]|\d)(?!\d)"
APOSTROPHES = str.maketrans("’‘", "''")
NOTHING = Words("nothing", ())
Span = tuple[int, int]


class Found(NamedTuple):
    """One rule met: its place among the rules, and where in the text its words stand."""

    rule: Together
    spans: tuple[Span, ...]


@lru_cache(maxsize=4096)
def found(phrases: Phrases, text: str) -> tuple[Found, ...]:
    """Every rule that the text meets, at the first place where it does; nothing where none is."""
    plain = _without(phrases.passed_over, _plain(text))
    sentences = list(_sentences(plain))
    met = ((rule, _met(rule, plain, sentences)) for rule in phrases.rules)
    return tuple(Found(rule, spans) for rule, spans in met if spans)


def first(words: Words, text: str, passed_over: Words = NOTHING) -> Span | None:
    """Where the first of these words stands in the text."""
    met = _pattern(words).search(_without(passed_over, _plain(text)))
    return met.span() if met else None


def besides(words: Words, text: str) -> list[str]:
    """What a text says besides these words, word by word."""
    return _without(words, _plain(text)).split()


def marked(phrases: Phrases, text: str) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is one of the words that were found."""
    spans = sorted({span for one in found(phrases, text) for span in one.spans})
    pieces, at = [], 0
    for start, end in spans:
        if start >= at:
            pieces += [(text[at:start], False), (text[start:end], True)]
            at = end
    return [piece for piece in [*pieces, (text[at:], False)] if piece[0]]


def _met(rule: Together, text: str, sentences: list[Span]) -> tuple[Span, ...]:
    for n in range(len(sentences)):
        start, end = sentences[n][0], sentences[min(n + rule.sentences, len(sentences)) - 1][1]
        spans = [_pattern(kind).search(text, start, end) for kind in rule.kinds]
        if all(spans):
            return tuple(one.span() for one in spans if one)
    return ()


def _sentences(text: str) -> Iterator[Span]:
    ends = [0, *(end.end() for end in END.finditer(text)), len(text)]
    return ((start, end) for start, end in pairwise(ends) if text[start:end].strip())


def _plain(text: str) -> str:
    """Of the same length too."""
    return "".join(map(_small, text)).translate(APOSTROPHES)


def _small(letter: str) -> str:
    """A few letters become two when they are made small; they stay, or nothing would stand where it is looked for."""
    small = letter.lower()
    return small if len(small) == 1 else letter


def _without(words: Words, text: str) -> str:
    """Of the same length, so that what is found can be pointed at."""
    return _pattern(words).sub(lambda one: " " * len(one[0]), text) if words.words else text


@cache
def _pattern(kind: Words) -> re.Pattern:
    """Matched as whole words; the text is in small letters already."""
    written = (re.escape(word.lower()).replace(r"\*", r"\w*").replace(r"\#", UNDER_18).replace(r"\ ", r"\W+")
               for word in kind.words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(written)})(?!\w)")
