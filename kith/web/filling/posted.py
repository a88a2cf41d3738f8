"""Reads a posted page back into raw answers, by the names the fields were given; what they mean is fill's business."""

import re
from collections.abc import Mapping

from django.http import QueryDict

from kith.language import Form
from kith.language.questions import NOT_KNOWN, Question, Rows

WHO_PARTS = ("key", "given_name", "family_name", "nhs_number", "postcode", "sex")
MOST_ROWS = 60
A_PAGES = re.compile(r"[0-9a-z]{1,32}")   # the number of a page or the name of a duty, as we draw them
MOST_FIGURES = 18  # more than any number of ours has, and fewer than Python or the database refuses


def raw(form: type[Form], post: QueryDict) -> dict:
    """Question key to what was typed or ticked; questions left blank are absent."""
    return _kept({key: _answer(question, key, post) for key, question in form.questions.items()})


def of_each(questions: Mapping[str, Question], path: str, post: QueryDict) -> dict[str, dict]:
    """What was answered of several people, each under a key of their own: also.2222222.seen."""
    keys = {name.split(".")[1] for name in post if name.startswith(f"{path}.")}
    said = {key: {name: _answer(one, f"{path}.{key}.{name}", post) for name, one in questions.items()} for key in keys}
    return _kept({key: _kept(answers) for key, answers in said.items()})


def pressed(post: QueryDict) -> tuple[str, str]:
    """Which of the form's own buttons was pressed, such as ("add", "documents"), else nothing."""
    for button in ("add", "remove", "find", "offer"):
        if post.get(button):
            return button, post[button]
    return "", ""


def _answer(question: Question, path: str, post: QueryDict):
    if isinstance(question, Rows):
        return _rows(question, path, post)
    said = READ.get(question.kind, _typed)(path, post)
    unknown = post.get(f"{path}-unknown", "")
    return unknown if not said and unknown in NOT_KNOWN else said


def _typed(path: str, post: QueryDict) -> str:
    return post.get(path, "").strip()


def _several(path: str, post: QueryDict) -> list[str]:
    return post.getlist(path)


def _date(path: str, post: QueryDict) -> str:
    """ISO where the three boxes allow it, else as typed, so that the problem can quote what was written."""
    day, month, year = (post.get(f"{path}-{part}", "").strip() for part in ("day", "month", "year"))
    if not day and month.isdecimal() and len(year) == 4:
        return f"{year}-{month:0>2}"
    return "/".join((day, month, year)) if day or month or year else ""


def _moment(path: str, post: QueryDict) -> str:
    day, clock = _date(path, post), post.get(f"{path}-time", "").strip().replace(".", ":")
    return f"{day} {clock}".strip()


def _who(path: str, post: QueryDict) -> dict:
    known = {part: post.get(f"{path}.{part}", "").strip() for part in WHO_PARTS}
    return _kept(known | {"born": _date(f"{path}.born", post)})


def _rows(question: Rows, path: str, post: QueryDict) -> list[dict]:
    return [row for n in range(_count(path, post)) if (row := _row(question, f"{path}.{n}", post))]


def _row(question: Rows, path: str, post: QueryDict) -> dict:
    said = _kept({name: _answer(column, f"{path}.{name}", post) for name, column in question.columns.items()})
    mark = post.get(f"{path}._row", "")
    return said | {"_row": mark} if said and mark else said


def _count(path: str, post: QueryDict) -> int:
    return min(numbered(post.get(f"{path}-count", "")), MOST_ROWS)


def numbered(words: str) -> int:
    """A number that a page wrote for itself and was sent back; 0 where it is none."""
    return int(words) if words.isdecimal() and len(words) <= MOST_FIGURES else 0


def of_page(words: str) -> str:
    """The number of a page, or the name of its duty, that was sent back; empty where it is none."""
    return words if A_PAGES.fullmatch(words) else ""


def _kept(said: Mapping) -> dict:
    return {key: value for key, value in said.items() if value}


READ = {"several": _several, "date": _date, "moment": _moment, "who": _who}
