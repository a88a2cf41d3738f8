"""Whoever is told that it takes longer is answered within two months more."""
import pytest

from kith.forms.rights.record_answered import RecordAnswered
from kith.language.roles import CALDICOTT_GUARDIAN, NAMED_NURSE, RECORDS_DESK
from kith.pathways.rights.record_answered_later import RecordAnsweredLater
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

answer = RecordAnsweredLater.answer
AT = "Mon 13 Jul 12:00"


def told_later(outcome: str = "longer"):
    zara = person("Zara", born="16 years ago")
    zara.says(RecordAnswered, "Mon 13 Jul 10:00", role=RECORDS_DESK, outcome=outcome, why="Two services to ask.")
    return zara


def again(zara, when: str, outcome: str) -> None:
    zara.says(RecordAnswered, when, role=RECORDS_DESK, outcome=outcome, why="Two services to ask.",
              answers=owed(zara, answer, at=AT))


@row("LA21")
def test_it_is_answered_within_two_months_more():
    owed(told_later(), answer, at=AT).is_(
        "due", by=RECORDS_DESK, until="Mon 14 Sep 00:00",
        why="Because whoever asked for a copy of the record was told on Mon 13 Jul that it takes longer.")


def test_what_was_answered_at_once_is_owed_no_more():
    nothing_owed(told_later("nothing"), answer, at=AT)


def test_later_is_no_answer_twice():
    zara = told_later()
    again(zara, "Tue 14 Jul 10:00", "longer")
    assert all_owed(zara, answer, at="Wed 15 Jul 10:00")[0].one.state == "due"


@pytest.mark.parametrize(("when", "state"), [("Sun 13 Sep 23:59", "done"), ("Mon 14 Sep 00:01", "done late")])
def test_answered_at_the_last_moment_and_after_it(when, state):
    zara = told_later()
    again(zara, when, "refused")
    owed(zara, answer, at="Tue 15 Sep 09:00").is_(state)


def test_silence_climbs():
    zara = told_later()
    owed(zara, answer, at=AT).tells(0, RECORDS_DESK).is_told()
    owed(zara, answer, at="Tue 8 Sep 09:00").tells(1, NAMED_NURSE).is_told()
    owed(zara, answer, at="Mon 14 Sep 00:00").is_("overdue").tells(2, CALDICOTT_GUARDIAN)
