"""The rows a duty is owed for: those of a repeating group, or each need that an entry holds."""
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kith.engine.catalogue import FORMS
from kith.engine.filling import meets
from kith.engine.phrasing.grammar import Blank
from kith.engine.standing import Standing
from kith.language.forms import Form
from kith.language.needs import EachNeed, Need
from kith.language.questions import Question, Rows


class Needed(NamedTuple):
    """One need: the row it is known by, what is needed, all that its row says, and where it was said."""

    row: str
    says: str
    said: Mapping
    question: str


def needs(form: type[Form], answers: Mapping) -> Iterator[Needed]:
    """Every need that an entry holds, in the order in which its form asks."""
    for one in form.carries:
        if isinstance(one, Rows):
            first = next(iter(one.columns))
            yield from (Needed(str(row.get("_row", "")), str(row.get(first, "")), row, one.key)
                        for row in _rows(answers, one))
        elif one.when is None or meets(one.when, answers):
            yield Needed(one.key, _says(one, answers), answers, one.key)


def keys(for_each: Rows | EachNeed | None, said: Standing) -> list[str]:
    """The keys of the causing entry's rows; a list outside an entry does not exist (D25)."""
    if for_each is None:
        return [""]
    if isinstance(for_each, EachNeed):
        return list(dict.fromkeys(one.row for one in needs(FORMS[said.form], said.answers)))
    if for_each.form != said.form:
        return []
    return list(dict.fromkeys(str(row.get("_row", "")) for row in _rows(said.answers, for_each)))


def said_in(for_each: Rows | EachNeed, row: str, said: Standing) -> list:
    """What this entry says in one row; what is answered for a row rests on that, and on no other."""
    if isinstance(for_each, EachNeed):
        return [_material(one) for one in needs(FORMS[said.form], said.answers) if one.row == row]
    if for_each.form != said.form:
        return []
    return [part for part in _rows(said.answers, for_each) if str(part.get("_row")) == row]


def of_row(for_each: Rows | EachNeed | None, row: str, said: Standing) -> Standing:
    """The entry as one of its rows has it: a test of a column asks that row alone."""
    return said._replace(answers=answers_for(for_each, row, said)) if isinstance(for_each, Rows) else said


def as_one(for_each: Rows | EachNeed | None, row: str, said: Standing) -> Standing:
    """The entry as if its one row were all of it: whoever the row names is named in it."""
    if not isinstance(for_each, Rows):
        return said
    columns = {name: value for part in said_in(for_each, row, said) for name, value in part.items()}
    return said._replace(answers={**said.answers, **columns})


def answers_for(for_each: Rows | EachNeed | None, row: str, said: Standing) -> Mapping:
    """What the entry answers, and what its one row does, under the keys of its columns: a row can name a day too."""
    if not isinstance(for_each, Rows):
        return said.answers
    columns = {f"{for_each.key}.{name}": value for part in said_in(for_each, row, said) for name, value in part.items()}
    return {**said.answers, **columns}


def _material(one: Needed) -> Mapping | str:
    return one.said if one.said.get("_row") == one.row else one.says


def _rows(answers: Mapping, question: Question) -> list[dict]:
    rows = answers.get(question.key)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _says(one: Need, answers: Mapping) -> str:
    return one.says if isinstance(one.says, str) else str(answers.get(one.says.key, ""))


def in_words(form: type[Form], question: Rows, row: Mapping) -> str:
    """One row in the words that its form gives it."""
    return form.row_says.format(**{key: Blank(column.choices().get(row.get(key), row.get(key, "")))
                                   for key, column in question.columns.items()})
