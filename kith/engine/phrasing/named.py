"""What is named anywhere in a declaration: its local values, and the pathways that speak of a form."""
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from kith.language.pathways import Pathway
from kith.language.questions import Question
from kith.language.settings import Setting


def settings_of(word) -> list[Setting]:
    """Every local value a declaration uses, each once, in the order met."""
    found: dict[str, Setting] = {}
    for one in _within(word):
        if isinstance(one, Setting):
            found.setdefault(one.name, one)
    return list(found.values())


def begun_by(form: str, pathways: dict[str, type[Pathway]]) -> list[str]:
    """The keys of the pathways in whose words this form appears."""
    return [key for key, pathway in pathways.items() if form in _forms_of(pathway)]


@cache
def _forms_of(pathway: type[Pathway]) -> frozenset[str]:
    return frozenset(one.form for one in _within(pathway)
                     if isinstance(one, Question) or isinstance(getattr(one, "form", None), str))


def _within(word) -> Iterator:
    """Each word of it, and whatever that is made of."""
    yield word
    for part in _parts(word):
        yield from _within(part)


def _parts(word) -> Iterator:
    if isinstance(word, type) and issubclass(word, Pathway):
        return iter((word.begins_when, word.look_back, word.read_history, *word.duties.values()))
    if isinstance(word, (tuple, list)):
        return iter(word)
    if is_dataclass(word) and not isinstance(word, Setting):
        return (getattr(word, part.name) for part in fields(word))
    return iter(())
