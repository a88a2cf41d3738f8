"""What was talked over and is not signed goes to nobody: after five working days the lead hears of it."""
import pytest

from kith.forms.plans.risks_signed import RisksSigned
from kith.forms.plans.risks_talked_over import RisksTalkedOver
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.plans.risks_signed_in_time import RisksSignedInTime
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

sign = RisksSignedInTime.sign
SAID = {"alone": "yes", "drugs": "no", "self_harm": "no", "violence": "no", "missing": "no", "exploitation": "not_now"}


def talked():
    kai = person("Kai", born="15 years ago")
    kai.says(RisksTalkedOver, "Tue 14 Jul 10:00", by=7, **SAID)
    return kai


@row("LA11")
def test_whoever_assessed_signs_in_five_working_days_and_then_the_lead_hears():
    kai = talked()
    mine = owed(kai, sign, at="Tue 14 Jul 11:00").is_("due", by=THE_RECORDER, until="Wed 22 Jul 00:00").is_told()
    assert mine.one.bearer == 7
    assert mine.sentence == "Because risks were talked over with Kai on Tue 14 Jul."
    owed(kai, sign, at="Wed 22 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(kai, sign, at="Thu 30 Jul 00:00").tells(2, NAMED_NURSE)


@pytest.mark.parametrize(("when", "state"), [("Tue 21 Jul 23:59", "done"), ("Wed 22 Jul 00:01", "done late")])
def test_signed_in_time_and_late(when, state):
    kai = talked()
    kai.says(RisksSigned, when, by=7, answers=owed(kai, sign, at="Tue 14 Jul 11:00"))
    owed(kai, sign, at="Thu 23 Jul 09:00").is_(state)


def test_what_was_never_talked_over_is_not_to_be_signed():
    nothing_owed(person("Kai", born="15 years ago"), sign, at="Tue 14 Jul 11:00")
