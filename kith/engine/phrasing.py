"""Each word of the language said in plain English; every phrase fits into the sentence of a duty or a pathway."""
from collections.abc import Mapping
from functools import singledispatch

from kith.engine.grammar import all_of, counted, either, ordinal, plain
from kith.forms.relationship import KINDS
from kith.language import BIRTH, EXPECTED, FOREVER, conditions, duties, events, lengths, pathways, roles, settings
from kith.language.channels import CHANNELS
from kith.language.forms import Form
from kith.language.questions import Question

__all__ = ["Forms", "all_of", "alternatives", "due_by", "either", "ladder", "ordinal", "phrase", "plain", "ways"]
Forms = Mapping[str, type[Form]]
HOW = {"email": "e-mail", "text": "text message"}


def form_title(key: str, forms: Forms) -> str:
    return f"“{forms[key].title if key in forms else key.replace('_', ' ')}”"


@singledispatch
def phrase(word, forms: Forms) -> str:
    """A word of the language as a phrase; a word that cannot be said may not be used."""
    raise TypeError(f"{type(word).__name__} has no words yet. Give it some in kith/engine/phrasing.py.")


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
def _(word: conditions.Test, forms: Forms) -> str:
    return f"{phrase(word.question, forms)} {_met(word)}"


def _met(word: conditions.Test) -> str:
    """What a test asks of its answer: is yes, is “a burn”, was not asked."""
    if word.how == "is_in" and word.question.kind == "yes_no" and len(word.values) == 1:
        return f"is {word.values[0].replace('_', ' ')}"
    options = word.question.choices()
    values = either(f"“{options.get(value, value)}”" for value in word.values)
    how = {"is_in": "is", "at_least": "is at least", "before": "is before", "asked": "is answered",
           "not_asked": "was not asked"}[word.how]
    return f"{how} {values}".strip()


@phrase.register
def _(word: conditions.Both, forms: Forms) -> str:
    parts = (part for side in (word.left, word.right) for part in _flat(side, conditions.Both))
    return all_of(_bracketed(part, forms) for part in parts)


@phrase.register
def _(word: conditions.Either, forms: Forms) -> str:
    parts = _flat(word, conditions.Either)
    tests = [part for part in parts if isinstance(part, conditions.Test)]
    rest = [_bracketed(part, forms) for part in parts if not isinstance(part, conditions.Test)]
    return either(_gathered(tests, forms) + rest)


def _gathered(tests: list[conditions.Test], forms: Forms) -> list[str]:
    """Tests of one question said together, then questions that ask the same."""
    by_question: dict[str, list[str]] = {}
    for test in tests:
        by_question.setdefault(phrase(test.question, forms), []).append(_met(test))
    by_answer: dict[str, list[str]] = {}
    for asked, met in by_question.items():
        by_answer.setdefault(either(dict.fromkeys(met)), []).append(asked)
    return [f"{either(asked)} {met}" for met, asked in by_answer.items()]


def _flat(word, kind: type) -> list:
    if not isinstance(word, kind):
        return [word]
    return _flat(word.left, kind) + _flat(word.right, kind)


def _bracketed(word, forms: Forms) -> str:
    # Two joints in one sentence could be read either way; brackets leave one reading.
    said = phrase(word, forms)
    return f"({said})" if isinstance(word, (conditions.Both, conditions.Either)) else said


@phrase.register
def _(word: conditions.AgeBelow, forms: Forms) -> str:
    return f"the person is under {word.years}, unborn or of unknown age"


@phrase.register
def _(word: conditions.AgeAtLeast, forms: Forms) -> str:
    return f"the person is known to be {word.years} or older"


@phrase.register
def _(word: conditions.During, forms: Forms) -> str:
    return f"{whose(word.span, forms)} was {word.span.title} at that time"


def whose(span: events.Span, forms: Forms) -> str:
    """The person or the team that a span is about."""
    form = forms.get(getattr(span.begins, "form", ""))
    return f"the {form.about}" if form and form.about in ("team", "feed") else "the person"


@phrase.register
def _(word: conditions.Unsafe, forms: Forms) -> str:
    way = word.channel
    said = f"the way that {phrase(way, forms)} names" if isinstance(way, Question) else f"“{CHANNELS.get(way, way)}”"
    return f"{said} was not safe then, or is not since"


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
    also = f", counting along when {phrase(word.companions, forms)}" if word.companions else ""
    within = f" within {phrase(word.within, forms)}" if word.within else ""
    return f"for the {ordinal(n)}{mark} or a later time{within}, {phrase(word.event, forms)}{also}"


@phrase.register
def _(word: events.Through, forms: Forms) -> str:
    who = either(KINDS.get(kind, kind.replace("_", " ")).lower() for kind in word.relations)
    told = plain(word.discloses)
    speak = f", and the name and telephone number of {either(role.title for role in word.speak_to)}" \
        if word.speak_to else ""
    return f"for somebody who to them is {who}, {phrase(word.event, forms)}; all that is told is “{told}”{speak}"


@phrase.register
def _(word: events.Among, forms: Forms) -> str:
    later = "" if isinstance(word.event, events.Among) else ", whichever comes later"   # said once for all of them
    return f"{whose(word.span, forms)} is {word.span.title} and {phrase(word.event, forms)}{later}"


