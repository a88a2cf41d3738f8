"""A word of the language as a phrase: what every phrase is made with, and the plainest words themselves."""
from collections.abc import Mapping
from functools import singledispatch

from kith.engine.phrasing.grammar import counted
from kith.language import BIRTH, EXPECTED, FOREVER, events, gates, needs, rights
from kith.language.forms import Form
from kith.language.questions import Question

Forms = Mapping[str, type[Form]]


def form_title(key: str, forms: Forms) -> str:
    return f"“{forms[key].title if key in forms else key.replace('_', ' ')}”"


@singledispatch
def phrase(word, forms: Forms) -> str:
    """A word of the language as a phrase; a word that cannot be said may not be used."""
    raise TypeError(f"{type(word).__name__} has no words yet. Give it some in kith/engine/phrasing.")


@phrase.register
def _(word: None, forms: Forms) -> str:
    return ""


@phrase.register
def _(word: str, forms: Forms) -> str:
    return {FOREVER: "without end", BIRTH: "the date of birth", EXPECTED: "the expected date of birth"}.get(word, word)


@phrase.register
def _(word: Question, forms: Forms) -> str:
    return f"“{word.asks or word.key.replace('_', ' ')}”"


@phrase.register
def _(word: needs.Need, forms: Forms) -> str:
    return phrase(word.says, forms) if isinstance(word.says, Question) else f"“{word.says}”"


@phrase.register
def _(word: needs.EachNeed, forms: Forms) -> str:
    return "each need that the entry holds"


@phrase.register
def _(word: rights.InLaw, forms: Forms) -> str:
    return f"What it gives needs no consent: {word.GROUNDS[word.ground]}. {word.says}"


@phrase.register
def _(word: rights.ByConsent, forms: Forms) -> str:
    asks = ("It is given until somebody says no to it, or takes it back; then" if word.presumed
            else "It asks for a consent that stands. Where that is taken back,")
    return f"{asks} it ends, whoever holds it hears, and only a reason in law gives it all the same."


@phrase.register
def _(word: gates.Gate, forms: Forms) -> str:
    return word.says


@phrase.register
def _(word: gates.WithinDays, forms: Forms) -> str:
    return f"The day of {phrase(word.day, forms)} is today or at most {counted(word.most, 'day')} later."


def whose(span: events.Span, forms: Forms) -> str:
    """The person or the team that a span is about."""
    form = forms.get(getattr(span.begins, "form", ""))
    return f"the {form.about}" if form and form.about in ("team", "feed", "worker", "notice") else "the person"
