"""What is known of a mother or a sister is weighed for each girl of the family, however long ago it was said."""
import pytest

from kith.forms.family.person_details import PersonDetails
from kith.forms.grave_harm.fgm_finding import FgmFinding
from kith.forms.grave_harm.fgm_history import FgmHistory
from kith.forms.grave_harm.fgm_risk_note import FgmRiskNote
from kith.language.roles import DESIGNATED_NURSE, HEALTH_VISITOR, NAMED_NURSE, SCHOOL_NURSE
from kith.pathways.grave_harm.fgm_risk_to_daughters import FgmRiskToDaughters
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_fgm_risk_at_birth import HAD, NOTE

note, anew = FgmRiskToDaughters.note, FgmRiskToDaughters.anew
SAID, AT = "Mon 13 Jul 10:00", "Mon 13 Jul 10:10"


def girl(born: str = "3 years ago", sex: str = "female", said: str = SAID):
    mother, child = person("Ayaan", born="27 years ago"), person("Ifrah", born=born, sex=sex)
    child.is_whose("mother", mother)
    mother.says(FgmHistory, said, **HAD)
    return child


@row("CP09")
@pytest.mark.parametrize(("born", "by"), [("3 years ago", HEALTH_VISITOR), ("8 years ago", SCHOOL_NURSE)])
def test_whoever_follows_her_by_age_weighs_it(born, by):
    owed(girl(born), note, at=AT).is_("due", by=by, until="Tue 21 Jul 00:00", why=(
        "Because something that Ifrah’s mother was asked matters for Ifrah."))


def test_a_sister_counts_too():
    one, sister = person("Ifrah", born="3 years ago", sex="female"), person("Hodan", born="14 years ago", sex="female")
    one.is_whose("sibling", sister)
    sister.says(FgmFinding, SAID, how="disclosed", regulated="yes", words="Last summer", signs=["none"], danger="no")
    owed(one, anew, at=AT).is_("due", why="Because something that is known in the family matters for Ifrah.")


@row("CP09")
def test_what_a_doctor_saw_of_a_grown_woman_is_weighed_for_her_daughters():
    mother, child = person("Ayaan", born="27 years ago"), person("Ifrah", born="3 years ago", sex="female")
    child.is_whose("mother", mother)
    mother.says(FgmFinding, SAID, how="signs_seen", regulated="yes", words="At her smear", signs=["none"], danger="no")
    owed(child, anew, at=AT).is_("due", by=HEALTH_VISITOR, until="Tue 21 Jul 00:00")


@row("CP09")
def test_what_is_feared_for_one_girl_is_weighed_for_her_sister():
    one, sister = person("Ifrah", born="3 years ago", sex="female"), person("Hodan", born="14 years ago", sex="female")
    one.is_whose("sibling", sister)
    sister.says(FgmFinding, SAID, how="feared", words="A ticket", signs=["travel"], danger="no")
    owed(one, anew, at=AT).is_("due", by=HEALTH_VISITOR)


@row("CP09")
@pytest.mark.parametrize("sex", [{}, {"sex": "unknown"}, {"sex": "other"}])
def test_a_child_whose_sex_nobody_wrote_may_be_a_girl(sex):
    mother, child = person("Ayaan", born="27 years ago"), person("Ifrah", born="3 years ago", **sex)
    child.is_whose("mother", mother)
    mother.says(FgmHistory, SAID, **HAD)
    owed(child, note, at=AT).is_("due", by=HEALTH_VISITOR, until="Tue 21 Jul 00:00")


@row("CP09")
def test_of_two_senders_one_of_whom_writes_nothing_the_other_is_believed():
    mother, child = person("Ayaan", born="27 years ago"), person("Yusuf", born="3 years ago")
    child.is_whose("mother", mother)
    mother.says(FgmHistory, SAID, **HAD)
    child.says(PersonDetails, "Mon 13 Jul 11:00", occasion="details:GP", given_name="Yusuf", sex="male")
    nothing_owed(child, note, at="Mon 13 Jul 12:00")


