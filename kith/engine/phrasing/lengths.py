"""Lengths of time, said as a time and as a due time."""
from kith.engine.phrasing.grammar import counted
from kith.engine.phrasing.words import Forms, phrase
from kith.language import lengths, settings


@phrase.register
def _(word: lengths.Length, forms: Forms) -> str:
    match word.unit:
        case "working_days" | "end_of_working_day":
            return counted(word.amount, "working day")
        case "of_step":
            return "the working days of its step (local)"
        case "at":
            return f"the time until {_hour(word)}"
        case "until_age":
            return (f"{phrase(word.before, forms)} while under {counted(word.amount, 'year')} old, "
                    f"{phrase(word.then, forms)} after")
        case "by_day":
            more = f" and {phrase(word.before, forms)} more" if word.before else ""
            return f"the time until the day of {phrase(word.named_by, forms)}{more}, else {phrase(word.then, forms)}"
        case "by_moment":
            return f"the time until {phrase(word.named_by, forms)}, else {phrase(word.then, forms)}"
        case "sooner" | "later":
            return f"{phrase(word.then, forms)} or {phrase(word.before, forms)}, whichever is {word.unit}"
        case "earlier":
            return f"the time until {phrase(word.before, forms)} before the end of {phrase(word.then, forms)}"
    return counted(word.amount, word.unit.removesuffix("s"))


def _clock(amount) -> str:
    hour = amount.default if isinstance(amount, settings.Setting) else amount
    return f"{int(hour):02}:00" + (" (local)" if isinstance(amount, settings.Setting) else "")


def _hour(word: lengths.Length) -> str:
    return f"{_clock(word.amount)} on {_day(word.then)}" if word.then else f"the next {_clock(word.amount)}"


def _day(word: lengths.Length) -> str:
    if word.amount == 0:
        return "the same day"
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
        case "of_step":
            return "by close of business within the working days of its step (local)"
        case "at":
            return f"by {_hour(word)}"
        case "by_day":
            when = f"{due_by(word.before)}, counted from" if word.before else "by the end of"
            return f"{when} the day of {phrase(word.named_by, {})}; where none is named, {due_by(word.then)}"
        case "by_moment":
            return f"by {phrase(word.named_by, {})}; where none is named, {due_by(word.then)}"
        case "sooner" | "later":
            return f"{due_by(word.then)} or {due_by(word.before)}, whichever is {word.unit}"
        case "earlier":
            return f"{phrase(word.before, {})} before this is over: {phrase(word.then, {})}"
    return f"{due_by(word.before)} while under {counted(word.amount, 'year')} old, {due_by(word.then)} after"
