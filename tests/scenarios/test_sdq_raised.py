"""An SDQ that is high, or rose, is read in five days, and a consultation with CAMHS is proposed."""
from datetime import timedelta

import pytest

from kith.forms.looked_after.sdq_read import SdqRead
from kith.forms.looked_after.sdq_scored import SdqScored
from kith.language.roles import LOOKED_AFTER_NURSE, NAMED_NURSE, TEAM_LEAD
from kith.pathways.looked_after.sdq_raised import SdqRaised
from kith.pathways.plans.needs_reach_the_plan import NeedsReachThePlan
from tests.scenarios.looked_after import in_care, sdq
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, told

read, answer = SdqRaised.read, NeedsReachThePlan.answer
MEANS = {"means": "His placement is at risk; CAMHS to advise the carer", "consults": "yes"}


@row("LA22")
def test_twelve_sixteen_twenty_two():
    kai = in_care(since="Mon 1 Jul 2024")
    for n, (when, total) in enumerate((("Mon 8 Jul 2024 10:00", 12), ("Tue 8 Jul 2025 10:00", 16),
                                       ("Mon 6 Jul 2026 10:00", 22))):
        sdq(kai, when, total)
        assert len(all_owed(kai, read, at=when)) == n
    last = all_owed(kai, read, at="Mon 6 Jul 12:00")[-1]
    assert last.is_("due", by=LOOKED_AFTER_NURSE, until="Tue 14 Jul 00:00").sentence == (
        "Because an SDQ of Kai of Mon 6 Jul is high, or rose.")
    assert dict(read.filled) == {"consults": "yes"}, "a consultation is proposed, and whoever reads decides"


@pytest.mark.parametrize(("informant", "total", "asks"), [
    ("carer", 16, False), ("carer", 17, True), ("teacher", 15, False), ("teacher", 16, True),
    ("young_person", 17, False), ("young_person", 18, True)])
@row("LA22")
def test_high_is_another_number_for_each_who_fills_it_in(informant, total, asks):
    kai = in_care(born="14 years ago")
    sdq(kai, "Tue 2 Jun 10:00", total, informant)
    assert bool(all_owed(kai, read, at="Tue 2 Jun 12:00")) == asks


@pytest.mark.parametrize(("now", "asks"), [(7, False), (8, True)])
def test_a_rise_matters_from_four_points_also_below_every_band(now, asks):
    kai = in_care()
    sdq(kai, "Tue 2 Jun 10:00", 4)
    sdq(kai, "Tue 9 Jun 10:00", now)
    assert bool(all_owed(kai, read, at="Tue 9 Jun 12:00")) == asks


def test_what_a_teacher_says_is_no_rise_on_what_the_carer_said():
    kai = in_care()
    sdq(kai, "Tue 2 Jun 10:00", 2)
    sdq(kai, "Tue 9 Jun 10:00", 11, "teacher")
    nothing_owed(kai, read, at="Tue 9 Jun 12:00")


@pytest.mark.parametrize(("when", "state"), [("Tue 9 Jun 23:59", "done"), ("Wed 10 Jun 00:01", "done late")])
def test_read_in_time_and_late_and_the_consultation_must_reach_the_plan(when, state):
    kai = in_care()
    sdq(kai, "Tue 2 Jun 10:00", 22)
    kai.says(SdqRead, when, by=7, answers=owed(kai, read, at="Tue 2 Jun 12:00"), **MEANS)
    owed(kai, read, at="Wed 10 Jun 09:00").is_(state)
    assert owed(kai, answer, at="Wed 10 Jun 09:00").is_("due").one.bearer == 7


def test_no_consultation_needs_a_reason_and_is_no_need():
    kai = in_care()
    sdq(kai, "Tue 2 Jun 10:00", 22)
    kai.says(SdqRead, "Wed 3 Jun 10:00", by=7, answers=owed(kai, read, at="Tue 2 Jun 12:00"), means="Three moves",
             consults="no", why="He settles in the new placement; asked again in August")
    nothing_owed(kai, answer, at="Wed 3 Jun 12:00")


@row("LA22")
def test_not_read_the_lead_hears_and_then_the_named_nurse():
    kai = in_care()
    sdq(kai, "Tue 2 Jun 10:00", 22)
    owed(kai, read, at="Tue 2 Jun 12:00").is_told()
    owed(kai, read, at="Wed 10 Jun 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(kai, read, at="Thu 18 Jun 00:00").tells(2, NAMED_NURSE)


def test_mended_to_a_score_that_is_not_high_nothing_is_owed():
    kai = in_care()
    sdq(kai, "Tue 2 Jun 10:00", 22)
    owed(kai, read, at="Tue 2 Jun 12:00").is_("due")
    scored = next(one for one in told.versions if one.form == SdqScored.key)
    later = scored.recorded + timedelta(hours=8)
    told.versions.append(scored._replace(seq=99, answers=scored.answers | {"total": 12, "band": "close"},
                                         recorded=later, stated=later))
    nothing_owed(kai, read, at="Wed 3 Jun 12:00")
