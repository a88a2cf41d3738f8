"""A batch of paper records that adult mental health moved into Kith, with what goes wrong when records are moved."""

import csv
import json
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from kith.demo.people import Person
from kith.demo.town import Town
from kith.exchange import batches
from kith.intake.receiving import receive

NAME, SENDER = "Adult mental health, store B", "RMH"
RECORDS, GROWN = 12, 21
# By their place in the batch: one did not come, one is cut short, one was changed on the way, one lost its section.
LOST, SHORT, CHANGED, SECTION = 3, 5, 7, 9
CHILDREN = (1, SECTION)


def receive_batch(made: Town, at: datetime) -> None:
    """Writes the batch as its sender would, and takes it in by its door."""
    with TemporaryDirectory() as home:
        folder = Path(home) / NAME
        folder.mkdir()
        _write(folder, list(_grown(made, at)))
        for _, said in batches.read(folder, SENDER, at):
            receive(said, None, at)


def _grown(made: Town, at: datetime) -> Iterator[Person]:
    """The first so many adults with an NHS number, who are the same whenever the town is built."""
    adults = (one for one in made.people() if one.born and one.nhs_number and one.age(at.date()) >= GROWN)
    return (person for _, person in zip(range(RECORDS), adults, strict=False))


def _write(folder: Path, people: list[Person]) -> None:
    with (folder / batches.LIST).open("w", newline="") as file:
        rows = csv.DictWriter(file, batches.COLUMNS)
        rows.writeheader()
        for place, person in enumerate(people):
            text = f"{json.dumps(_entry(place))}\n"
            if place != LOST:
                (folder / f"{place:04}.jsonl").write_text(text)
            rows.writerow(_line(place, person, text))


def _entry(place: int) -> dict:
    stay = {"site": "Northbrook House", "kind": "inpatient", "admitted": f"2024-0{1 + place % 9}-11"}
    return {"form": "hospital_stay", "happened": stay["admitted"], "occasion": f"paper {place}", "answers": stay}


def _line(place: int, person: Person, text: str) -> dict:
    return {
        "file": f"{place:04}.jsonl", "nhs_number": person.nhs_number, "family_name": person.family,
        "given_name": person.given, "born": person.born.isoformat(), "sex": person.sex,
        "postcode": person.home.postcode, "entries": 3 if place == SHORT else 1,
        "sha256": sha256(f"{text}{'x' if place == CHANGED else ''}".encode()).hexdigest(),
        "safeguarding": "yes" if place == SECTION else "no", "children": "yes" if place in CHILDREN else "no",
        "paper_at": f"Store B, box {1 + place // 4}",
    }  # fmt: skip
