"""A young person writes that they may not be safe: a person speaks to them, and silence climbs within the hour."""
import pytest

from kith.forms.looked_after.feeling_answered import FeelingAnswered
from kith.forms.looked_after.feeling_told import FeelingTold
from kith.language.roles import HUB_LEAD, HUB_TRIAGE, LOOKED_AFTER_NURSE, NAMED_NURSE
from kith.pathways.looked_after.feeling_unsafe import FeelingUnsafe
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

triage, nurse = FeelingUnsafe.duties["triage"], FeelingUnsafe.duties["nurse"]
BAD = {"feeling": "1", "safe": "no", "to": "hub_triage"}
SPOKEN = {"came": "spoken", "done": "Phoned her. Her carer is with her, and CAMHS sees her tomorrow"}


def wrote(**said):
    zara = person("Zara", born="15 years ago")
    zara.says(FeelingTold, "Wed 1 Jul 22:00", by=None, **BAD | said)
    return zara


@row("LA15")
@pytest.mark.parametrize("said", [{}, {"safe": "not_sure"}, {"safe": "yes", "hurting": "yes"},
                                  {"safe": "yes", "words": "i want to die"}], ids=range(4))
def test_somebody_speaks_to_them_within_half_an_hour_by_day_and_by_night(said):
    owed(wrote(**said), triage, at="Wed 1 Jul 22:01").is_("due", by=HUB_TRIAGE, until="Wed 1 Jul 22:30")


def test_who_hears_first_is_as_the_locality_set_it():
    zara = wrote(to="looked_after_nurse")
    owed(zara, nurse, at="Wed 1 Jul 22:01").is_("due", by=LOOKED_AFTER_NURSE)
    nothing_owed(zara, triage, at="Wed 1 Jul 22:01")


def test_whoever_feels_bad_and_is_safe_is_owed_no_call():
    nothing_owed(wrote(safe="yes", hurting="no"), triage, at="Wed 1 Jul 22:01")


@row("LA15")
def test_not_reached_is_no_answer_and_spoken_to_is():
    zara = wrote()
    asked = owed(zara, triage, at="Wed 1 Jul 22:01")
    zara.says(FeelingAnswered, "Wed 1 Jul 22:10", answers=asked, came="not_reached", done="Rang twice, told the carer")
    owed(zara, triage, at="Wed 1 Jul 22:11").is_("due")
    zara.says(FeelingAnswered, "Wed 1 Jul 22:29", answers=asked, **SPOKEN)
    owed(zara, triage, at="Wed 1 Jul 22:31").is_("done")


def test_a_minute_too_late_it_is_done_late():
    zara = wrote()
    zara.says(FeelingAnswered, "Wed 1 Jul 22:31", answers=owed(zara, triage, at="Wed 1 Jul 22:01"), **SPOKEN)
    owed(zara, triage, at="Wed 1 Jul 22:40").is_("done late")


@row("LA15")
def test_silence_is_told_again_and_then_to_the_named_nurse():
    zara = wrote()
    owed(zara, triage, at="Wed 1 Jul 22:00").is_told()
    owed(zara, triage, at="Wed 1 Jul 22:30").is_("overdue").tells(1, HUB_LEAD).is_told()
    owed(zara, triage, at="Wed 1 Jul 23:00").tells(2, NAMED_NURSE)
