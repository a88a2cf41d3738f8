"""The yearly return on children in care, read by a validator that others wrote, in an environment of its own.

The program does not depend on it. It is installed for the drill alone, where a package index can be reached.
"""
import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from kith.exchange import ssda903
from kith.worklists.returns.layouts import FILES
from kith.worklists.returns.rules.broken import broken
from tests import drilling
from tests.exchange.care_cohort import HOSPITAL, TOWN_HALL, YEAR, cohort, spoilt
from tests.exchange.demo_care import children
from tests.exchange.test_ssda903_demo import MOMENTS

VALIDATOR, HOME = "csc-validator-be-903==0.1.17", "E06000032"   # the area of the postcodes that the cohort lives in
SCRIPT = Path(__file__).with_name("validate_903.py")
# Convictions, which only the authority knows; and where two of its rules ask opposite things of a short break.
THEIRS = {"543"}
OPPOSITE = {("V3", "218"), ("V4", "218")}
# What follows from where a protected child lives, which leaves by no file.
OF_A_SECRET = {"392a", "392b", "169", "179", "411", "164"}
MAPPED = {("HOME_POST", "ZZ"): TOWN_HALL, ("PL_POST", "ZZ"): HOSPITAL}
# One gap, found by two rules: ours, and theirs beside it.
BESIDE = {"392b": {"392a"}, "431": {"388"}}


@pytest.fixture(scope="module")
def python(tmp_path_factory) -> Path:
    """An environment that has the validator, and nothing of ours."""
    if not drilling.LONG:
        pytest.skip("The validator is installed in `make drill` only.")
    home = tmp_path_factory.mktemp("validator")
    subprocess.run([sys.executable, "-m", "venv", home], check=True)
    wants = [home / "bin/python", "-m", "pip", "install", "-q", VALIDATOR]
    made = subprocess.run(wants, capture_output=True, text=True, check=False)
    if made.returncode:
        pytest.skip(f"{VALIDATOR} cannot be installed here: {made.stderr[-200:]}")
    return home / "bin/python"


def found(python: Path, children, folder: Path, year: int = YEAR.year) -> set[tuple[str, str]]:
    """(child, rule) that the validator finds."""
    ssda903.write(children, folder)
    _on_a_map(folder / "episodes.csv")
    ran = subprocess.run([python, SCRIPT, folder, str(year), HOME], capture_output=True, text=True, check=True)
    lines = [json.loads(line) for line in ran.stdout.splitlines() if line.startswith('{"')]
    assert lines[-1]["ran"] > 150
    assert not lines[-1]["crashed"]
    return {(line["child"], line["rule"]) for line in lines[:-1]}


def _on_a_map(path: Path) -> None:
    """The invented town lies on no map, so of its postcodes the validator would know neither area nor distance."""
    with path.open(newline="") as file:
        lines = [[MAPPED.get((column, value[:2]), value) for column, value in zip(FILES["episodes"], line, strict=True)]
                 for line in csv.reader(file)]
    with path.open("w", newline="") as file:
        csv.writer(file).writerows(lines)


@pytest.mark.parametrize(("year", "at"), MOMENTS)
def test_nothing_is_found_in_the_invented_locality_that_kith_could_have_prevented(python, tmp_path, year, at):
    whole = [one for one in children(year, at) if all(time.legal for time in one.episodes)]
    assert {rule for _, rule in found(python, whole, tmp_path, year)} <= THEIRS


def test_nothing_is_found_that_kith_could_have_prevented(python, tmp_path):
    children = {one.number: one for one in cohort()}
    legal = {key: {spell.legal for spell in one.episodes} for key, one in children.items()}
    left = [(child, rule) for child, rule in found(python, children.values(), tmp_path)
            if rule not in THEIRS and not {(order, rule) for order in legal[child]} & OPPOSITE
            and not (children[child].secret and rule in OF_A_SECRET)]
    assert not left


def test_whatever_is_found_kith_has_named_before(python, tmp_path):
    children = {one.number: one for one in spoilt().values()}
    for child, rule in found(python, children.values(), tmp_path):
        named = {one.rule for one in broken(children[child])}
        beside = {other for one in named for other in BESIDE.get(one, ())}
        breaks = any((spell.legal, rule) in OPPOSITE for spell in children[child].episodes)
        assert rule in named | beside | THEIRS or breaks, f"Kith does not name {rule} of {child}: {named}"
