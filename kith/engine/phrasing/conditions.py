"""Conditions at one entry, said in plain English."""
from datetime import date

from kith.engine.days import in_words
from kith.engine.phrasing.grammar import all_of, either
from kith.engine.phrasing.words import Forms, phrase, whose
from kith.language import conditions, phrases, settings
from kith.language.channels import CHANNELS
from kith.language.questions import Question

PERSON = "the person "
MANY = 3  # conditions, from which on each is set apart


@phrase.register
def _(word: conditions.Test, forms: Forms) -> str:
    return f"{phrase(word.question, forms)} {_met(word)}"


def _met(word: conditions.Test) -> str:
    """What a test asks of its answer: is yes, is “a burn”, was not asked."""
    if word.how == "is_in" and word.question.kind == "yes_no" and len(word.values) == 1:
        return f"is {word.values[0].replace('_', ' ')}"
    options = word.question.choices()
    if word.how == "at_least":
        many = word.question.kind == "several"
        return f"has {_amount(word.values[0])} answers or more" if many else f"is at least {_amount(word.values[0])}"
    values = either(f"“{options.get(value, value)}”" for value in word.values)
    how = {"is_in": "is", "before": "is before", "asked": "is answered",
           "not_asked": "was not asked", "worded": "is answered in words",
           "not_worded": "was not asked or holds no word"}[word.how]
    return f"{how} {values}".strip()


def _amount(value) -> str:
    return f"“{value.default}” (local)" if isinstance(value, settings.Setting) else f"“{value}”"


@phrase.register
def _(word: conditions.Speaks, forms: Forms) -> str:
    return f"{phrase(word.question, forms)} speaks of {phrase(word.phrases, forms)}"


@phrase.register
def _(word: phrases.Phrases, forms: Forms) -> str:
    return word.title


@phrase.register
def _(word: phrases.Together, forms: Forms) -> str:
    where = "one sentence" if word.sentences == 1 else f"{word.sentences} neighbouring sentences"
    return f"words for {all_of(phrase(kind, forms) for kind in word.kinds)} in {where}"


@phrase.register
def _(word: phrases.Words, forms: Forms) -> str:
    return word.title


@phrase.register
def _(word: conditions.Both, forms: Forms) -> str:
    parts = [part for side in (word.left, word.right) for part in _flat(side, conditions.Both)]
    tests = [part for part in parts if isinstance(part, conditions.Test)]
    rest = [_bracketed(part, forms) for part in parts if not isinstance(part, conditions.Test)]
    said = _once(list(dict.fromkeys(_each(tests, forms) + rest)))
    return all_of(said) if len(said) < MANY else "; ".join([*said[:-1], f"and {said[-1]}"])


def _each(tests: list[conditions.Test], forms: Forms) -> list[str]:
    """Questions that must all be answered alike, said together."""
    by_answer: dict[str, list[str]] = {}
    for test in tests:
        by_answer.setdefault(_met(test), []).append(phrase(test.question, forms))
    return [f"{'each of ' if len(asked) > 1 else ''}{all_of(asked)} {met}" for met, asked in by_answer.items()]


def _once(parts: list[str]) -> list[str]:
    """What several conditions say of the person, with the person named once, last, so that nothing comes between."""
    others = [part for part in parts if not part.startswith(PERSON)]
    persons = [part for part in parts if part.startswith(PERSON)]
    return others + persons[:1] + [part.removeprefix(PERSON) for part in persons[1:]]


@phrase.register
def _(word: conditions.Either, forms: Forms) -> str:
    parts = _flat(word, conditions.Either)
    tests = [part for part in parts if isinstance(part, conditions.Test)]
    rest = [_bracketed(part, forms) for part in parts if not isinstance(part, conditions.Test | conditions.During)]
    return either(_gathered(tests, forms) + rest + _at_that_time(parts, forms))


def _at_that_time(parts: list, forms: Forms) -> list[str]:
    """Several statuses of one person said together; of many each set apart."""
    titles: dict[str, list[str]] = {}
    for part in parts:
        if isinstance(part, conditions.During):
            titles.setdefault(whose(part.span, forms), []).append(part.span.title)
    return [f"{who} was one of these at that time: {'; '.join(found[:-1])}; or {found[-1]}" if len(found) > MANY
            else f"{who} was {either(found)} at that time" for who, found in titles.items()]


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
def _(word: conditions.Unsaid, forms: Forms) -> str:
    options = word.question.choices()
    values = either(f"“{options.get(value, value)}”" for value in word.values)
    said = f", or somebody’s answer to it is {values}" if values else ""
    return f"nobody answered {phrase(word.question, forms)}{said}"


@phrase.register
def _(word: conditions.Between, forms: Forms) -> str:
    ends = (("from", word.first), ("until", word.last))
    days = [f"{how} {in_words(date.fromisoformat(day))}" for how, day in ends if day]
    return f"it happened {' and '.join(days) or 'on any day'}"


@phrase.register
def _(word: conditions.During, forms: Forms) -> str:
    return f"{whose(word.span, forms)} was {word.span.title} at that time"


@phrase.register
def _(word: conditions.ByAnother, forms: Forms) -> str:
    return "somebody else said it"


@phrase.register
def _(word: conditions.Unsafe, forms: Forms) -> str:
    way = word.channel
    said = f"the way that {phrase(way, forms)} names" if isinstance(way, Question) else f"“{CHANNELS.get(way, way)}”"
    return f"{said} was not safe then, or is not since"
