"""The hidden child: who is at home is asked, at the latest by the next morning's list."""
import pytest

from kith.forms.acts.waived import Waived
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.ed_family import EdFamily
from kith.language.roles import ED_SAFEGUARDING_NURSE, NAMED_NURSE, TEAM_LEAD
from kith.pathways.emergency.family_questions import FamilyQuestions
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

ask = FamilyQuestions.ask


def grown_up():
    return person("Tom", born="40 years ago")


@row("AE05")
@pytest.mark.parametrize("sign", ["overdose", "domestic_abuse", "intoxication", "self_harm"])
def test_an_adult_whose_visit_tells_of_children(sign):
    tom = grown_up()
    tom.says(EdAttendance, "Sat 11 Jul 21:40", **{sign: "yes"})
    duty = owed(tom, ask, at="Sun 12 Jul 08:00").is_("due", by=ED_SAFEGUARDING_NURSE, until="Sun 12 Jul 09:00")
    assert duty.sentence == "Because nobody has asked Tom, who came to A&E on Sat 11 Jul, about children."


@row("AE05")
def test_an_injured_child_without_a_family_section():
    mia = person(born="3 years ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="wound")
    duty = owed(mia, ask, at="Sun 12 Jul 08:00").is_("due", by=ED_SAFEGUARDING_NURSE)
    assert duty.sentence == "Because nobody has written who is at home with Mia, who came to A&E on Sat 11 Jul."


def test_an_adult_with_a_broken_arm():
    tom = grown_up()
    tom.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="fracture")
    nothing_owed(tom, ask, at="Sun 12 Jul 10:00")


@row("AE05")
def test_asked_in_the_department_that_evening():
    tom = grown_up()
    tom.says(EdAttendance, "Sat 11 Jul 21:40", overdose="yes")
    tom.says(EdFamily, "Sat 11 Jul 23:00", home="refused", children="yes", which="Two girls, at their mother's")
    owed(tom, ask, at="Sun 12 Jul 09:00").is_("done")


@row("AE05")
def test_asked_at_the_visit_before_the_departments_message_came():
    tom = grown_up()
    tom.says(EdFamily, "Sat 11 Jul 22:00", home="Wife and two girls", children="yes", which="The two girls, at home")
    tom.says(EdAttendance, "Sat 11 Jul 21:40", known="Sun 12 Jul 02:00", overdose="yes")
    owed(tom, ask, at="Sun 12 Jul 09:00").is_("done")


@row("AE05", "CP12")
@pytest.mark.parametrize("told", [{"home": "Wife and two girls"}, {"home": "refused", "carer": "His wife"},
                                  {"home": "Alone", "siblings": [{"name": "Ann"}]}])
def test_who_is_at_home_is_no_answer_about_an_adults_children(told):
    tom = grown_up()
    tom.says(EdAttendance, "Sat 11 Jul 21:40", overdose="yes")
    tom.says(EdFamily, "Sat 11 Jul 23:00", **told)
    owed(tom, ask, at="Sun 12 Jul 09:00").is_("overdue")


@row("AE05", "CP12")
@pytest.mark.parametrize("told", [{"children": "no"}, {"children": "refused"}, {"children": "not_known"},
                                  {"children": "not_safe"}, {"children": "yes", "which": "refused"}])
def test_what_was_asked_of_an_adults_children_closes_it_whatever_was_answered(told):
    tom = grown_up()
    tom.says(EdAttendance, "Sat 11 Jul 21:40", domestic_abuse="yes")
    tom.says(EdFamily, "Sat 11 Jul 23:00", home="Alone", **told)
    owed(tom, ask, at="Sun 12 Jul 09:00").is_("done")


@row("CP12")
def test_a_yes_without_which_children_hides_them():
    tom = grown_up()
    tom.says(EdAttendance, "Sat 11 Jul 21:40", intoxication="yes")
    family = tom.says(EdFamily, "Sat 11 Jul 23:00", home="Alone", children="no")
    family.updated("Sun 12 Jul 07:00", children="yes")
    owed(tom, ask, at="Sun 12 Jul 08:00").is_("due")