@phrase.register
def _(word: events.Arrives, forms: Forms) -> str:
    if word.date == BIRTH and word.years:
        return f"the {ordinal(word.years)} birthday comes"
    away = [counted(abs(n), unit) for n, unit in ((word.years, "year"), (word.weeks, "week")) if n]
    side = "before" if min(word.years, word.weeks) < 0 else "after"
    where = f", where {phrase(word.where, forms)}" if word.where else ""
    said = ["the day comes that is", *([all_of(away), side] if away else []), phrase(word.date, forms)]
    return " ".join(said) + where


@phrase.register
def _(word: events.Span, forms: Forms) -> str:
    ends = f", until {phrase(word.ends, forms)}" if word.ends else ""
    return f"{whose(word, forms)} begins to be {word.title}: {phrase(word.begins, forms)}{ends}"


@phrase.register
def _(word: events.Evidence, forms: Forms) -> str:
    how = "in answer to this very duty" if word.how == "answers" else "after the duty began"
    where = f", where {phrase(word.condition, forms)}" if word.condition else ""
    return f"{form_title(word.form, forms)} is recorded {how}{where}"


@phrase.register
def _(word: lengths.Length, forms: Forms) -> str:
    match word.unit:
        case "working_days" | "end_of_working_day":
            return counted(word.amount, "working day")
        case "at":
            return f"the time until {_hour(word)}"
        case "until_age":
            return (f"{phrase(word.before, forms)} while under {counted(word.amount, 'year')} old, "
                    f"{phrase(word.then, forms)} from then on")
        case "sooner":
            return f"{phrase(word.then, forms)} or {phrase(word.before, forms)}, whichever is sooner"
    return counted(word.amount, word.unit.removesuffix("s"))


def _clock(amount) -> str:
    hour = amount.default if isinstance(amount, settings.Setting) else amount
    return f"{int(hour):02}:00" + (" (local)" if isinstance(amount, settings.Setting) else "")


def _hour(word: lengths.Length) -> str:
    return f"{_clock(word.amount)} on {_day(word.then)}" if word.then else f"the next {_clock(word.amount)}"


def _day(word: lengths.Length) -> str:
    if word.amount == 1 and "day" in word.unit:
        return "the next working day" if "working" in word.unit else "the next day"
    return f"the day {phrase(word, {})} later"


def due_by(word: lengths.Length) -> str:
    """A length as a due time, counted from the day a duty begins."""
    match word.unit:
        case "minutes" | "hours" | "months":
            return f"within {phrase(word, {})}"
        case "days" | "working_days":
            return f"by the end of {_day(word)}"
        case "end_of_working_day" if word.amount == 0:
            return "by close of business the same working day"
        case "end_of_working_day":
            return f"by close of business on {_day(word)}"
        case "at":
            return f"by {_hour(word)}"
        case "sooner":
            return f"{due_by(word.then)} or {due_by(word.before)}, whichever is sooner"
    return f"{due_by(word.before)} while under {counted(word.amount, 'year')} old, {due_by(word.then)} from then on"


@phrase.register
def _(word: roles.Role, forms: Forms) -> str:
    return word.title


@phrase.register
def _(word: duties.Step, forms: Forms) -> str:
    wait = phrase(word.wait, forms)
    when = {"overdue": f"{wait} after it was due" if wait else "as soon as it is late",
            "start": f"{wait} after it began", "before": f"{wait} before it is due"}[word.anchor]
    return f"{when}, tell {word.to.title}"


@phrase.register
def _(word: duties.Escalate, forms: Forms) -> str:
    return "; ".join(ladder(word, forms)) or "nobody else is told"


def ladder(word: duties.Escalate, forms: Forms) -> list[str]:
    """The steps in order, what repeats, and who hears each."""
    again = [f"then again every {phrase(word.again, forms).removeprefix('1 ')}"] if word.again else []
    also = [f"each time, also tell {all_of(role.title for role in word.also)}"] if word.also else []
    return [phrase(step, forms) for step in word.steps] + again + also


@phrase.register
def _(word: duties.Tell, forms: Forms) -> str:
    safe = f", or {word.otherwise.title} where that is not safe" if word.otherwise else ""
    says = f": “{word.says.removesuffix('.')}”" if word.says else ""
    return f"tell {word.to.title} by {HOW.get(word.channel, word.channel)}{safe}{says}"


@phrase.register
def _(word: duties.Duty, forms: Forms) -> str:
    return f"{word.what}: owed by {word.owner.title}, {due_by(word.due)}"


@phrase.register
def _(word: settings.Setting, forms: Forms) -> str:
    checked = "verified" if word.verified else "not verified"
    return f"{word.says}: {word.default} unless the locality sets another. From: {word.source} ({checked})"


@phrase.register
def _(word: pathways.Source, forms: Forms) -> str:
    return word.title


@phrase.register
def _(word: pathways.Law, forms: Forms) -> str:
    spans = [f"since {word.began}"] * bool(word.began) + [f"until {word.ended}"] * bool(word.ended)
    return "is law " + all_of(spans) if spans else "is law"
