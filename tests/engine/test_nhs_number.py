"""NHS numbers are told from other numbers, and a wrong one is explained."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.engine import nhs_number

VALID = ["4010232137", "9111231114", "9111231122", "9111231130", "9111231149", "9111231157", "9990000018"]


@pytest.mark.parametrize("number", VALID)
def test_a_real_number_has_no_problem(number):
    assert nhs_number.problem(number) == ""


@pytest.mark.parametrize(
    ("number", "because"),
    [
        ("9111111111", "One digit is wrong"),
        ("9111111112", "One digit is wrong"),
        ("1000000000", "One digit is wrong"),
        ("0000000000", "Ten equal digits"),
        ("3333333333", "Ten equal digits"),
        ("5002147747", "begins with 500"),
        ("401023213", "ten digits"),
        ("40102321377", "ten digits"),
        ("401 023 2137", "ten digits"),
        ("٤٠١٠٢٣٢١٣٧", "ten digits"),
        ("", "ten digits"),
    ],
)
def test_a_wrong_number_is_explained(number, because):
    assert because in nhs_number.problem(number)


@pytest.mark.parametrize(
    ("written", "digits"),
    [(" 401 023 2137 ", "4010232137"), ("401-023-2137", "4010232137"), ("40-1023-2137", ""), ("401 023-2137", "")],
)
def test_a_number_is_read_as_people_write_it(written, digits):
    assert nhs_number.tidy(written) == digits


@given(st.integers(0, 999_999_999), st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(start, place, shift):
    nine = f"{start:09d}"
    last = nhs_number.check_digit(nine)
    if last:
        digits = [int(digit) for digit in nine + last]
        digits[place] = (digits[place] + shift) % 10
        assert nhs_number.problem("".join(map(str, digits))) != ""


@given(st.from_regex(r"[0-9]{10}", fullmatch=True))
def test_spacing_and_tidying_undo_each_other(number):
    assert nhs_number.tidy(nhs_number.spaced(number)) == number


def _vectors(cases):
    with open(cases / "e1_nhs_number" / "vectors.csv", newline="", encoding="utf-8") as lines:
        return [(row["operation"], row["input"], row["expected"].strip('"')) for row in csv.DictReader(lines)]


def test_the_vectors_others_use_agree(cases):
    """Only what arrives as text: a nine digit integer that lost its nought is a fault of the sender's, not a number."""
    told = 0
    for operation, given_text, expected in _vectors(cases):
        if not given_text.startswith('"'):
            continue
        text = given_text.strip('"')
        if operation == "standardise":
            assert nhs_number.tidy(text) == expected, text
        elif operation == "valid":
            passes = "One digit is wrong" not in nhs_number.problem(nhs_number.tidy(text))
            assert passes == (expected == "True"), text
        else:
            assert nhs_number.spaced(text) == expected, text
        told += 1
    assert told > 20


def test_every_number_of_the_test_range_is_taken(cases):
    path = cases / "e1_nhs_number" / "tests" / "local-test-data" / "testdata-9-valid-nhs-numbers.csv"
    numbers = path.read_text(encoding="utf-8-sig").split()
    assert numbers
    assert not [number for number in numbers if nhs_number.problem(number)]
