"""Finds a form or a pathway by the words people have for it: in its title first, then in its story and what it asks."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

# Words of a question that say nothing of what is looked for, unless nothing else was typed.
SMALL = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "is", "it", "of", "on", "or", "the", "they", "to",
                   "was", "what", "when", "who", "with"))
BEGINS, IN_TITLE, IN_STORY, IN_QUESTIONS = 6, 9, 3, 1


def meant(kept: Mapping[str, type], typed: str) -> list[type]:
    """Those in which every word that was typed begins a word, the likeliest first; nothing where nothing was typed."""
    words = _words(typed)
    wanted = words - SMALL or words
    weighed = {one: [_weight(one, word) for word in wanted] for one in kept.values()} if wanted else {}
    found = [one for one, weights in weighed.items() if all(weights)]
    return sorted(found, key=lambda one: (-sum(weighed[one]), one.title.casefold()))


def _weight(declared: type, word: str) -> int:
    first = BEGINS if declared.title.casefold().startswith(word) else 0
    return first + sum(weight for weight, said in _said(declared) if any(one.startswith(word) for one in said))


@cache
def _said(declared: type) -> tuple[tuple[int, set[str]], ...]:
    """The words of one declaration by where they stand; declarations never change while the program runs."""
    return ((IN_TITLE, _words(declared.title)), (IN_STORY, _words(declared.__doc__ or "")),
            (IN_QUESTIONS, _words(" ".join(_asked(declared)))))


def _asked(declared: type) -> Iterator[str]:
    for question in getattr(declared, "questions", {}).values():
        yield question.asks
        yield from map(str, question.choices().values())
    for duty in getattr(declared, "duties", {}).values():
        yield duty.what


def _words(said: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", said.casefold()))
