"""fill: raw answers from any door become typed answers, or problems by question; one reading for every door."""
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase as fnmatch

from kith.engine import reading
from kith.language.conditions import Both, Either, Test
from kith.language.forms import Form
from kith.language.questions import NOT_KNOWN, Question, Rows

LONGEST_KEY = 40


@dataclass
class Filled:
    """``answers``: question key -> value (str, number, list, dict); ``problems``: question path -> one sentence."""

    answers: dict = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)


def fill(form: type[Form], raw: Mapping, whole: bool = True) -> Filled:
    """``whole``: a person's statement, where required questions must be answered; else a machine's, carrying some."""
    filled = Filled()
    for key, question in form.questions.items():
        if whole or key in raw:
            _one(question, key, raw.get(key), filled, whole)
    _unknown(raw, form.questions, "", form.title, filled)
    return filled


def _unknown(raw: Mapping, known: Mapping, path: str, whose: str, filled: Filled) -> None:
    """What nobody asked is named, so that a slip in a column's name loses nothing in silence."""
    unknown = sorted(str(key) for key in raw if key not in known and not str(key).startswith("_"))
    if unknown:
        filled.problems[f"{path}{unknown[0]}"] = f"“{whose}” has no question called “{unknown[0][:40]}”."


def _one(question: Question, path: str, given, filled: Filled, whole: bool) -> None:
    if question.when is not None and whole and not meets(question.when, filled.answers):
        if question.otherwise and not _empty(given):
            filled.problems[path] = question.otherwise
        return
    if _empty(given):
        if not whole and given is not None:
            filled.answers[question.key] = ""      # carried and empty: the sender takes its answer back
        elif whole and not (question.optional or question.wanted):
            filled.problems[path] = _wanted(question)
        return
    value = (_rows(question, path, given, filled, whole) if isinstance(question, Rows)
             else _read(question, path, given, filled))
    if value is not None:
        filled.answers[question.key] = value


def _empty(given) -> bool:
    """Nothing was said: not even within a list, a row or what is known of a person."""
    match given:
        case None:
            return True
        case str():
            return not given.strip()
        case Mapping():
            return all(_empty(value) for key, value in given.items() if not str(key).startswith("_"))
        case list() | tuple():
            return all(map(_empty, given))
    return False


def _wanted(question: Question) -> str:
    verb = "Choose" if question.kind in ("yes_no", "choice", "several") else "Write"
    return f"{verb} an answer: {question.asks}"


def _read(question: Question, path: str, given, filled: Filled):
    """A typed value, or None with a problem noted. "Asked, not known" and its like are answers to any question."""
    if question.unknowns and isinstance(given, str) and given in NOT_KNOWN:
        return given
    try:
        value = reading.READERS[question.kind](question, given)
    except reading.Unfit as unfit:
        filled.problems[path] = str(unfit)
        return None
    if isinstance(value, str) and _refused(value, question):
        filled.problems[path] = f"“{value.strip()[:40]}” is not an answer here. Say it in words: {question.asks}"
        return None
    return value


def _refused(value: str, question: Question) -> bool:
    """A phrase that says nothing; ``*unborn*`` is refused wherever it stands in the text."""
    said = " ".join(value.split()).strip(".").lower()
    return any(fnmatch(said, phrase) for phrase in question.not_accepted)


def _rows(question: Rows, path: str, given, filled: Filled, whole: bool) -> list[dict] | None:
    """Each row filled by the same rules; a row keeps the key it came with, a new one is given a key of its own."""
    if not isinstance(given, list) or not all(isinstance(row, Mapping) for row in given):
        filled.problems[path] = f"A list of rows was expected: {question.asks}"
        return None
    rows, taken, kept = [], set(), {_mark(row) for row in given}
    for n, row in enumerate(given):
        if _empty(row):
            continue
        answers = _row(question, f"{path}.{n}", row, filled, whole)
        mark = _mark(row)
        taken.add(key := mark if mark and mark not in taken else _new_key(answers, taken | kept))
        rows += [{"_row": key, **answers}] if answers else []
    return rows or None


def _mark(row: Mapping) -> str:
    return reading.plain(str(row.get("_row") or "")[:LONGEST_KEY])


def _row(question: Rows, path: str, row: Mapping, filled: Filled, whole: bool) -> dict:
    """The columns of one row; a column may wait for another of the same row."""
    inner = Filled()
    for name, column in question.columns.items():
        _one(column, f"{path}.{name}", row.get(name), inner, whole)
    _unknown(row, question.columns, f"{path}.", question.asks, inner)
    filled.problems.update(inner.problems)
    # A list is sent anew each time, so there is no earlier answer in a row to be taken back.
    return {key.removeprefix(f"{question.key}."): value for key, value in inner.answers.items() if value != ""}


def _new_key(answers: dict, taken: set[str]) -> str:
    """A key from what the row first said, so that filling is free of chance; told apart where two rows say the same."""
    said = json.dumps(answers, sort_keys=True, default=str)
    numbered = (hashlib.sha256(f"{n}{said}".encode()).hexdigest()[:6] for n in range(len(taken) + 1))
    return next(key for key in numbered if key not in taken)


def meets(condition, answers: Mapping) -> bool:
    """Does a condition on answers alone hold? Used for questions asked only after another's answer."""
    match condition:
        case Both():
            return meets(condition.left, answers) and meets(condition.right, answers)
        case Either():
            return meets(condition.left, answers) or meets(condition.right, answers)
        case Test(how="not_asked"):
            return condition.question.key not in answers
        case Test(how="asked"):
            return condition.question.key in answers
        case Test(how="is_in"):
            answer = answers.get(condition.question.key)
            return any(value in condition.values for value in (answer if isinstance(answer, list) else [answer]))
    raise TypeError(f"A question can only wait for answers of its own form, not for {condition!r}.")
