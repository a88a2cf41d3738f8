"""A concern that tells of danger now is read within minutes, by whatever words or answer it tells of it."""
import pytest

from kith.forms.concerns.concern_read import ConcernRead
from kith.language.roles import HUB_LEAD, HUB_TRIAGE, NAMED_NURSE
from kith.pathways.concerns.concern_read_at_once import ConcernReadAtOnce
from tests.scenarios.concerns import RAISED, concern
from tests.scenarios.rows import row
from tests.scenarios.story import Record, nothing_owed, owed

read = ConcernReadAtOnce.read


@row("CP11")
@pytest.mark.parametrize("raw", [
    {"danger": "yes"}, {"danger": "no", "worry": "He is not breathing"}, {"worry": "she is home alone again, she is 4"},
    {"worry": "there is BLOOD on the stairs"}, {"worry": "They are flying out tonight, she does not want to marry"},
], ids=range(5))
def test_danger_now_reaches_a_person_at_once(raw):
    owed(concern(**raw), read, at=RAISED).is_("due", by=HUB_TRIAGE, until="Sat 11 Jul 21:55").tells(0, HUB_TRIAGE)


def test_the_sentence_says_why_and_no_word_of_it():
    duty = owed(concern(danger="yes"), read, at=RAISED)
    assert duty.sentence == "Because whoever raised a concern on Sat 11 Jul says that somebody is in danger now."
    words = owed(concern(worry="He has a knife, at number 9"), read, at=RAISED).sentence
    assert words == "Because a concern that came on Sat 11 Jul has words that may tell of danger now."


@pytest.mark.parametrize("raw", [
    {}, {"danger": "no"}, {"danger": "not_sure"}, {"worry": "He comes to school without a coat"}], ids=range(4))
def test_what_tells_of_no_danger_now_is_not_urgent(raw):
    nothing_owed(concern(**raw), read, at=RAISED)


def test_nothing_came():
    nothing_owed(Record("Nothing"), read, at=RAISED)


@pytest.mark.parametrize(("when", "state"), [("Sat 11 Jul 21:55", "done"), ("Sat 11 Jul 21:56", "done late")],
                         ids=["in time", "late"])
def test_read_at_the_last_minute_and_after_it(when, state):
    one = concern(danger="yes")
    one.says(ConcernRead, when, role=HUB_TRIAGE, by=5, answers=owed(one, read, at=RAISED), danger="yes",
             did="emergency", why="The police are on their way.")
    owed(one, read, at="Sat 11 Jul 22:30").is_(state)


@row("CP11", "P2")
def test_what_nobody_reads_climbs_within_the_hour():
    one = concern(danger="yes")
    owed(one, read, at=RAISED).tells(0, HUB_TRIAGE).is_told()
    owed(one, read, at="Sat 11 Jul 21:55").is_("overdue").tells(1, HUB_LEAD).is_told()
    owed(one, read, at="Sat 11 Jul 22:25").tells(2, NAMED_NURSE).is_told()
    owed(one, read, at="Sat 11 Jul 23:25").tells(3, NAMED_NURSE)
