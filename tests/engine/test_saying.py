"""Why a duty is here, in one bearable sentence."""
from datetime import date

import pytest

from kith.engine.phrasing.saying import because, clock, day, ordinal
from kith.engine.reckoned.happenings import Reason
from tests.scenarios.when import moment

NOW = moment("Sun 12 Jul 09:00")[0]
SATURDAY = moment("Sat 11 Jul 23:40")[0]


@pytest.mark.parametrize(("reasons", "sentence"), [
    ([], ""),
    ([Reason("", SATURDAY)], ""),
    ([Reason("{name} came on {when}", SATURDAY)], "Because Mia came on Sat 11 Jul."),
    ([Reason("{name} came on {when}", None)], "Because Mia came on a day not known."),
    ([Reason("it was the {nth} of {count}", SATURDAY, 3)], "Because it was the third of 3."),
    ([Reason("A&E saw {injury_kind}", SATURDAY, 0, (("injury_kind", "a bruise"),))], "Because A&E saw a bruise."),
    ([Reason("A&E saw {weather} there", SATURDAY)], "Because A&E saw there."),
    ([Reason("one", None), Reason("one", None)], "Because one."),
    ([Reason("one", None), Reason("two", None), Reason("three", None)], "Because one; two; and three."),
    ([{"says": "{name} came on {when}", "when": "2025-07-11T22:40:00+00:00", "count": 0, "words": []}],
     "Because Mia came on Fri 11 Jul 2025."),
])
def test_the_sentence(reasons, sentence):
    assert because(reasons, "Mia", NOW, kept=True) == sentence


def test_a_name_that_looks_like_a_blank_is_said_as_it_is():
    assert because([Reason("{name} came", None)], "{count}", NOW, kept=True) == "Because {count} came."


def test_days_are_local():
    assert clock(moment("Sat 11 Jul 00:30")[0], NOW) == "Sat 11 Jul, 00:30"
    assert day(date(2025, 12, 31), NOW) == "Wed 31 Dec 2025"


@pytest.mark.parametrize(("n", "word"), [
    (1, "first"), (8, "eighth"), (9, "9th"), (11, "11th"), (21, "21st"), (22, "22nd"), (23, "23rd"), (112, "112th")])
def test_ordinals(n, word):
    assert ordinal(n) == word
