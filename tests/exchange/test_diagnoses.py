"""Injury and harm are read from codes and words; a doubt is a yes, a denial is silence, and nothing is ever a no."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.exchange.hl7v2 import codes, diagnoses

INJURED = {"injury": "yes"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Bruise to cheek", INJURED | {"injury_kind": "bruise"}),
        ("?fracture left arm", INJURED | {"injury_kind": "fracture"}),
        ("# radius", INJURED | {"injury_kind": "fracture"}),
        ("Scald to chest", INJURED | {"injury_kind": "burn"}),
        ("Banged his head on table", INJURED | {"injury_kind": "head"}),
        ("Laceration to chin", INJURED | {"injury_kind": "wound"}),
        ("Swallowed battery", INJURED | {"injury_kind": "poisoning"}),
        ("Fell off bed", INJURED | {"injury_kind": "other"}),
        ("No fracture, bruise to arm", INJURED | {"injury_kind": "bruise"}),
        ("Non-accidental injury?", INJURED | {"injury_kind": "other", "assault": "yes"}),
        ("Deliberate self harm", {"self_harm": "yes"}),
        ("Suicidal thoughts", {"self_harm": "yes"}),
        ("OD paracetamol", {"overdose": "yes"}),
        ("Overdose", INJURED | {"injury_kind": "poisoning", "overdose": "yes"}),
        ("Drunk at party", {"intoxication": "yes"}),
        ("Assaulted by partner", {"assault": "yes", "domestic_abuse": "yes"}),
        ("Domestic violence", {"domestic_abuse": "yes"}),
        ("Did not wait", {"left_before_seen": "yes"}),
        ("No bruising", {}),
        ("Denies any thoughts of self harm", {}),
        ("No evidence of head injury", {}),
        ("Heartburn", {}),
        ("Burning on passing urine", {}),
        ("Amoxicillin od", {}),
        ("Fell asleep in class", {}),
        ("Viral wheeze", {}),
        ("Cutting teeth", {}),
    ],
)
def test_words(words, told):
    assert diagnoses.answers([("", words)]) == told


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("S00.1", INJURED | {"injury_kind": "bruise"}),
        ("S525", INJURED | {"injury_kind": "fracture"}),
        ("S82.60", INJURED | {"injury_kind": "fracture"}),
        ("T30.0", INJURED | {"injury_kind": "burn"}),
        ("S06.0", INJURED | {"injury_kind": "head"}),
        ("S01.8", INJURED | {"injury_kind": "wound"}),
        ("T18.9", INJURED | {"injury_kind": "other"}),
        ("t39.1", INJURED | {"injury_kind": "poisoning", "overdose": "yes"}),
        ("X62", INJURED | {"injury_kind": "poisoning", "overdose": "yes", "self_harm": "yes"}),
        ("X78.0", INJURED | {"injury_kind": "other", "self_harm": "yes"}),
        ("Y06.0", INJURED | {"injury_kind": "other", "assault": "yes", "domestic_abuse": "yes"}),
        ("Y06.1", INJURED | {"injury_kind": "other", "assault": "yes"}),
        ("T74.1", INJURED | {"injury_kind": "other", "assault": "yes"}),
        ("F10.0", {"intoxication": "yes"}),
        ("F10.2", {}),
        ("J06.9", {}),
        ("T81.4", {}),
        ("125667009", INJURED | {"injury_kind": "bruise"}),
        ("248062006", {"self_harm": "yes"}),
        ("55680006", INJURED | {"injury_kind": "poisoning", "overdose": "yes"}),
        ("52684005", {"assault": "yes"}),
    ],
)
def test_codes(code, told):
    assert diagnoses.answers([(code, "")]) == told


def test_several_diagnoses_say_what_most_needs_a_second_look():
    told = diagnoses.answers([("S01.8", "Cut"), ("S00.1", "Bruise"), ("J06.9", "Cold")])
    assert told == INJURED | {"injury_kind": "bruise"}


@pytest.mark.parametrize("code", ["267036007", "999999999999999999", "ABC1"])
def test_a_code_nobody_knows_is_said_unless_words_came_with_it(code):
    assert diagnoses.unread([(code, "")], "DG1-3") == [f"DG1-3 gives the code {code} without words."]
    assert diagnoses.unread([(code, "Breathless")], "DG1-3") == []


def test_a_known_code_needs_no_words():
    assert diagnoses.unread([("J06.9", ""), ("125666000", "")], "DG1-3") == []


@given(st.text(max_size=200))
def test_nothing_is_ever_a_no(words):
    assert "no" not in diagnoses.answers([("", words)]).values()


# The table of the Verhoeff check digit, which every SNOMED CT identifier ends with.
_TIMES = [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 4, 0, 6, 7, 8, 9, 5], [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
          [3, 4, 0, 1, 2, 8, 9, 5, 6, 7], [4, 0, 1, 2, 3, 9, 5, 6, 7, 8], [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
          [6, 5, 9, 8, 7, 1, 0, 4, 3, 2], [7, 6, 5, 9, 8, 2, 1, 0, 4, 3], [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
          [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]]  # fmt: skip
_TURNED = [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]]
while len(_TURNED) < 8:
    _TURNED.append([_TURNED[-1][digit] for digit in _TURNED[1]])


def test_every_snomed_code_here_was_typed_right():
    from kith.exchange.hl7v2 import leaving

    written = {*codes._SNOMED_KINDS, *codes._SNOMED_HARMS, *leaving._SNOMED, *leaving._LEFT_SNOMED}
    assert len(written) > 40
    assert not [code for code in written if _check(code) != 0]


def _check(code):
    value = 0
    for place, digit in enumerate(reversed(code)):
        value = _TIMES[value][_TURNED[place % 8][int(digit)]]
    return value
