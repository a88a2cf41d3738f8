"""A form's questions as a page shows them, from the declaration alone: order, what reveals what, repeating groups."""

from collections.abc import Iterator, Mapping
from copy import copy

from markupsafe import Markup

from kith.engine.matters.beside import STILL
from kith.language import Form
from kith.language.conditions import Test
from kith.language.gates import WhoseRecord
from kith.language.questions import Question, Rows
from kith.web.components import component
from kith.web.filling.beside import Last
from kith.web.filling.fields import Field, drawn, first_of, name_of


def questions(asked: Mapping[str, Question], raw: Mapping, problems: Mapping[str, str], last: Last | None = None,
              under: str = "") -> Markup:
    """These questions of a form with what was answered so far and what is wrong with it; last time's beside each.

    ``under``: what stands before the name of each, where they are asked of several people on one page.
    """
    drawn = _under(asked, "", raw, problems, under)
    if last is None:
        return Markup("\n").join(drawn)
    always = [question for question in asked.values() if not _opener(question, asked)]
    return Markup("\n").join(
        BESIDE.format(now=now, last=_of_last(question, asked, raw, last))
        for question, now in zip(always, drawn, strict=True))


def _of_last(question: Question, asked: Mapping[str, Question], raw: Mapping, last: Last) -> Markup:
    """Last time's answer, and those that it revealed."""
    revealed = [one for one in asked.values() if _opener(one, asked).partition("=")[0] == question.key
                and one.key in last.answers]
    return Markup("").join(
        ("" if one is question else NAMED.format(one.asks))
        + last.drawn(one, raw.get(one.key), one.key in raw.get(STILL, ())) for one in (question, *revealed))


def of_nobody(question: Question, form: type[Form]) -> Question:
    """As it is asked where it is on nobody’s record: that it is about whoever’s record this is, is not offered."""
    here = next((gate.here for gate in form.gates if isinstance(gate, WhoseRecord) and gate.asks is question), "")
    return question.without(here) if here else question


def at_first(question: Question, rows: object) -> Question:
    """As it is asked where nothing was said before: without the columns that belong to a correction, unless answered.
    """
    later = [key for key, one in question.columns.items() if one.on_mending] if isinstance(question, Rows) else []
    said = {key for row in rows if isinstance(row, dict) for key in row} if isinstance(rows, list) else set()
    if not set(later) - said:
        return question
    other = copy(question)
    other.columns = {key: one for key, one in question.columns.items() if key not in later or key in said}
    return other


def error_summary(asked: Mapping[str, Question], problems: Mapping[str, str]) -> Markup:
    """What is wrong, first on the page, each line a link to its question."""
    if not problems:
        return Markup("")
    lines = [{"text": problems[path], "href": f"#{_place(asked, path)}"} for path in _in_order(asked, problems)]
    return component("errorSummary", titleText="There is a problem", errorList=lines)


def blank_row(form: type[Form], raw: dict, key: str) -> dict:
    """The answers so far with one more empty row in a repeating group."""
    return raw | {key: [*raw.get(key, []), {}]}


def without_row(raw: dict, path: str) -> dict:
    """The answers so far without one row, such as documents.1."""
    key, _, n = path.rpartition(".")
    return raw | {key: [row for m, row in enumerate(raw.get(key, [])) if str(m) != n]}


def _under(asked: Mapping[str, Question], opener: str, raw, problems, prefix: str) -> Iterator[Markup]:
    """The questions that one answer reveals ("injury=yes"), or those that are always there."""
    for key, question in asked.items():
        if _opener(question, asked) == opener:
            path = f"{prefix}{key}"
            yield _one(question, path, asked, raw, problems, prefix)


def _one(question: Question, path: str, asked, raw, problems, prefix: str) -> Markup:
    if isinstance(question, Rows):
        return _rows(question, path, raw.get(question.key) or [{}], problems)
    key = path.removeprefix(prefix)
    reveals = {
        answer: Markup("\n").join(_under(asked, f"{key}={answer}", raw, problems, prefix))
        for answer in question.choices()
    }
    opened = {answer: inner for answer, inner in reveals.items() if inner}
    return drawn(Field(question, path, raw.get(key, ""), problems.get(path, ""), opened))


def _opener(question: Question, asked: Mapping[str, Question]) -> str:
    """The one answer that reveals a question; where several do it stands beside the one that it follows from."""
    when = question.when
    if not isinstance(when, Test) or when.how != "is_in":
        return ""
    opens = {id(other): other for other in asked.values() if other.kind in ("yes_no", "choice")}
    opener = opens.get(id(when.question))
    if opener is None:
        return ""
    return f"{opener.key}={when.values[0]}" if len(when.values) == 1 else _opener(opener, asked)


def _rows(group: Rows, path: str, rows: list, problems: Mapping[str, str]) -> Markup:
    """A repeating group: one card a row, with buttons that work without script."""
    cards = [_card(group, path, n, row, problems, alone=len(rows) == 1) for n, row in enumerate(rows)]
    return ROWS.format(
        id=name_of(path),
        path=path,
        count=len(rows),
        asks=f"{group.asks} (optional)" if group.optional else group.asks,
        cards=Markup("\n").join(cards),
        error=_error(problems.get(path, "")),
        add=_button("add", path, "Add another"),
    )


def _card(group: Rows, path: str, n: int, row: Mapping, problems: Mapping[str, str], alone: bool) -> Markup:
    inner = _under(group.columns, "", row, problems, f"{path}.{n}.")
    remove = Markup("") if alone else _button("remove", f"{path}.{n}", "Remove", f" number {n + 1}")
    mark = Markup('<input type="hidden" name="{}.{}._row" value="{}">').format(path, n, row.get("_row", ""))
    return CARD.format(n=n + 1, asks=group.asks, inner=Markup("\n").join(inner) + mark, remove=remove)


def _button(name: str, value: str, words: str, more: str = "") -> Markup:
    return BUTTON.format(name=name, value=value, words=words, more=more)


def _error(problem: str) -> Markup:
    return component("errorMessage", text=problem) if problem else Markup("")


def _in_order(asked: Mapping[str, Question], problems: Mapping[str, str]) -> list[str]:
    order = {key: n for n, key in enumerate(asked)}
    return sorted(problems, key=lambda path: (order.get(path.split(".")[0], len(order)), path))


def _place(asked: Mapping[str, Question], path: str) -> str:
    """The id an error points to: the first box of its question."""
    key, *rest = path.split(".")
    question = asked.get(path) or asked.get(key)
    if question is None or (isinstance(question, Rows) and len(rest) < 2):
        return name_of(path)
    return first_of(question.columns[rest[1]] if isinstance(question, Rows) else question, path)


BESIDE = Markup("""<div class="kith-beside"><div class="kith-beside__now">{now}</div><div>{last}</div></div>""")
NAMED = Markup("""<p class="kith-thin nhsuk-u-margin-bottom-0">{}</p>""")
ROWS = Markup(
    """<fieldset class="nhsuk-fieldset kith-rows" id="{id}" tabindex="-1">
<legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{asks}</legend>{error}
<input type="hidden" name="{path}-count" value="{count}">
{cards}
{add}</fieldset>"""
)
CARD = Markup("""<div class="kith-row" role="group" aria-label="{asks} {n}">{inner}{remove}</div>""")
BUTTON = Markup(
    """<button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" name="{name}" value="{value}"\
 formnovalidate>{words}<span class="nhsuk-u-visually-hidden">{more}</span></button>"""
)