def test_of_an_injured_child_who_is_at_home_is_the_question():
    mia = person(born="3 years ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="wound")
    mia.says(EdFamily, "Sat 11 Jul 23:00", home="Her mother and two brothers")
    owed(mia, ask, at="Sun 12 Jul 09:00").is_("done")


def test_what_was_asked_at_an_earlier_visit_is_not_enough():
    tom = grown_up()
    tom.says(EdFamily, "Wed 1 Jul 10:00", home="Alone", children="no")
    tom.says(EdAttendance, "Sat 11 Jul 21:40", overdose="yes")
    owed(tom, ask, at="Sun 12 Jul 08:00").is_("due")


@row("AE05")
@pytest.mark.parametrize("came", ["00:00", "05:00", "08:20", "09:00", "23:59"])
def test_whenever_in_the_day_they_came_it_is_owed_by_the_next_morning(came):
    tom = grown_up()
    tom.says(EdAttendance, f"Sat 11 Jul {came}", overdose="yes")
    owed(tom, ask, at="Sun 12 Jul 08:59").is_("due", until="Sun 12 Jul 09:00")
    owed(tom, ask, at="Sun 12 Jul 09:00").is_("overdue")


@pytest.mark.parametrize(("came", "until"), [("Sat 28 Mar 08:20", "Sun 29 Mar 09:00"),
                                             ("Sun 25 Oct 01:30", "Mon 26 Oct 09:00")])
def test_the_next_morning_is_nine_by_the_clock_on_the_wall_also_where_clocks_change(came, until):
    tom = grown_up()
    tom.says(EdAttendance, came, overdose="yes")
    owed(tom, ask, at=came).is_("due", until=until)


@row("AE05", "P2")
def test_unasked_climbs():
    tom = grown_up()
    tom.says(EdAttendance, "Sat 11 Jul 21:40", overdose="yes")
    owed(tom, ask, at="Sat 11 Jul 21:40").tells(0, ED_SAFEGUARDING_NURSE).is_told()
    owed(tom, ask, at="Sun 12 Jul 09:00").is_("overdue").tells(None)
    owed(tom, ask, at="Tue 14 Jul 00:00").tells(1, TEAM_LEAD).is_told()
    owed(tom, ask, at="Thu 16 Jul 00:00").tells(2, NAMED_NURSE)


def test_a_visit_without_a_time_is_chased_though_it_has_no_date_to_be_late_by():
    tom = grown_up()
    tom.says(EdAttendance, known="Sat 11 Jul 21:40", overdose="yes")
    owed(tom, ask, at="Sat 11 Jul 21:40").is_("undated").tells(0, ED_SAFEGUARDING_NURSE).is_told()
    owed(tom, ask, at="Tue 14 Jul 00:00").is_("undated").tells(1, TEAM_LEAD)


def test_a_morning_of_another_hour_is_a_local_decision():
    from datetime import UTC, datetime

    from tests.scenarios import story
    story.told.settings = {"ed.family_questions_hour": ((datetime(2026, 1, 1, tzinfo=UTC), 8),)}
    tom = grown_up()
    tom.says(EdAttendance, "Sat 11 Jul 21:40", overdose="yes")
    owed(tom, ask, at="Sun 12 Jul 07:00").is_("due", until="Sun 12 Jul 08:00")


def test_only_the_named_nurse_sets_it_aside():
    tom = grown_up()
    tom.says(EdAttendance, "Sat 11 Jul 21:40", overdose="yes")
    duty = owed(tom, ask, at="Sun 12 Jul 08:00")
    tom.says(Waived, "Sun 12 Jul 08:30", role=NAMED_NURSE, answers=duty,
             ground="needless", why="Asked on the ward, filed there")
    owed(tom, ask, at="Sun 12 Jul 10:00").is_("waived")
