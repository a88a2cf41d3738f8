"""A batch of paper records moved into Kith: what its list announced is laid beside what arrived, file by file.

A folder holds `manifest.csv`, a line for each paper record, and the files it names, an entry a line, in JSON:
{"form": "…", "happened": "…", "occasion": "…", "answers": {…}}.
"""
import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from kith.access import writing
from kith.engine.catalogue import FORMS
from kith.engine.filling import fill
from kith.exchange.letters import spelt, text_of
from kith.exchange.unreadable import Unreadable
from kith.intake.statement import Said, Statement, Who
from kith.language.ways import MESSAGE

LIST = "manifest.csv"
PERSON = ("nhs_number", "family_name", "given_name", "born", "sex", "postcode")
COLUMNS = ("file", *PERSON, "entries", "sha256", "safeguarding", "children", "paper_at")
# What a paper record keeps under "safeguarding"; a batch that announces such pages and brings none has lost them.
SAFEGUARDING = frozenset({"child_protection_plan_began", "child_protection_plan_ended", "looked_after_began",
                          "referral", "relationship", "worried"})
ONE_IN = 10   # of the records that tell of no child so many are drawn to be read against their paper: local
LONGEST_NAME = 255   # bytes, of any file there is
LONGEST = 9   # figures in the number of entries of one record


@dataclass(frozen=True)
class Arrived:
    """What one file brought, how whole it is, and in words what it lacks."""

    how: str
    says: tuple[Said, ...] = ()
    lacking: tuple[str, ...] = ()


def read(folder: Path, sender: str, at: datetime) -> Iterator[tuple[Path, Statement]]:
    """A statement for each line of the list, and one, about nobody, for each file that was not announced."""
    lines = _lines(folder / LIST)
    for line in lines:
        yield folder / line["file"], _statement(folder, line, sender, at)
    announced = {line["file"] for line in lines} | {LIST}
    for path in sorted(path for path in folder.iterdir() if path.is_file() and path.name not in announced):
        yield path, Statement(sender, f"{folder.name}:{path.name}", Who(), (), None, text_of(path.read_bytes()),
                              way=MESSAGE)


def _lines(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        raise Unreadable(f"There is no {LIST} in {path.parent}. It has a line for each record: {', '.join(COLUMNS)}.")
    rows = csv.DictReader(io.StringIO(text_of(path.read_bytes()), newline=""))
    missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
    if missing:
        raise Unreadable(f"{path} has no column {missing[0]}. Its columns are: {', '.join(COLUMNS)}.")
    lines = [{name: (row.get(name) or "").strip() for name in COLUMNS} for row in rows]
    for n, line in enumerate(lines, 2):
        if not line["file"] or Path(line["file"]).name != line["file"] or len(line["file"].encode()) > LONGEST_NAME:
            raise Unreadable(f"Line {n} of {path} names no file of this folder.")
        if len(line["entries"]) > LONGEST:
            raise Unreadable(f"Line {n} of {path} says a number of entries that no record can have.")
    return lines


def _statement(folder: Path, line: dict[str, str], sender: str, at: datetime) -> Statement:
    path = folder / line["file"]
    data = path.read_bytes() if path.is_file() else None
    found = _arrived(data, line)
    section = _safeguarding(found, line)
    lacking = (*found.lacking, *(["The safeguarding section is missing."] if section == "missing" else ()))
    moved = {"batch": folder.name, "file": line["file"], "paper_at": line["paper_at"] or "not said",
             "arrived": found.how, "safeguarding": section, "lacking": " ".join(lacking),
             "check": "yes" if _drawn(folder.name, line) else "no"}
    said = Said("record_moved", moved, occasion=f"{folder.name}:{line['file']}", happened=at.isoformat())
    who = Who(**{name: line[name] for name in PERSON})
    return Statement(sender, f"{folder.name}:{line['file']}:{_mark(data)}", who, (said, *found.says), None,
                     text_of(data) if data else "", way=MESSAGE)


def _arrived(data: bytes | None, line: dict[str, str]) -> Arrived:
    if data is None:
        return Arrived("nothing", lacking=("The file did not arrive.",))
    says, lacking = _entries(data)
    if line["sha256"] and sha256(data).hexdigest() != line["sha256"].lower():
        return Arrived("damaged", says, ("The file is not the one that was sent.", *lacking))
    announced = int(line["entries"]) if line["entries"].isdecimal() else len(says)
    if lacking or len(says) < announced:
        return Arrived("incomplete", says, (f"{len(says)} of {announced} entries arrived.", *lacking))
    return Arrived("whole", says)


def _entries(data: bytes) -> tuple[tuple[Said, ...], tuple[str, ...]]:
    """Each line as an entry, or a sentence on why it is none; one bad line keeps no other out."""
    says, lacking = [], []
    for n, text in enumerate(text_of(data).splitlines(), 1):
        if text.strip():
            said = _entry(text)
            (lacking if isinstance(said, str) else says).append(f"Line {n}: {said}" if isinstance(said, str) else said)
    return tuple(says), tuple(lacking)


def _entry(text: str) -> Said | str:
    try:
        told = spelt(json.loads(text))
    except (ValueError, RecursionError):
        return "it is not JSON."
    if not isinstance(told, dict) or told.get("form") not in FORMS or not isinstance(told.get("answers"), dict):
        return "it names no form of Kith, or brings no answers."
    form = FORMS[told["form"]]
    if MESSAGE not in writing.comes_by(form):
        return f"“{form.title}” does not come in a file."
    problems = fill(form, told["answers"]).problems
    if problems:
        return " ".join(problems.values())
    return Said(told["form"], told["answers"], str(told.get("occasion") or ""), str(told.get("happened") or ""))


def _safeguarding(found: Arrived, line: dict[str, str]) -> str:
    if line["safeguarding"].lower() not in ("yes", "y", "1", "true"):
        return "none"
    return "there" if any(said.form in SAFEGUARDING for said in found.says) else "missing"


def _drawn(batch: str, line: dict[str, str]) -> bool:
    """Every record that tells of a child, and of the others one in ten, the same ones whenever it is drawn again."""
    if line["children"].lower() in ("yes", "y", "1", "true") or _safeguarding(Arrived(""), line) == "missing":
        return True
    return int(sha256(f"{batch}:{line['file']}".encode()).hexdigest(), 16) % ONE_IN == 0


def _mark(data: bytes | None) -> str:
    """A file that comes again as it was says nothing new; mended, it is another word about the same record."""
    return sha256(data).hexdigest()[:12] if data is not None else "missing"
