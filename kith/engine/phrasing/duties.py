"""Duties and what stands around them, said in plain English: roles, ladders, tellings, settings, sources."""
from datetime import date

from kith.engine.days import in_words
from kith.engine.phrasing.grammar import all_of
from kith.engine.phrasing.lengths import due_by
from kith.engine.phrasing.words import Forms, phrase
from kith.language import duties, pathways, roles, settings

BY_STEPS = ("as soon as it is late, tell whoever stands at the next step, and after the time of each whoever stands at "
            "the one above (local); where nobody stands above")
VERIFIED = {True: "(verified)", False: "(not verified)"}
HOW = {"email": "e-mail", "text": "text message"}


@phrase.register
def _(word: roles.Role, forms: Forms) -> str:
    return word.title


@phrase.register
def _(word: duties.Step, forms: Forms) -> str:
    wait = phrase(word.wait, forms)
    if word.wait is not None and word.wait.amount == 0 and word.anchor == "start":
        return f"at the end of the day on which it began, tell {word.to.title}"
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
    return [*([BY_STEPS] if word.drawn else []), *(phrase(step, forms) for step in word.steps), *again, *also]


@phrase.register
def _(word: duties.After, forms: Forms) -> str:
    return f"once “{word.key}” is done, and {phrase(word.saying, forms)}"


@phrase.register
def _(word: duties.Ahead, forms: Forms) -> str:
    days = " or ".join(phrase(question, forms) for question in word.of)
    return f"from {phrase(word.length, forms)} before the day of {days}, until that day begins"


@phrase.register
def _(word: duties.Passing, forms: Forms) -> str:
    told = f"; {all_of(role.title for role in word.tells)} hears of it" if word.tells else ""
    return (f"another team, which then owes it from when it came{told}; there, {phrase(word.chase, forms)}; after "
            f"{word.refusals} refusals {word.decider.title} says whose it is, {due_by(word.within)}")


@phrase.register
def _(word: duties.Tell, forms: Forms) -> str:
    safe = f", or {word.otherwise.title} where that is not safe" if word.otherwise else ""
    says = f": “{word.says.removesuffix('.')}”" if word.says else ""
    agreed = ", unless somebody said no to that" if word.purpose else ""
    return f"tell {word.to.title} by {HOW.get(word.channel, word.channel)}{safe}{agreed}{says}"


@phrase.register
def _(word: duties.Duty, forms: Forms) -> str:
    return f"{word.what}: owed by {word.owner.title}, {due_by(word.due)}"


@phrase.register
def _(word: settings.Setting, forms: Forms) -> str:
    return (f"{word.says}: {word.default} unless the locality sets another. From: {word.source} "
            f"{VERIFIED[word.verified]}")


@phrase.register
def _(word: pathways.Source, forms: Forms) -> str:
    return word.title


@phrase.register
def _(word: pathways.Law, forms: Forms) -> str:
    days = (("since", word.began), ("until", word.ended))
    spans = [f"{from_or_to} {in_words(date.fromisoformat(day))}" for from_or_to, day in days if day]
    return "is law " + all_of(spans) if spans else "is law"
