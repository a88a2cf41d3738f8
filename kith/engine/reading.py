"""How each kind of answer is read from what was typed or sent; what does not fit gets one sentence."""
import re
from collections.abc import Mapping
from datetime import date, datetime

from kith.engine.calendar import LONDON
from kith.engine.days import FIRST_YEAR, LAST_YEAR
from kith.engine.nhs_number import problem
from kith.language.questions import Question

LONGEST = 20_000       # characters in one answer; longer is a pasted file, which belongs among the documents
DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[ /.-]+(?P<month>\d{1,2})[ /.-]+(?P<year>\d{4})")
YEAR_FIRST = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?")
WHO = ("key", "nhs_number", "family_name", "given_name", "born", "sex", "postcode", "local")


class Unfit(Exception):
    """This does not fit the question; the message is the sentence shown beside it."""


def plain(given) -> str:
    """Text the database can keep and give back equal: only what no text may hold is replaced by a visible mark."""
    text = str(given)
    if len(text) > LONGEST:
        raise Unfit(f"This is longer than {LONGEST:,} characters. Shorten it, or attach it as a document.")
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def _text(question: Question, given) -> str:
    if isinstance(given, (list, dict)):
        raise Unfit(f"One piece of text was expected: {question.asks}")
    return plain(given).strip()


def _chosen(question: Question, given) -> str:
    text = _text(question, given)
    if text not in question.choices():
        raise Unfit(f"“{text[:40]}” is not one of the answers: {', '.join(question.choices().values())}.")
    return text


def _several(question: Question, given) -> list[str]:
    many = given if isinstance(given, (list, tuple)) else [given]
    return list(dict.fromkeys(_chosen(question, one) for one in many))


def _date(question: Question, given) -> str:
    """An ISO day, or year-month; typed as 27 3 2024, 27/3/2024 or 2024-03-27."""
    text = _text(question, given)
    found = YEAR_FIRST.fullmatch(text) or DAY_FIRST.fullmatch(text)
    try:
        known = date(int(found["year"]), int(found["month"]), int(found["day"] or 1))
    except (ValueError, TypeError):
        raise Unfit(f"“{text[:40]}” is not a date. Write day, month and year, for example 27 3 2024.") from None
    return _in_our_time(known).isoformat()[:10 if found["day"] else 7]


def _in_our_time(known):
    if not FIRST_YEAR <= known.year <= LAST_YEAR:
        raise Unfit(f"The year {known.year} cannot be right. Write it in full, for example 2024.")
    return known


def _moment(question: Question, given) -> str:
    """An ISO moment with its offset; without one, local English time is meant."""
    text = _text(question, given)
    try:
        moment = datetime.fromisoformat(text) if "-" in text[:8] else \
            datetime.strptime(text, "%d/%m/%Y %H:%M").replace(tzinfo=LONDON)
    except ValueError:
        raise Unfit(f"“{text[:40]}” is not a date and time. Write, for example, 27/3/2024 14:05.") from None
    return _in_our_time(moment if moment.tzinfo else moment.replace(tzinfo=LONDON)).isoformat()


def _number(question: Question, given) -> int | float:
    text = _text(question, given)
    try:
        number = float(text)
    except ValueError:
        raise Unfit(f"“{text[:40]}” is not a number.") from None
    least, most = getattr(question, "least", None), getattr(question, "most", None)
    if number != number or abs(number) == float("inf") or (least is not None and number < least) \
            or (most is not None and number > most):
        raise Unfit(f"A number from {least} to {most} was expected, not {text[:40]}.")
    return int(number) if number == int(number) else number


def _who(question: Question, given) -> dict:
    """What is known of a person; recognised later, by the room that recognises people."""
    if isinstance(given, str):
        return {"key": plain(given).strip()}
    if not isinstance(given, Mapping):
        raise Unfit(f"A person was expected: {question.asks}")
    who = {key: _part(question, key, value) for key, value in given.items() if key in WHO and value}
    if not any(who.values()):
        raise Unfit(f"Nothing here says who is meant: {question.asks}")
    return {key: value for key, value in who.items() if value}


def _part(question: Question, key: str, given):
    """One part of what is known of a person, read as strictly as a question of its kind."""
    match key:
        case "nhs_number":
            return _nhs_number(question, given)
        case "born":
            return _date(question, given)
        case "local":
            return _pairs(question, given)
    return _text(question, given)


def _pairs(question: Question, given) -> list[list[str]]:
    """Other systems' numbers for this person: (system, number)."""
    pairs = given if isinstance(given, (list, tuple)) else [given]
    if not all(isinstance(one, (list, tuple)) and len(one) == 2 for one in pairs):
        raise Unfit(f"Pairs of system and number were expected: {question.asks}")
    return [[_text(question, system), _text(question, number)] for system, number in pairs]


def _nhs_number(question: Question, given) -> str:
    number = re.sub(r"[\s-]", "", _text(question, given))
    if said := problem(number):
        raise Unfit(said)
    return number


READERS = {"text": _text, "long_text": _text, "yes_no": _chosen, "choice": _chosen, "several": _several, "date": _date,
           "moment": _moment, "number": _number, "who": _who, "nhs_number": _nhs_number}
