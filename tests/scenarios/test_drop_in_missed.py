"""Not seen where the family was told to go: they are asked why, and a slot is kept for them."""
import pytest

from kith.forms.appointments.miss_followed import MissFollowed
from kith.language.roles import HEALTH_VISITOR, NAMED_NURSE, TEAM_LEAD
from kith.pathways.appointments.drop_in_missed import DropInMissed
from kith.pathways.appointments.missed_appointments import MissedAppointments
from tests.scenarios.attending import child, directed, given, missed, nobody_said, sent_to
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

ask, offer = DropInMissed.ask, DropInMissed.offer
ON, SOON = "Wed 29 Jul 00:00", "Wed 29 Jul 09:00"


def told_to_go():
    """A three-year-old told to go by Tuesday 14 July, of whom nobody has said anything ten working days later."""
    mia = child()
    sent_to(mia, "Mon 6 Jul 09:00", "2026-07-14", by=7)
    nobody_said(mia, directed, "Tue 14 Jul", ON, role="speech_and_language")
    return mia


@row("EH06")
def test_nothing_matched_is_not_attended_and_the_family_is_offered_a_slot():
    mia = told_to_go()
    owed(mia, ask, at=SOON).is_("due", by=HEALTH_VISITOR, until="Wed 5 Aug 17:00", why=(
        "Because Mia was expected by Tue 14 Jul, and nobody has recorded that Mia came: Speech and language."))
    owed(mia, offer, at=SOON).is_("due", by=HEALTH_VISITOR, until="Wed 12 Aug 17:00")
    given(mia, "Wed 29 Jul 10:00", "2026-08-03T10:00:00+01:00", role="speech_and_language")
    owed(mia, offer, at="Wed 29 Jul 11:00").is_("done")


def test_before_its_time_nothing_is_taken_for_missed():
    mia = child()
    sent_to(mia, "Mon 6 Jul 09:00", "2026-07-14")
    nothing_owed(mia, ask, at="Tue 28 Jul 23:59")


def test_another_direction_is_no_slot():
    mia = told_to_go()
    sent_to(mia, "Wed 29 Jul 10:00", "2026-08-14")
    owed(mia, offer, at="Wed 29 Jul 11:00").is_("due")


@pytest.mark.parametrize("role", ["speech_and_language", "early_help"])
def test_no_second_pathway_follows_it(role):
    mia = child()
    for when in ("Mon 6 Jul 10:00", "Mon 13 Jul 10:00"):
        missed(mia, when, role=role)
    owed(mia, ask, at="Mon 6 Jul 11:00").is_("due")
    nothing_owed(mia, MissedAppointments.see, at="Mon 13 Jul 11:00")


@pytest.mark.parametrize(("when", "state"), [("Wed 5 Aug 23:59", "done"), ("Thu 6 Aug 00:01", "done late")])
def test_asked_in_time_and_late(when, state):
    mia = told_to_go()
    mia.says(MissFollowed, when, answers=owed(mia, ask, at=SOON), ways=["phone"], reached="yes", reason="way")
    owed(mia, ask, at="Thu 6 Aug 09:00").is_(state)


def test_nobody_asks_and_it_climbs():
    mia = told_to_go()
    owed(mia, ask, at=SOON).tells(0, HEALTH_VISITOR).is_told()
    owed(mia, ask, at="Wed 5 Aug 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, ask, at="Thu 13 Aug 00:00").tells(2, NAMED_NURSE)


def test_they_had_gone_and_it_ends():
    mia = child()
    sent_to(mia, "Mon 6 Jul 09:00", "2026-07-14", by=7)
    note = nobody_said(mia, directed, "Tue 14 Jul", ON, role="speech_and_language")
    note.add("whole", "Tue 14 Jul 10:00", "Wed 29 Jul 10:00", {"outcome": "came", "role": "speech_and_language"}, by=9)
    nothing_owed(mia, ask, at="Wed 29 Jul 11:00")
