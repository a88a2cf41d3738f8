"""One question as NHS.UK fields: text, radios, checkboxes, dates, people."""

import re
from dataclasses import dataclass, field

from markupsafe import Markup

from kith.language.questions import NOT_KNOWN, Question
from kith.web.components import filled, hole

MANY = 7  # answers; more than this many are drawn small, or the page is only circles
ERROR, VALUE, REST = 0, 1, 2  # which hole is which in every field below
PLAIN = re.compile(r"\w{1,64}", re.ASCII)   # an answer's key, which is also a number in a scale
DATE = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")


@dataclass(frozen=True)
class Field:
    """A question on the page: where it stands, what was answered, what is wrong, and what each answer reveals."""

    question: Question
    path: str
    value: object = ""
    problem: str = ""
    reveals: dict[str, Markup] = field(default_factory=dict)


def name_of(path: str) -> str:
    """The field's id: a place an error can point to."""
    return path.replace(".", "-")


def first_of(question: Question, path: str) -> str:
    """The id of the first box of a question, where the error summary's link leads."""
    ends = {"date": "-day", "moment": "-day", "who": "-given_name"}
    return name_of(path) + ends.get(question.kind, "")


def drawn(one: Field) -> Markup:
    """The question with its hint, its error and its answer as given."""
    if one.question.kind in ("yes_no", "choice"):
        return _radios(one)
    plain = DRAW.get(one.question.kind, _input)(one)
    return plain + _unknowns(one) if one.question.unknowns else plain


def _asks(one: Field) -> str:
    return f"{one.question.asks} (optional)" if one.question.optional else one.question.asks


def _about(one: Field) -> dict:
    """What every component takes: hint and error."""
    hint = {"hint": {"text": one.question.hint}} if one.question.hint else {}
    return hint | ({"errorMessage": {"text": hole(ERROR)}} if one.problem else {})


def _legend(one: Field) -> dict:
    return {"fieldset": {"legend": {"text": _asks(one), "classes": "nhsuk-fieldset__legend--s"}}}


def _box(one: Field, **more) -> dict:
    """The parameters of a single box."""
    label = {"text": _asks(one), "classes": "nhsuk-label--s"}
    named = {"id": name_of(one.path), "name": one.path, "label": label, "value": hole(VALUE), "autocomplete": "off"}
    return named | _about(one) | more


def _typed(one: Field) -> str:
    return "" if not isinstance(one.value, str) or (one.question.unknowns and one.value in NOT_KNOWN) else one.value


def _input(one: Field) -> Markup:
    return filled("input", _box(one), one.problem, _typed(one))


def _number(one: Field) -> Markup:
    params = _box(one, inputmode="numeric", width=5)
    return filled("input", params, one.problem, str(one.value))


def _nhs_number(one: Field) -> Markup:
    params = _box(one, inputmode="numeric", width=10, code=True)
    return filled("input", params, one.problem, _typed(one))


def _textarea(one: Field) -> Markup:
    return filled("textarea", _box(one, rows=4), one.problem, _typed(one))


def _options(one: Field, kind: str) -> list[dict]:
    """Each answer with what it reveals; the answers that are not one stand apart."""
    holes = {answer: hole(REST + n) for n, answer in enumerate(one.reveals)}
    options: list[dict] = []
    for answer, words in one.question.choices().items():
        if answer in NOT_KNOWN and one.question.unknowns and kind == "checkboxes":
            continue   # they stand below: nobody ticks what is known and that it is not
        if answer in NOT_KNOWN and one.question.unknowns and next(iter(NOT_KNOWN)) == answer and kind == "radios":
            options.append({"divider": "or"})
        opened = {"conditional": {"html": holes[answer]}} if answer in holes else {}
        options.append({"value": answer, "text": words} | opened)
    return options


def _radios(one: Field) -> Markup:
    short = list(one.question.choices()) == ["yes", "no"] and not one.reveals
    params = _legend(one) | _about(one) | {"idPrefix": name_of(one.path), "name": one.path, "inline": short}
    params["small"] = len(one.question.choices()) > MANY
    shape = filled("radios", params | {"items": _options(one, "radios")}, one.problem, "", *one.reveals.values())
    return _chosen(shape, [one.value] if isinstance(one.value, str) else [])


def _checkboxes(one: Field) -> Markup:
    params = _legend(one) | _about(one) | {"idPrefix": name_of(one.path), "name": one.path}
    shape = filled("checkboxes", params | {"items": _options(one, "checkboxes")}, one.problem)
    return _chosen(shape, one.value if isinstance(one.value, list) else [])