@row("CP09")
def test_where_two_senders_differ_somebody_weighs_it():
    one = girl(sex="male")
    one.says(PersonDetails, "Mon 13 Jul 11:00", occasion="details:GP", given_name="Ifrah", sex="female")
    owed(one, note, at="Mon 13 Jul 12:00").is_("due")


@row("CP09")
def test_a_sister_of_whom_nobody_wrote_when_she_was_born_is_not_taken_for_grown_up():
    one, sister = person("Ifrah"), person("Hodan", born="14 years ago", sex="female")
    one.is_whose("sibling", sister)
    sister.says(FgmFinding, SAID, how="feared", words="A ticket", signs=["travel"], danger="no")
    owed(one, anew, at=AT).is_("due", until="Tue 21 Jul 00:00")


def test_what_others_said_of_her_mother_counts_too():
    mother, child = person("Ayaan", born="27 years ago"), person("Ifrah", born="3 years ago", sex="female")
    child.is_whose("mother", mother)
    mother.says(FgmFinding, SAID, how="told", words="Her aunt says she had it done", signs=["none"], danger="no")
    owed(child, anew, at=AT).is_("due")


@pytest.mark.parametrize("who", [{"sex": "male"}, {"born": "2008-07-12"}])
def test_a_boy_or_a_grown_woman_begins_nothing(who):
    nothing_owed(girl(**who), note, at=AT)


def test_a_newborn_is_the_midwife_s_for_a_month():
    nothing_owed(girl("2026-06-20"), note, at=AT)
    owed(girl("2026-06-20"), note, at="Sat 18 Jul 01:00").is_("due", by=HEALTH_VISITOR)


def test_no_history_is_too_old():
    owed(girl(said="Mon 3 Mar 2025 10:00"), note, at=AT).is_("overdue")


def test_who_has_a_note_needs_none():
    one = girl()
    one.says(FgmRiskNote, "Mon 13 Jul 10:05", **NOTE)
    owed(one, note, at=AT).is_("done")
    early = person("Ifrah", born="3 years ago", sex="female")
    early.says(FgmRiskNote, "Mon 6 Jul 10:00", **NOTE)
    mother = person("Ayaan", born="27 years ago")
    early.is_whose("mother", mother)
    mother.says(FgmHistory, SAID, **HAD)
    nothing_owed(early, note, at=AT)


@row("CP09")
def test_a_note_of_years_ago_was_written_before_her_sister_told_of_it():
    # Given a girl whose risk was weighed at her birth, on her mother's history, and never looked at since
    one, sister = girl(said="Mon 6 Jan 2025 10:00"), person("Hodan", born="14 years ago", sex="female")
    one.says(FgmRiskNote, "Tue 7 Jan 2025 10:00", **NOTE)
    one.is_whose("sibling", sister)
    nothing_owed(one, anew, at="Mon 13 Jul 09:00")
    # When her sister tells of what was done to her
    sister.says(FgmFinding, SAID, how="disclosed", regulated="yes", words="Last summer", signs=["none"], danger="no")
    # Then the risk to her is weighed anew, and one note answers whatever was found since
    owed(one, anew, at=AT).is_("due", by=HEALTH_VISITOR, until="Tue 21 Jul 00:00")
    one.says(FgmRiskNote, "Tue 14 Jul 09:00", **NOTE)
    owed(one, anew, at="Tue 14 Jul 09:01").is_("done")


@pytest.mark.parametrize(("when", "state"), [("Mon 20 Jul 23:59", "done"), ("Tue 21 Jul 00:01", "done late")])
def test_in_time_and_late(when, state):
    one = girl()
    one.says(FgmRiskNote, when, **NOTE)
    owed(one, note, at="Wed 22 Jul 09:00").is_(state)


def test_overdue_it_climbs():
    one = girl()
    owed(one, note, at=AT).tells(0, HEALTH_VISITOR).is_told()
    owed(one, note, at="Tue 21 Jul 00:00").is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(one, note, at="Thu 23 Jul 00:00").tells(2, DESIGNATED_NURSE)
