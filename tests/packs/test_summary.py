"""The health passport as an International Patient Summary: what the profile asks of every document is there."""
import json
import re
from copy import deepcopy
from dataclasses import fields, replace
from datetime import date, datetime

import pytest

from kith.packs import summary
from kith.records.subjects import Subject
from tests.scenarios.rows import row
from tests.web.invented import AT

# What the published profiles (IPS 1.1, on FHIR R4) ask of every resource of a kind: written out by hand.
MUST = {
    "Composition": ("status", "type", "subject", "date", "author", "title", "section"),
    "Patient": ("name", "birthDate|_birthDate"),
    "Organization": ("name",),
    "AllergyIntolerance": ("clinicalStatus", "code", "patient"),
    "MedicationStatement": ("status", "medicationCodeableConcept", "subject", "effectivePeriod|effectiveDateTime"),
    "Condition": ("clinicalStatus", "code", "subject"),
    "Immunization": ("status", "vaccineCode", "patient", "occurrenceDateTime|_occurrenceDateTime"),
}
REQUIRED = {"10160-0", "48765-2", "11450-4"}   # medicines, allergies, problems


def line(what: str, root: int = 1, none: bool = False, iso: str = "", words: str = "", severity: str = "") -> dict:
    return {"what": what, "words": words, "day": "", "root": root, "none": none, "iso": iso, "severity": severity}


def told(**sections) -> dict:
    parts = [{"key": key, "lines": [], "small": [], "hidden": [], "missing": []} | sections.get(key, {})
             for key in ("me", "allergies", "medicines", "conditions", "history", "immunisations", "people", "help")]
    return {"name": "Zara Hussein", "version": 4, "sections": parts}


def zara() -> Subject:
    known = {"id": 1, "key": "zara", "family_name": "Hussein", "given_name": "Zara", "born": date(2010, 7, 14),
             "sex": "female", "nhs_number": "9990004102"}
    return Subject(**{one.name: known.get(one.name, "") for one in fields(Subject)})


FULL = {"allergies": {"small": [line("Penicillin")]}, "medicines": {"lines": [line("None", none=True)]},
        "conditions": {"lines": [line("Asthma & hay fever", 3, iso="2018-06")]},
        "me": {"lines": [line("I hate needles", 5, words="Tell me first.")]},
        "history": {"hidden": ["It is about another person as well."]}}


def lacks(bundle: dict) -> list[str]:
    """What of the must-haves is not there, and what points to nothing."""
    every = [one["resource"] for one in bundle["entry"]]
    found = [f"{one['resourceType']} lacks {must}" for one in every for must in MUST[one["resourceType"]]
             if not any(one.get(key) for key in must.split("|"))]
    if bundle["type"] != "document" or every[0]["resourceType"] != "Composition":
        found.append("a document begins with its composition")
    found += [f"bundle lacks {key}" for key in ("identifier", "timestamp") if not bundle.get(key)]
    sections = every[0].get("section", [])
    found += [f"no section {code}" for code in REQUIRED - {one["code"]["coding"][0]["code"] for one in sections}]
    found += [f"{one['title']} has no {key}" for one in sections for key in ("title", "text") if not one.get(key)]
    found += [f"{one['title']} has no entry" for one in sections if not one.get("entry")
              and one["code"]["coding"][0]["code"] in REQUIRED]
    urls = [one["fullUrl"] for one in bundle["entry"]]
    found += ["two have one address"] if len(set(urls)) < len(urls) else []
    return found + [f"{ref} leads nowhere" for ref in _references(bundle) if ref not in urls]


def _references(part) -> list[str]:
    if isinstance(part, dict):
        own = [part["reference"]] if isinstance(part.get("reference"), str) else []
        return own + [one for inner in part.values() for one in _references(inner)]
    return [one for inner in part for one in _references(inner)] if isinstance(part, list) else []


def made(**sections) -> dict:
    return summary.bundle(told(**sections), zara(), "Northbrook", AT)


def codes(bundle: dict, kind: str) -> list[dict]:
    return [one["resource"].get("code") or one["resource"].get("medicationCodeableConcept")
            or one["resource"].get("vaccineCode") for one in bundle["entry"] if one["resource"]["resourceType"] == kind]


@row("LA01")
@pytest.mark.parametrize("sections", [FULL, {}], ids=["full", "empty"])
def test_every_must_have_of_the_profile_is_there(sections):
    assert lacks(made(**sections)) == []


@pytest.mark.parametrize("kind", ["Composition", "Patient", "AllergyIntolerance", "MedicationStatement", "Condition"])
def test_a_document_that_lacks_one_is_found(kind):
    whole = made(**FULL)
    for must in MUST[kind]:
        broken = deepcopy(whole)
        one = next(one["resource"] for one in broken["entry"] if one["resource"]["resourceType"] == kind)
        for key in must.split("|"):
            one.pop(key, None)
        assert lacks(broken), must


@row("LA01")
def test_that_there_is_none_and_that_nobody_has_said_are_two_codes():
    one = made(**FULL)
    assert codes(one, "AllergyIntolerance") == [{"text": "Penicillin"}]
    assert codes(one, "MedicationStatement")[0]["coding"][0]["code"] == "no-known-medications"
    assert codes(one, "Immunization")[0]["coding"][0]["code"] == "no-immunization-info"


def test_what_is_not_shown_is_not_in_it_and_signs_of_markup_are_words():
    one = made(**FULL)
    assert "another person" not in str(one)
    assert "Asthma &amp; hay fever" in str(one)
    assert "&amp;" not in str(codes(one, "Condition"))


def test_the_same_thing_has_the_same_name_in_the_next_document():
    first, in_august = made(**FULL), datetime(2026, 8, 1, tzinfo=AT.tzinfo)
    later = summary.bundle(told(**FULL), zara(), "Northbrook", in_august)
    assert [one["fullUrl"] for one in first["entry"]] == [one["fullUrl"] for one in later["entry"]]
    assert first["identifier"] != later["identifier"]


def test_no_word_of_it_is_empty_and_no_sign_of_it_is_one_that_nobody_sees():
    one = summary.bundle(told(allergies={"lines": [line("Nuts\x0b\x07")]}), replace(zara(), given_name=""), "", AT)
    assert one["entry"][1]["resource"]["name"] == [{"text": "Zara Hussein", "family": "Hussein"}]
    text = json.dumps(one, ensure_ascii=False)
    assert '""' not in text
    assert not re.search(r"\\u00[01]|[\x00-\x08]", text)
    assert "Nuts  " in text


def test_an_allergy_says_what_happens_and_how_badly():
    """FHIR R4: a reaction has a manifestation, and its severity is one of three words."""
    made = summary.bundle(told(allergies={"lines": [line("Peanuts", 7, words="Cannot breathe", severity="severe"),
                                                    line("Milk", 8, severity="mild"), line("Dust", 9)]}),
                          zara(), "Northbrook", AT)
    found = [one["resource"] for one in made["entry"] if one["resource"]["resourceType"] == "AllergyIntolerance"]
    assert [(one.get("criticality"), one.get("reaction")) for one in found] == [
        ("high", [{"manifestation": [{"text": "Cannot breathe"}], "severity": "severe"}]),
        (None, [{"manifestation": [{"text": "Not known"}], "severity": "mild"}]), (None, None)]
