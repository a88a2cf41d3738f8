"""Events, spans and evidence, said in plain English."""
from kith.engine.phrasing.grammar import all_of, counted, either, ordinal, plain
from kith.engine.phrasing.words import Forms, form_title, phrase, whose
from kith.forms.family.relationship import KINDS
from kith.language import BIRTH, events, settings

HOW = {"answers": "in answer to this very duty", "follows": "after the duty began",
       "of the same": "in answer to anything of the same happening"}

A_LIST = 3   # of so many ways, each is a part of the sentence of its own


@phrase.register
def _(word: events.Where, forms: Forms) -> str:
    where = f" where {phrase(word.condition, forms)}" if word.condition else ""
    return f"{form_title(word.form, forms)} is recorded{where}"


@phrase.register
def _(word: events.Union, forms: Forms) -> str:
    return "; or ".join(alternatives(word, forms))


def alternatives(word, forms: Forms) -> list[str]:
    """Each of the ways in which a thing can begin."""
    return [phrase(way, forms) for way in ways(word)]


def ways(word) -> list[events.Event]:
    """The events of which any one is enough."""
    return ways(word.first) + ways(word.second) if isinstance(word, events.Union) else [word]


@phrase.register
def _(word: events.Count, forms: Forms) -> str:
    n = word.n.default if isinstance(word.n, settings.Setting) else word.n
    mark = " (local)" if isinstance(word.n, settings.Setting) else ""
    within = f" within {phrase(word.within, forms)}" if word.within else ""
    apart = f", not all with the same answer to {phrase(word.apart, forms)}" if word.apart is not None else ""
    return (f"{phrase(word.event, forms)}; for the {ordinal(n)}{mark} or a later time{within}{apart}"
            f"{_along(word, forms)}")


def _along(word: events.Count, forms: Forms) -> str:
    if not word.companions:
        return ""
    theirs = isinstance(word.companions, events.Through) and word.companions.event == word.event
    said = f"those of {_kin(word.companions)}{_told(word.companions)}" if theirs else phrase(word.companions, forms)
    return f"; counting along {said}"


@phrase.register
def _(word: events.Through, forms: Forms) -> str:
    return f"for {_kin(word)}, {phrase(word.event, forms)}{_told(word)}"


def _kin(word: events.Through) -> str:
    who = either(KINDS.get(kind, kind.replace("_", " ")).lower() for kind in word.relations)
    return f"somebody close to them ({who})"


def _told(word: events.Through) -> str:
    roles = either(role.title for role in word.speak_to)
    speak = f"; and the name and telephone number of {roles}" if word.speak_to else ""
    return f"; all that is told is “{plain(word.discloses)}”{speak}"


@phrase.register
def _(word: events.Among, forms: Forms) -> str:
    later = "" if isinstance(word.event, events.Among) else "; whichever comes later"   # said once for all of them
    return f"{whose(word.span, forms)} is {word.span.title}; and {phrase(word.event, forms)}{later}"


@phrase.register
def _(word: events.Arrives, forms: Forms) -> str:
    if word.date == BIRTH and word.years:
        return f"the {ordinal(word.years)} birthday comes"
    parts = ((word.years, "year"), (word.weeks, "week"), (word.days, "day"))
    away = [counted(abs(n), unit) for n, unit in parts if n]
    side = "before" if min(n for n, _ in parts) < 0 else "after"
    where = f"; where {phrase(word.where, forms)}" if word.where else ""
    said = ["the day comes that is", *([all_of(away), side] if away else []), phrase(word.date, forms)]
    return " ".join(said) + where


@phrase.register
def _(word: events.Span, forms: Forms) -> str:
    ends = f"; until {phrase(word.ends, forms)}" if word.ends else ""
    return f"{whose(word, forms)} begins to be {word.title}: {phrase(word.begins, forms)}{ends}"


@phrase.register
def _(word: events.Evidence, forms: Forms) -> str:
    return (" or " if len(word.each) < A_LIST else "; or ").join(_evidence(one, forms) for one in word.each)


def _evidence(word: events.Evidence, forms: Forms) -> str:
    how = HOW[word.how]
    where = f"; only where {phrase(word.condition, forms)}" if word.condition else ""
    return f"{form_title(word.form, forms)} is recorded {how}{where}"
