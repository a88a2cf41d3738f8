"""Somebody in the department is worried: the nurse in charge answers in minutes, and the worried one hears it."""
from kith.forms.family.worried import Worried
from kith.forms.family.worry_answered import WorryAnswered
from kith.language.roles import ED_NURSE_IN_CHARGE, ED_SAFEGUARDING_NURSE, SHIFT_LEAD, THE_SENDER
from kith.pathways.family.worry_answered_in_time import WorryAnsweredInTime
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

answer = WorryAnsweredInTime.answer


def worried(by: int = 22):
    girl = person("Amy", born="14 years ago")
    girl.says(Worried, "Sat 11 Jul 21:40", by=by, signs=["speaks_for", "older", "silent"])
    return girl


@row("AE02")
def test_a_receptionist_is_worried():
    girl = worried()
    duty = owed(girl, answer, at="Sat 11 Jul 21:41").is_("due", by=ED_NURSE_IN_CHARGE, until="Sat 11 Jul 21:55")
    assert duty.sentence == "Because somebody in the department was worried about Amy on Sat 11 Jul."
    duty.tells(0, ED_NURSE_IN_CHARGE)


@row("AE02")
def test_the_receptionist_is_the_one_who_waits_and_hears_of_silence():
    girl = worried(by=22)
    assert owed(girl, answer, at="Sat 11 Jul 21:41").one.asked_by == 22
    assert answer.escalate.also == (THE_SENDER,)


def test_nobody_was_worried():
    nothing_owed(person("Amy", born="14 years ago"), answer, at="Sat 11 Jul 21:41")


@row("AE02", "P1")
def test_answered_in_time():
    girl = worried()
    girl.says(WorryAnswered, "Sat 11 Jul 21:55", answers=owed(girl, answer, at="Sat 11 Jul 21:41"), done="saw",
              words="Spoke to her alone")
    owed(girl, answer, at="Sat 11 Jul 22:30").is_("done")


def test_answered_a_minute_late():
    girl = worried()
    girl.says(WorryAnswered, "Sat 11 Jul 21:56", answers=owed(girl, answer, at="Sat 11 Jul 21:41"), done="watch",
              words="Aunt, known to us")
    owed(girl, answer, at="Sat 11 Jul 22:30").is_("done late")


@row("AE02", "P2")
def test_no_answer_in_fifteen_minutes_goes_to_the_shift_lead():
    girl = worried()
    owed(girl, answer, at="Sat 11 Jul 21:40").is_told()
    owed(girl, answer, at="Sat 11 Jul 21:54").is_("due").tells(None)
    owed(girl, answer, at="Sat 11 Jul 21:55").is_("overdue").tells(1, SHIFT_LEAD).is_told()
    owed(girl, answer, at="Sat 11 Jul 22:55").tells(2, ED_SAFEGUARDING_NURSE).is_told()
    owed(girl, answer, at="Sun 12 Jul 02:55").tells(3, ED_SAFEGUARDING_NURSE)


def test_two_worries_want_two_answers():
    girl = worried()
    first = owed(girl, answer, at="Sat 11 Jul 21:41")
    girl.says(Worried, "Sat 11 Jul 21:45", by=23, signs=["afraid"])
    girl.says(WorryAnswered, "Sat 11 Jul 21:50", answers=first, done="saw", words="Spoke to her alone")
    assert sorted(one.one.state for one in all_owed(girl, answer, at="Sat 11 Jul 21:51")) == ["done", "due"]
