"""The answers to the security standard name tests and files that are there, and their counts are right."""

import re
from collections import Counter

import pytest

from kith.config.holds import hazards
from tests.contracts.code import ROOT

PAGE = ROOT / "docs" / "safety" / "asvs.md"
ASKED = {"1": 70, "2": 183}  # how many things version 5.0.0 asks at these levels
ANSWERS = ("Met", "In part", "Not met", "Left to the locality", "Does not apply")
ROW = re.compile(r"^\| (V\d+\.\d+\.\d+) \| ([12]) \| ([^|]+) \| ([^|]+) \|([^|]*)\|$", re.MULTILINE)
COUNTED = re.compile(rf"^\| ({'|'.join(ANSWERS)}) \| (\d+) \| (\d+) \|$", re.MULTILINE)
NAMED = re.compile(r"`([^`]*/[^`]*|requirements\.in)`")
ANSWERED = [tuple(part.strip() for part in row) for row in ROW.findall(PAGE.read_text())]


def test_everything_that_is_asked_has_one_answer_in_its_place():
    numbers = [tuple(map(int, one[0][1:].split("."))) for one in ANSWERED]
    assert numbers == sorted(set(numbers))
    assert Counter(level for _, level, *_ in ANSWERED) == ASKED
    assert len(ANSWERED) == PAGE.read_text().count("\n| V")


def test_every_answer_is_one_of_five_and_whatever_is_not_met_says_why():
    assert {answer for *_, answer, _ in ANSWERED} <= set(ANSWERS)
    unmet = [(one[0], NAMED.sub("", one[4]).strip(" ,")) for one in ANSWERED if one[3] != "Met"]
    assert [number for number, why in unmet if not why] == []


def test_whatever_is_met_names_a_test_or_a_file():
    assert [one[0] for one in ANSWERED if one[3] in ("Met", "In part") and not NAMED.findall(one[4])] == []


@pytest.mark.parametrize("named", sorted({named for one in ANSWERED for named in NAMED.findall(one[4])}))
def test_it_is_there(named):
    if "::" in named:
        assert list(hazards.wrong(named)) == []
    else:
        assert (ROOT / named).exists()


def test_the_counts_are_right():
    counts = Counter((answer, level) for _, level, _, answer, _ in ANSWERED)
    told = {(answer, level): int(many) for answer, *both in COUNTED.findall(PAGE.read_text())
            for level, many in zip("12", both, strict=True)}
    assert told == {(answer, level): counts[answer, level] for answer in ANSWERS for level in "12"}
