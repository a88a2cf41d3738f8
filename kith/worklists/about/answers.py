"""An answer, and the one line of an entry, as people read them."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache, lru_cache
from string import Formatter

from kith.engine.calendar import LONDON
from kith.engine.phrasing.grammar import Blank
from kith.engine.phrasing.saying import clock, day
from kith.language import Form
from kith.language.questions import NOT_KNOWN, Question, Rows

DATED, DAY = ("date", "moment"), len("2026-07-14")
ANY_YEAR = 1  # an entry is read for years, so its answers always say theirs
GAPS = ((" :", ":"), (": , ", ": "), (", .", "."), (": .", "."), ("  ", " "), (" .", "."), ("..", "."))
MARKS = 0xE000   # of no language: what stands for an answer while the gaps of a sentence are closed
ENDS = ".?!…"


def in_words(question: Question, answer: object, names: Mapping | None = None) -> str:
    """An answer as people read it."""
    if isinstance(question, Rows):
        return "; ".join(_row(question, row, names) for row in answer)
    if isinstance(answer, list):
        return ", ".join(question.choices().get(one, str(one)).lower() for one in answer)
    if isinstance(answer, dict):
        named = " ".join(filter(None, (answer.get("given_name"), answer.get("family_name"))))
        return named or (names or {}).get(answer.get("key"), "") or "somebody we hold"
    if question.kind in DATED:
        return _dated(str(answer), ANY_YEAR)
    known = _choices(question)
    return known[answer] if answer in known else str(answer)


def in_lines(question: Question, answer: object, names: Mapping | None = None) -> list[str]:
    """An answer as people read it; of rows each by itself, and what its later columns ask before what they say."""
    if isinstance(question, Rows) and isinstance(answer, list):
        return [_labelled(question, row, names) for row in answer]
    return [in_words(question, answer, names)]


def _labelled(group: Rows, row: Mapping, names: Mapping | None) -> str:
    first, *more = [name for name in group.columns if row.get(name) not in (None, "")] or [""]
    said = (f"{_as_label(group.columns[name].asks)} {in_words(group.columns[name], row[name], names)}" for name in more)
    return " · ".join((in_words(group.columns[first], row[first], names) if first else "", *said))


def _as_label(asks: str) -> str:
    return asks if asks.endswith("?") else f"{asks}:"


@lru_cache(maxsize=4096)
def _dated(answer: str, this_year: int) -> str:
    """A day or a moment as people read it, with its year unless it is this one; what is neither stays as it was."""
    try:
        when = datetime.fromisoformat(answer if len(answer) >= DAY else f"{answer}-01")
    except ValueError:
        return NOT_KNOWN.get(answer, answer)
    if len(answer) < DAY:
        return f"{when:%B %Y}"
    year = datetime(this_year, 6, 30, tzinfo=LONDON)
    return clock(when, year) if len(answer) > DAY else day(when.date(), year)


@cache
def _choices(question: Question) -> dict[str, str]:
    return question.choices() | NOT_KNOWN


@cache
def blanks_in(line: str) -> tuple[str, ...]:
    """The questions whose answers a form's line says."""
    return tuple(key for _, key, _, _ in Formatter().parse(line) if key)


def sentence(form: type[Form], answers: Mapping, by: str, names: Mapping, at: datetime) -> str:
    """The form's one line with its blanks filled; a blank nobody answered leaves no gap behind."""
    blanks, told = dict.fromkeys(blanks_in(form.line), Blank("")) | {"by": by}, {}
    for key in blanks:
        if key in form.questions and key in answers:
            said = _inside(form.questions[key], answers[key], names, at)
            told[key] = said if f". {{{key}}}" in f". {form.line}" else _small(form.questions[key], said)
    return _closed(form.line, blanks, told) or f"{form.title}."


def _closed(line: str, blanks: Mapping, told: Mapping) -> str:
    """A sentence without the gaps that missing answers left, and with a full stop; what was written stays as written.
    """
    marks = {key: Blank(chr(MARKS + n), told[key]) for n, key in enumerate(told) if told[key]}
    said = line.format(**blanks | marks)
    for gap, closed in GAPS:
        if gap in said:
            said = said.replace(gap, closed)
    for key, mark in marks.items():
        said = said.replace(f"{mark}.", mark) if told[key][-1] in ENDS else said
    said = said.strip().removesuffix(":").translate({ord(mark): told[key] for key, mark in marks.items()})
    return said if not said or said[-1] in ENDS else f"{said}."


def _small(question: Question, said: str) -> str:
    """An answer from a list does not begin with a capital in the middle of a sentence; CAMHS keeps its own."""
    listed = (question.kind in ("choice", "yes_no") or said in NOT_KNOWN.values()) and said[1:2].islower()
    return said[:1].lower() + said[1:] if listed else said


def _inside(question: Question, answer: object, names: Mapping, at: datetime) -> str:
    """An answer in the middle of a sentence: dates in words, and no second full stop."""
    if question.kind in DATED:
        return _dated(str(answer), at.year)
    said = in_words(question, answer, names)
    ends = question.kind in ("text", "long_text") and not said.endswith("..")   # three of them are not a full stop
    return said.removesuffix(".") if ends else said


def _row(group: Rows, row: Mapping, names: Mapping | None) -> str:
    return ", ".join(in_words(column, row[name], names) for name, column in group.columns.items() if name in row)
