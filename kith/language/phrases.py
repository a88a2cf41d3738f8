"""Words that stand together in a free text: rules that can be read, which ask a question and never find anything."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """Words of one kind: ``harm*`` also stands for its endings, ``#`` for a number below 18, a space for any gap."""

    title: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Together:
    """Words of each of these kinds within so many neighbouring sentences."""

    kinds: tuple[Words, ...]
    sentences: int = 1


@dataclass(frozen=True)
class Phrases:
    """Any of these rules; words that only look alike are passed over."""

    title: str
    rules: tuple[Together, ...]
    passed_over: Words = Words("nothing", ())
