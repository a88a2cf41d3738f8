"""The health passport as a patient summary, read by a library of FHIR that others wrote, in an environment of its own.

The program does not depend on it. It is installed for the drill alone, where a package index can be reached.
"""
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kith.packs import summary
from tests import drilling
from tests.packs.test_summary import FULL, line, told, zara
from tests.web.invented import AT

LIBRARY = "fhir.resources==8.3.0"   # it reads R4B, of which every resource of ours is the same in R4
SCRIPT = Path(__file__).with_name("validate_fhir.py")
# The profile asks for the day of a vaccination as a date, and says how one is left out; the library knows no such way.
THEIRS = "Expect any of field value from this list ['occurrenceDateTime', 'occurrenceString']"
PARTS = ("allergies", "medicines", "conditions", "immunisations")
NONE = {key: {"lines": [line("None", none=True)]} for key in PARTS}
EVERY = {key: {"lines": [line("Pollen & <cats>", 4, iso="2018-06-01"), line("Ä x", 5, iso="2018-06")],
               "small": [line("Latex", 6, iso="2018")]} for key in PARTS}
PASSPORTS = {
    "nobody has said anything": (told(), zara()), "full": (told(**FULL), zara()),
    "none of anything": (told(**NONE), zara()),
    "every part": (told(**EVERY, me={"lines": [line("I am", 9, words="x\ty")]}), zara()),
    "no first name and no number": (told(), replace(zara(), given_name="", nhs_number="")),
    "no family name": (told(), replace(zara(), family_name="")),
    "not born yet": (told(), replace(zara(), born=None, sex="")),
    "copied signs": (told(allergies={"lines": [line("Nuts\x0b\x07")]}), zara()),
}


@pytest.fixture(scope="module")
def python(tmp_path_factory) -> Path:
    """An environment that has the library, and nothing of ours."""
    if not drilling.LONG:
        pytest.skip("The library is installed in `make drill` only.")
    home = tmp_path_factory.mktemp("fhir")
    subprocess.run([sys.executable, "-m", "venv", home], check=True)
    wants = [home / "bin/python", "-m", "pip", "install", "-q", LIBRARY]
    made = subprocess.run(wants, capture_output=True, text=True, check=False)
    if made.returncode:
        pytest.skip(f"{LIBRARY} cannot be installed here: {made.stderr[-200:]}")
    return home / "bin/python"


def found(python: Path, folder: Path, bundles: dict[str, dict]) -> list[str]:
    """What the library finds, but what the profile itself asks for."""
    for name, bundle in bundles.items():
        (folder / f"{name}.json").write_text(json.dumps(bundle))
    ran = subprocess.run([python, SCRIPT, folder], capture_output=True, text=True, check=True)
    lines = [json.loads(one) for one in ran.stdout.splitlines()]
    assert lines[-1] == {"read": len(bundles)}
    return [f"{one['file']}: {one['problem']}" for one in lines[:-1] if THEIRS not in one["problem"]]


def test_every_passport_is_a_document_that_others_can_read(python, tmp_path):
    made = {name: summary.bundle(words, who, "Marsh and Northbrook", AT) for name, (words, who) in PASSPORTS.items()}
    assert found(python, tmp_path, made) == []


@pytest.mark.parametrize(("spoil", "says"), [
    (lambda one: one["entry"][1]["resource"]["name"][0].update(family=""), "String should match pattern"),
    (lambda one: one["entry"][0]["resource"].pop("author"), "author"),
    (lambda one: one["entry"].pop(1), "is nowhere in it")], ids=["empty word", "no author", "no patient"])
def test_the_library_finds_what_is_wrong(python, tmp_path, spoil, says):
    one = summary.bundle(told(**FULL), zara(), "Marsh", AT)
    spoil(one)
    assert says in " ".join(found(python, tmp_path, {"spoilt": one}))
