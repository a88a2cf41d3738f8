"""A mother's FGM was known at booking, and a girl is born: the note on her is written before she goes home."""
import pytest

from kith.forms.grave_harm.fgm_history import FgmHistory
from kith.forms.grave_harm.fgm_risk_note import FgmRiskNote
from kith.forms.grave_harm.maternity_discharge import MaternityDischarge
from kith.forms.maternity.birth import Birth
from kith.language.roles import MIDWIFE, NAMED_MIDWIFE, NAMED_NURSE
from kith.pathways.grave_harm.fgm_risk_at_birth import FgmRiskAtBirth
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

note = FgmRiskAtBirth.note
BORN, AT = "Sat 11 Jul 04:00", "Sat 11 Jul 05:00"
HAD = {"alone": "yes", "had": "yes", "kind": "two", "views": "not_known"}
NOTE = {"risk": "later", "why": "Her mother had it done as a child", "talk": "She does not want it for her",
        "again": "Priya Nair, at the two-year review", "mark": "set"}


def baby(sex: str = "female", had: str = "yes", known: str = "Mon 2 Feb 10:00"):
    mother, child = person("Ayaan", born="27 years ago"), person("Baby", expected="2026-07-14")
    child.is_whose("mother", mother)
    mother.says(FgmHistory, known, **HAD if had == "yes" else {"alone": "yes", "had": had})
    child.says(Birth, BORN, born="2026-07-11", sex=sex)
    return child


@row("CP09")
def test_at_discharge_the_note_is_still_owed_and_the_signature_asks_for_it():
    child = baby()
    duty = owed(child, note, at=AT).is_("due", by=MIDWIFE, until="Mon 13 Jul 00:00")
    assert duty.sentence == "Because something that Baby’s mother was asked matters for Baby."
    assert MaternityDischarge.signs_when == (FgmRiskAtBirth.key,)
    assert MaternityDischarge.signs_whole


@pytest.mark.parametrize("sex", ["other", "unknown"])
def test_where_nobody_knows_yet_whether_it_is_a_girl_it_may_be_one(sex):
    owed(baby(sex), note, at=AT).is_("due")


def test_a_boy_or_a_mother_who_said_no_or_would_not_say_begins_nothing():
    for child in (baby("male"), baby(had="no"), baby(had="refused")):
        nothing_owed(child, note, at=AT)


def test_before_the_birth_nobody_owes_it():
    mother, child = person("Ayaan", born="27 years ago"), person("Baby", expected="2026-07-14")
    child.is_whose("mother", mother)
    mother.says(FgmHistory, "Mon 2 Feb 10:00", **HAD)
    nothing_owed(child, note, at=AT)


def test_learnt_only_after_the_birth_it_counts_from_then():
    owed(baby(known="Sun 12 Jul 09:00"), note, at="Sun 12 Jul 09:10").is_("due", until="Tue 14 Jul 00:00")


@pytest.mark.parametrize(("when", "state"), [("Sun 12 Jul 23:59", "done"), ("Mon 13 Jul 00:01", "done late")])
def test_written_in_time_and_late(when, state):
    child = baby()
    child.says(FgmRiskNote, when, **NOTE)
    owed(child, note, at="Mon 13 Jul 09:00").is_(state)


def test_who_left_before_it_was_due_owes_it_no_more_and_what_is_late_stays():
    child = baby()
    owed(child, note, at="Mon 13 Jul 00:00").is_("overdue").tells(0).is_told()
    child.says(MaternityDischarge, "Mon 13 Jul 10:00", to="Priya Nair", all_the_same="Priya writes it today")
    owed(child, note, at="Mon 13 Jul 10:01").is_("overdue")


def test_overdue_it_climbs():
    child = baby()
    owed(child, note, at=AT).tells(0, MIDWIFE).is_told()
    owed(child, note, at="Mon 13 Jul 00:00").is_("overdue").tells(1, NAMED_MIDWIFE).is_told()
    owed(child, note, at="Wed 15 Jul 00:00").tells(2, NAMED_NURSE)
