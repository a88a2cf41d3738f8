"""The CSV door: one row is one statement, and the header names a form's questions and the person."""

import csv
import io
import re
from collections.abc import Iterator
from hashlib import sha256

from kith.exchange.letters import text_of
from kith.exchange.unreadable import Unreadable
from kith.intake.statement import Said, Statement, Who
from kith.language.forms import Form
from kith.language.questions import Question, Rows, Several
from kith.language.questions import Who as WhoQuestion
from kith.language.ways import MESSAGE

PERSON = ("nhs_number", "family_name", "given_name", "born", "sex", "postcode")
OF_THE_ROW = ("occasion", "happened")
LONGEST_CELL = 20_000
_ROW_NUMBER = re.compile(r"\.[1-9]\d?\.", re.ASCII)


def read(data: bytes, form: type[Form], sender: str) -> Iterator[tuple[int, Statement | Unreadable]]:
    """The line of each row, and its statement or why it is none; a header that does not fit refuses the whole file."""
    rows = lines(data)
    try:
        header = [name.strip() for name in next(rows, (0, []))[1]]
        _check(header, form)
        for line, row in rows:
            if any(cell.strip() for cell in row):
                yield line, _statement(line, header, row, form, sender)
    except csv.Error as fault:
        raise Unreadable(f"This is not a CSV file: {fault}.") from fault


def lines(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """The cells of each row, and on which line it ends."""
    csv.field_size_limit(max(csv.field_size_limit(), 1_000_000))
    reader = csv.reader(io.StringIO(text_of(data), newline=""), strict=True)
    for row in reader:
        yield reader.line_num, row


def _check(header: list[str], form: type[Form]) -> None:
    if not header or header == [""]:
        raise Unreadable("The file is empty: its first line has to name the columns.")
    known = _columns(form)
    wrong = [name for name in header if _ROW_NUMBER.sub(".1.", name, count=1) not in known]
    if wrong:
        raise Unreadable(f'"{form.title}" has no column "{wrong[0][:60]}". Its columns are: {", ".join(known)}.')
    twice = sorted({name for name in header if header.count(name) > 1})
    if twice:
        raise Unreadable(f'The column "{twice[0]}" stands in the header twice.')
    if form.about == "person" and not set(header) & set(PERSON):
        raise Unreadable(f"No column says who each row is about. Add one or more of: {', '.join(PERSON)}.")


def _columns(form: type[Form]) -> list[str]:
    """Every column a file for this form may have; a person and a repeating group have one for each of their parts."""
    columns = [*PERSON, *OF_THE_ROW]
    for key, question in form.questions.items():
        if isinstance(question, WhoQuestion):
            columns += [f"{key}.{part}" for part in ("key", *PERSON)]
        elif isinstance(question, Rows):
            columns += [f"{key}.1.{part}" for name, column in question.columns.items() for part in _parts(name, column)]
        else:
            columns.append(key)
    return list(dict.fromkeys(columns))


def _parts(name: str, column: Question) -> list[str]:
    return [f"{name}.{part}" for part in PERSON] if isinstance(column, WhoQuestion) else [name]


def _statement(line: int, header: list[str], row: list[str], form: type[Form], sender: str) -> Statement | Unreadable:
    if len(row) != len(header):
        return Unreadable(f"Line {line} has {len(row)} cells and the header {len(header)}. "
                          "A text that holds a comma stands in quotation marks.")
    if any(len(cell) > LONGEST_CELL for cell in row):
        return Unreadable(f"Line {line} has a cell of more than {LONGEST_CELL:,} letters.")
    cells = {name: cell.strip() for name, cell in zip(header, row, strict=True) if cell.strip()}
    raw: dict = {}
    for name, cell in cells.items():
        if question := form.questions.get(name.partition(".")[0]):
            _put(raw, name.split("."), cell.split(";") if isinstance(question, Several) else cell)
    text = io.StringIO()
    csv.writer(text).writerows([header, row])
    return Statement(
        sender=sender,
        # The same row twice, also in another file, says one thing once.
        number=f"{form.key} {sha256(text.getvalue().encode()).hexdigest()[:24]}",
        about=Who(**{name: cells.get(name, "") for name in PERSON}),
        says=(Said(form.key, raw, occasion=cells.get("occasion", ""), happened=cells.get("happened", "")),),
        stated_at=None,
        text=text.getvalue(),
        way=MESSAGE,
    )


def _put(raw: dict, path: list[str], cell: str | list[str]) -> None:
    """`who.family_name` is one part of a person, `diagnosis.2.code` one cell of the second row of a group."""
    key, *inner = path
    if not inner:
        raw[key] = cell
    elif len(inner) == 1:
        raw.setdefault(key, {})[inner[0]] = cell
    else:
        rows, place = raw.setdefault(key, []), int(inner[0])
        rows.extend({} for _ in range(place - len(rows)))
        _put(rows[place - 1], inner[1:], cell)
