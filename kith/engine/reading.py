"""How each kind of answer is read from what was typed or sent; what does not fit gets one sentence."""
import re
from collections.abc import Mapping
from datetime import date, datetime

from kith.engine.calendar import LONDON
from kith.engine.nhs_number import problem
from kith.language.questions import Question

LONGEST = 20_000       # characters in one answer; longer is a pasted file, which belongs among the documents
PARTS = re.compile(r"\d+")
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
    numbers = [int(part) for part in PARTS.findall(text)[:4] if len(part) <= 4]
    try:
        if re.fullmatch(r"\d{4}-\d{2}", text):
            return date(numbers[0], numbers[1], 1).isoformat()[:7]
        year, month, day = numbers if len(text) >= 5 and text[4] == "-" else reversed(numbers)
        return date(year, month, day).isoformat()
    except (ValueError, TypeError):
        raise Unfit(f"“{text[:40]}” is not a date. Write day, month and year, for example 27 3 2024.") from None


def _moment(question: Question, given) -> str:
    """An ISO moment with its offset; without one, local English time is meant."""
    text = _text(question, given)
    try:
        moment = datetime.fromisoformat(text) if "-" in text[:8] else datetime.strptime(text, "%d/%m/%Y %H:%M")
    except ValueError:
        raise Unfit(f"“{text[:40]}” is not a date and time. Write, for example, 27/3/2024 14:05.") from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=LONDON)).isoformat()


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
    known = {key: value for key, value in given.items() if key in WHO and value}
    who = {key: value if key == "local" else plain(value).strip() for key, value in known.items()}
    number = re.sub(r"[\s-]", "", who.get("nhs_number", ""))
    if number and problem(number):
        raise Unfit(problem(number))
    return who | ({"nhs_number": number} if number else {})


def _nhs_number(question: Question, given) -> str:
    number = re.sub(r"[\s-]", "", _text(question, given))
    if said := problem(number):
        raise Unfit(said)
    return number


READERS = {"text": _text, "long_text": _text, "yes_no": _chosen, "choice": _chosen, "several": _several, "date": _date,
           "moment": _moment, "number": _number, "who": _who, "nhs_number": _nhs_number}
