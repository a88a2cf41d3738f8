"""Each drawn visit is read again by itself; an answer for one answers no other."""
from kith.forms.emergency.reread import Reread
from kith.forms.emergency.weekly_sample import WeeklySample
from kith.language.roles import LIAISON_NURSE, NAMED_NURSE, TEAM_LEAD
from kith.pathways.emergency.sample_read_again import SampleReadAgain
from tests.scenarios.rows import row
from tests.scenarios.story import Record, all_owed, nothing_owed, owed, person

again = SampleReadAgain.again
VISITS = [{"_row": "17", "visit": "17", "person": "k1"}, {"_row": "23", "visit": "23", "person": "k2"}]


def drawn(visits=VISITS):
    team = Record("Liaison")
    team.says(WeeklySample, "Mon 13 Jul 06:00", by=None, week="2026-07-06", seed="a", pool="123", drawn="2",
              visits=visits)
    return team


@row("AE10")
def test_every_drawn_visit_is_owed_a_reading():
    found = all_owed(drawn(), again, at="Mon 13 Jul 09:00")
    assert [one.one.cite.row for one in found] == ["17", "23"]
    for one in found:
        one.is_("due", by=LIAISON_NURSE, until="Tue 21 Jul 00:00")


def test_a_week_in_which_nothing_was_drawn():
    nothing_owed(drawn([]), again, at="Mon 13 Jul 09:00")


def test_a_reading_filed_on_the_childs_own_record_closes_its_row_alone():
    team, mia = drawn(), person(born="4 months ago")
    mia.says(Reread, "Tue 14 Jul 10:00", answers=owed(team, again, at="Mon 13 Jul 09:00", row="17"), verdict="routine")
    owed(team, again, at="Tue 14 Jul 11:00", row="17").is_("done")
    owed(team, again, at="Tue 14 Jul 11:00", row="23").is_("due")


def test_read_on_the_last_day_and_after_it():
    for when, state in (("Mon 20 Jul 23:59", "done"), ("Tue 21 Jul 00:01", "done late")):
        team = drawn(VISITS[:1])
        team.says(Reread, when, answers=owed(team, again, at="Mon 13 Jul 09:00"), verdict="routine")
        owed(team, again, at="Wed 22 Jul 09:00").is_(state)


def test_unread_climbs():
    team = drawn(VISITS[:1])
    owed(team, again, at="Mon 13 Jul 06:00").tells(0, LIAISON_NURSE).is_told()
    owed(team, again, at="Tue 21 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(team, again, at="Wed 29 Jul 00:00").tells(2, NAMED_NURSE)
