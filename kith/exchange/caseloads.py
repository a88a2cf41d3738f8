"""A caseload as a file: one row is one person of one service, under whatever names it gives to its columns."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from kith.exchange import csv as door
from kith.exchange.births import believed
from kith.exchange.unreadable import Unreadable
from kith.intake.statement import Said, Statement, Who
from kith.language.ways import MESSAGE
from kith.linkage.batch.rows import Row

# Each of our words for a part of a person, and what services call it. Of an address every column counts, in order.
CALLED = {
    "key": "key unique_id rec_id record_id row_id id",
    "family_name": "family_name surname last_name lastname family",
    "given_name": "given_name first_name forename forenames firstname given",
    "known_as": "known_as preferred_name nickname",
    "born": "born dob date_of_birth birth_date birthdate",
    "sex": "sex gender",
    "nhs_number": "nhs_number nhs_no nhs",
    "postcode": "postcode post_code postal_code",
    "phone": "phone mobile telephone phone_number",
    "email": "email e_mail email_address",
    "died": "died deceased dead died_on date_of_death",
    "address": "address street_number house_number street address_1 address_2 suburb town city",
}
SINCE = ["began", "start_date", "referral_date", "date_of_referral", "accepted_on"]
A_NUMBER = re.compile(r".+_(?:id|no|number)$")
LINE, NUMBER = "line ", "client"   # a row without a number of its own is called by its line, which finds nobody
DETAILS = ("family_name", "given_name", "known_as", "born", "sex", "address", "postcode", "phone", "email")
SEXES = {"f": "female", "female": "female", "2": "female", "m": "male", "male": "male", "1": "male"}
NOT_DIED = ("", "n", "no", "false", "0", "alive")
DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


@dataclass(frozen=True)
class Columns:
    """What each column of a file means; ``numbers`` are numbers of the service's own, ``unused`` mean nothing to us."""

    parts: Mapping[str, tuple[int, ...]]
    numbers: Mapping[str, int]
    unused: tuple[str, ...]
    since: int | None = None   # the day from which the service knows the person


def read(data: bytes, caseload: str) -> tuple[list[Row], tuple[str, ...]]:
    """The rows, and the columns that mean nothing to us; a file that says nobody's name is refused."""
    columns, lines = _opened(data)
    rows = list(_rows(lines, columns, caseload))
    if len({row.key for row in rows}) < len(rows):
        raise Unreadable("Two rows of the caseload have the same number of their own. Each row needs one.")
    return rows, columns.unused


def _opened(data: bytes) -> tuple[Columns, Iterator[tuple[int, list[str]]]]:
    lines = _lines(data)
    return columns_of(next(lines, (0, []))[1]), lines


def _lines(data: bytes) -> Iterator[tuple[int, list[str]]]:
    try:
        for line, cells in door.lines(data):
            yield line, [cell.strip() for cell in cells]
    except csv.Error as fault:
        raise Unreadable(f"This is not a CSV file: {fault}.") from fault


def columns_of(header: list[str]) -> Columns:
    """What the columns of this header mean."""
    names = [re.sub(r"[^a-z0-9]+", "_", name.strip().lower()).strip("_") for name in header]
    parts = {part: tuple(names.index(name) for name in called.split() if name in names)
             for part, called in CALLED.items()}
    if not parts["family_name"] and not parts["nhs_number"]:
        raise Unreadable("No column says who each row is about. Name one family_name, surname or nhs_number.")
    since = next((names.index(name) for name in SINCE if name in names), None)
    used = {place for places in (*parts.values(), {since}) for place in places}
    numbers = {name: place for place, name in enumerate(names) if place not in used and A_NUMBER.match(name)}
    unused = tuple(header[place] for place in range(len(names)) if place not in used | set(numbers.values()))
    return Columns(parts, numbers, unused, since)


def statements(data: bytes, team: str, role: str, sender: str) -> Iterator[tuple[int, Statement]]:
    """The line of each row, and what it says: who the person is, and that this team is involved in this role."""
    columns, lines = _opened(data)
    for line, cells in lines:
        if any(cells):
            yield line, _statement(_row(line, cells, columns, team), _since(cells, columns), role, sender)


def _statement(row: Row, since: str, role: str, sender: str) -> Statement:
    own = () if row.key.startswith(LINE) else ((NUMBER, row.key),)
    text = repr(row if own else replace(row, key=""))    # on another line it is the same row
    local = tuple((f"{row.caseload}:{name}", number) for name, number in (*own, *row.local))
    who = Who(nhs_number=row.usable_number, local=local, family_name=row.family_name, given_name=row.given_name,
              born=row.born, sex=row.sex, postcode=row.postcode)
    died = "yes" if row.died else ""
    details = {name: getattr(row, name) for name in DETAILS} | {"nhs_number": row.usable_number, "died": died}
    involved = {"role": role, "team": row.caseload, "began": since}
    says = (Said("person_details", _said(details), how="part"),
            Said("involvement", _said(involved), happened=since, how="part"))
    # The same row again, also in next month's file, says one thing once.
    mark = sha256(repr((who, says)).encode()).hexdigest()[:24]
    return Statement(sender, f"caseload {row.caseload} {mark}", who, says, None, text=text, way=MESSAGE)


def _said(answers: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in answers.items() if value}


def _since(cells: list[str], columns: Columns) -> str:
    return "" if columns.since is None else _day(_cell(cells, columns.since))


def _rows(lines: Iterator[tuple[int, list[str]]], columns: Columns, caseload: str) -> Iterator[Row]:
    for line, cells in lines:
        if any(cells):
            yield _row(line, cells, columns, caseload)


def _row(line: int, cells: list[str], columns: Columns, caseload: str) -> Row:
    def said(part: str) -> str:
        return " ".join(filter(None, (_cell(cells, place) for place in columns.parts[part])))

    return Row(
        key=said("key") or f"{LINE}{line}", caseload=caseload,
        **{part: said(part) for part in ("family_name", "given_name", "known_as", "postcode", "phone", "email")},
        address=said("address"), born=believed(_day(said("born"))), sex=SEXES.get(said("sex").lower(), ""),
        nhs_number="".join(filter(str.isdigit, said("nhs_number"))),
        local=tuple((name, _cell(cells, place)) for name, place in columns.numbers.items() if _cell(cells, place)),
        died=said("died").lower() not in NOT_DIED,
    )  # fmt: skip


def _cell(cells: list[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""


def _day(said: str) -> str:
    """As written, unless it is written day first."""
    found = DAY_FIRST.fullmatch(said)
    return f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}" if found else said
