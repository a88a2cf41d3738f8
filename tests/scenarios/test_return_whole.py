"""What the yearly return would be sent back for is owed by whoever can mend it, line by line."""
import pytest

from kith.forms.looked_after.return_answered import ReturnAnswered
from kith.forms.looked_after.return_checked import ReturnChecked
from kith.language.roles import LOOKED_AFTER_NURSE, SOCIAL_WORKER, TEAM_LEAD
from kith.pathways.looked_after.return_whole import ReturnWhole
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

social_care, health = ReturnWhole.social_care, ReturnWhole.health
PLACE = {"_row": "146-a", "rule": "146", "what": "It is not known where the child lives, from 01/06/2025"}
TEETH = {"_row": "191-b", "rule": "191", "what": "It is not said whether a dentist checked their teeth"}
ANSWER = {"how": "authority", "why": "The authority has it in its own system since May"}


def checked(**lines):
    kai = person("Kai", born="15 years ago")
    kai.says(ReturnChecked, "Tue 14 Jul 10:00", year=2026, **lines)
    return kai


@row("P9")
def test_each_gap_is_asked_of_whoever_can_mend_it():
    kai = checked(social_care=[PLACE], health=[TEETH])
    asked = owed(kai, social_care, at="Tue 14 Jul 11:00", row="146-a")
    asked.is_("due", by=SOCIAL_WORKER, until="Wed 29 Jul 00:00")
    assert asked.sentence == "Because the yearly return on children in care lacks something of Kai."
    owed(kai, health, at="Tue 14 Jul 11:00", row="191-b").is_("due", by=LOOKED_AFTER_NURSE)


def test_a_whole_record_owes_nothing():
    kai = checked()
    nothing_owed(kai, social_care, at="Tue 14 Jul 11:00")
    nothing_owed(kai, health, at="Tue 14 Jul 11:00")


@row("P9")
def test_what_was_mended_is_gone_with_the_next_check():
    kai = person("Kai", born="15 years ago")
    first = kai.says(ReturnChecked, "Tue 14 Jul 10:00", year=2026, health=[TEETH, PLACE])
    owed(kai, health, at="Tue 14 Jul 11:00", row="191-b").is_told()
    first.corrected("Wed 15 Jul 10:00", year=2026, health=[PLACE])
    owed(kai, health, at="Wed 15 Jul 11:00", row="191-b").is_("no longer owed")
    owed(kai, health, at="Wed 15 Jul 11:00", row="146-a").is_("due")


@pytest.mark.parametrize(("when", "state"), [("Tue 28 Jul 23:59", "done"), ("Wed 29 Jul 00:01", "done late")])
def test_why_it_stays_so_answers_one_line_in_time_and_late(when, state):
    kai = checked(social_care=[PLACE, PLACE | {"_row": "146-c"}])
    kai.says(ReturnAnswered, when, answers=owed(kai, social_care, at="Tue 14 Jul 11:00", row="146-a"), **ANSWER)
    owed(kai, social_care, at="Wed 29 Jul 00:02", row="146-a").is_(state)
    owed(kai, social_care, at="Wed 29 Jul 00:02", row="146-c").is_("overdue")


def test_nobody_mends_it_and_the_lead_hears():
    kai = checked(health=[TEETH])
    owed(kai, health, at="Tue 14 Jul 11:00", row="191-b").is_told()
    owed(kai, health, at="Tue 28 Jul 23:59", row="191-b").is_("due").tells(None)
    owed(kai, health, at="Wed 29 Jul 00:00", row="191-b").is_("overdue").tells(1, TEAM_LEAD)
