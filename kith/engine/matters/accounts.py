"""Which entries answer one fact differently. It lists; what to make of it is for whoever reads both."""
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from typing import NamedTuple

from kith.engine.catalogue import FORMS
from kith.engine.standing import Standing
from kith.language.accounts import Fact
from kith.language.questions import NOT_KNOWN, Question
from kith.language.settings import Setting


def _facts(form: str) -> set[Fact]:
    return {one.fact for one in FORMS[form].questions.values() if one.fact}


TELLING = frozenset(key for key in FORMS if _facts(key))
# Form -> those that answer one fact with it.
BESIDE = {key: frozenset(other for other in TELLING if _facts(key) & _facts(other)) for key in TELLING}
Within = Callable[[Setting], float]


class Account(NamedTuple):
    """What one entry says of a fact."""

    fact: Fact
    answer: str
    question: Question
    entry: Standing


class Pair(NamedTuple):
    """Two entries that do not agree, the earlier first."""

    fact: str
    one: int
    against: int


def accounts(entries: Iterable[Standing]) -> Iterator[Account]:
    """Every account of any fact, the earliest first; that nobody knows is none, nor is what is over."""
    stand = (one for one in entries if one.answers.get("over") != "yes")
    for entry in sorted(stand, key=lambda one: (one.moment, one.root)):
        for key, question in FORMS[entry.form].questions.items():
            answer = entry.answers.get(key)
            if question.fact and isinstance(answer, str) and answer not in NOT_KNOWN:
                yield Account(question.fact, answer, question, entry)


def pairs(entries: Iterable[Standing], within: Within) -> set[Pair]:
    """Each account beside the last before it that says something else, where time alone does not explain it."""
    found, said = set(), list(accounts(entries))
    for n, later in enumerate(said):
        others = (one for one in reversed(said[:n]) if one.fact == later.fact and one.answer != later.answer)
        earlier = next(others, None)
        if earlier and not _grew(earlier, later, within):
            found.add(Pair(later.fact.key, earlier.entry.root, later.entry.root))
    return found


def _grew(earlier: Account, later: Account, within: Within) -> bool:
    """Whether what is said later may have come true since."""
    fact = later.fact
    days = within(fact.within) if fact.within else 0
    return later.answer == fact.grows and later.entry.moment - earlier.entry.moment > timedelta(days=days)