def _chosen(shape: Markup, answers: list) -> Markup:
    """Ticks what was answered and opens what it reveals; done here so that no answer is in a remembered shape."""
    html = str(shape)
    for answer in filter(PLAIN.fullmatch, answers):
        html = re.sub(rf'(<input [^>]*value="{answer}")', r"\1 checked", html, count=1)
        opened = re.search(rf'value="{answer}" checked data-aria-controls="([^"]+)"', html)
        if opened:
            hidden = rf' nhsuk-radios__conditional--hidden" id="{re.escape(opened[1])}"'
            html = re.sub(hidden, f'" id="{opened[1]}"', html, count=1)
    return Markup(html)


def _day_parts(value: object) -> tuple[str, str, str]:
    """Day, month, year as they were typed, or from an ISO date."""
    text = value.split(" ")[0].split("T")[0] if isinstance(value, str) else ""
    if found := DATE.fullmatch(text):
        return (found[3] or "").lstrip("0"), found[2].lstrip("0"), found[1]
    day, month, year = ([*text.split("/"), "", ""])[:3]
    return day, month, year


def _day_boxes(path: str) -> list[dict]:
    widths = {"day": 2, "month": 2, "year": 4}
    return [
        {"name": f"{path}-{part}", "id": f"{name_of(path)}-{part}", "width": width, "value": hole(REST + n)}
        | {"label": part.capitalize(), "autocomplete": "off"}
        for n, (part, width) in enumerate(widths.items())
    ]


def _date(one: Field) -> Markup:
    params = _legend(one) | _about(one) | {"id": name_of(one.path), "items": _day_boxes(one.path)}
    value = "" if one.value in NOT_KNOWN else one.value
    return filled("dateInput", params, one.problem, "", *_day_parts(value))


def _moment(one: Field) -> Markup:
    time = {"name": f"{one.path}-time", "id": f"{name_of(one.path)}-time", "width": 5, "value": hole(REST + 3)}
    time |= {"label": "Time, such as 14:05", "autocomplete": "off", "inputmode": "text"}
    params = _legend(one) | _about(one) | {"id": name_of(one.path), "items": [*_day_boxes(one.path), time]}
    return filled("dateInput", params, one.problem, "", *_day_parts(one.value), _clock(one.value))


def _clock(value: object) -> str:
    text = value if isinstance(value, str) else ""
    return text[11:16] if "T" in text else text.partition(" ")[2]


def _who(one: Field) -> Markup:
    """A person by what is known of them: any part may be left out."""
    known = one.value if isinstance(one.value, dict) else {}
    key = Markup('<input type="hidden" name="{}.key" value="{}">').format(one.path, known.get("key", ""))
    parts = [_error(one), key, *(_who_part(one.path, part, known) for part in WHO_PARTS)]
    legend = {"text": _asks(one), "classes": "nhsuk-fieldset__legend--s"}
    group = filled("fieldset", {"legend": legend, "html": hole(0)}, Markup("").join(parts))
    return Markup('<div class="kith-who nhsuk-form-group">{}</div>').format(group)


def _who_part(path: str, part: str, known: dict) -> Markup:
    draw = _date if part == "born" else _input
    return draw(Field(WHO_PARTS[part], f"{path}.{part}", known.get(part, "")))


def _error(one: Field) -> Markup:
    return filled("errorMessage", {"text": hole(0)}, one.problem) if one.problem else Markup("")


WHO_PARTS = {
    "given_name": Question("First name"),
    "family_name": Question("Family name"),
    "born": Question("Date of birth"),
    "nhs_number": Question("NHS number"),
}


def select(one: Field, options: dict[str, str], first: str = "Choose somebody") -> Markup:
    """One of many that are not written in a form, such as the people on duty today."""
    items = [{"value": hole(REST + 2 * n), "text": hole(REST + 2 * n + 1)} for n in range(len(options))]
    params = _box(one) | {"items": [{"value": "", "text": first}, *items], "value": ""}
    del params["autocomplete"]
    words = [part for pair in options.items() for part in pair]
    shape = str(filled("select", params, one.problem, "", *words))
    if one.value in options:
        shape = shape.replace(f'<option value="{one.value}">', f'<option value="{one.value}" selected>')
    return Markup(shape)


def _unknowns(one: Field) -> Markup:
    """Below an open question: why there is no answer, when there is none."""
    items = [{"value": key, "text": words} for key, words in NOT_KNOWN.items()]
    asked = f"{one.question.asks} If there is no answer, why?"
    legend = {"text": asked, "classes": "nhsuk-u-visually-hidden"}
    params = {"idPrefix": f"{name_of(one.path)}-unknown", "name": f"{one.path}-unknown", "items": items}
    shape = filled("radios", params | {"fieldset": {"legend": legend}, "inline": True, "small": True})
    ticked = _chosen(shape, [one.value] if isinstance(one.value, str) else [])
    return Markup('<div class="kith-unknowns">{}</div>').format(ticked)


DRAW = {
    "number": _number,
    "nhs_number": _nhs_number,
    "long_text": _textarea,
    "several": _checkboxes,
    "date": _date,
    "moment": _moment,
    "who": _who,
}
