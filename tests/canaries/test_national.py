"""Addresses as the national record writes them: once it says that one is restricted, no field and no note tells it."""

import json
import re

import pytest

from kith.exchange import fhir
from kith.exchange.unreadable import Unreadable
from kith.intake.receiving import receive
from kith.records import subjects
from kith.records.database import cursor
from tests.canaries import leaving
from tests.canaries.words import squeezed
from tests.web.invented import AT

RESTRICTED = {"security": [{"code": "R", "display": "restricted"}]}


@pytest.fixture
def patients(cases) -> list[dict]:
    """Everybody in the answers of the national record's trial, once, with where they live."""
    found = {}
    for path in sorted((cases / "b4_fhir_pds_sandbox").rglob("*.json")):
        told = json.loads(path.read_text())
        if not isinstance(told, dict):
            continue
        for one in [told, *(entry.get("resource", {}) for entry in told.get("entry", []))]:
            if one.get("resourceType") == "Patient" and one.get("address"):
                found[one.get("id")] = one
    return list(found.values())


def heard(patient: dict) -> str:
    """The key of whoever it is about; empty where it is about nobody."""
    (told,) = fhir.read(json.dumps(patient).encode())
    answer = None if isinstance(told, Unreadable) else receive(told, None, AT)
    return answer.subjects[0] if answer and answer.subjects else ""


def test_what_is_restricted_is_told_by_no_field_and_no_note(town, patients):
    client, seen = leaving.worker("named_nurse"), 0
    for patient in patients:
        key = heard({**patient, "meta": {"security": [{"code": "U"}]}})
        if not key:
            continue
        with cursor() as cur:
            known = subjects.by_key(cur, key)
        home = [known.address, known.postcode, known.phone]
        assert squeezed(known.address) in squeezed(leaving.read(client, f"/people/{key}"))
        town.says(key, "worried", "named_nurse", ago=0.01, signs=["afraid"], words=f"She lives at {', '.join(home)}.")
        assert heard({**patient, "meta": RESTRICTED}) == key
        pages = "".join(leaving.read(client, f"/people/{key}{end}") for end in ("", "/history", "/family/paper"))
        for words in filter(None, [*home[1:], *(line for line in known.address.split(", ") if tells(line))]):
            assert squeezed(words) not in squeezed(pages), words
        seen += 1
    assert seen > 10


def tells(line: str) -> bool:
    """A street with its number, or a street of several words; a town is where many live."""
    return bool(re.search(r"\d", line)) and len(re.findall(r"[^\W\d]+", line)) > 0 and not line.startswith("Flat")
