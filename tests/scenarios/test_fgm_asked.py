"""Every woman is asked the further question of booking, alone, within weeks; and the list says nothing of it."""
import pytest

from kith.forms.grave_harm.fgm_history import FgmHistory
from kith.forms.maternity.booking import Booking
from kith.forms.maternity.pregnancy_ended import PregnancyEnded
from kith.forms.maternity.pregnancy_notified import PregnancyNotified
from kith.language.roles import MIDWIFE, NAMED_MIDWIFE, TEAM_LEAD
from kith.pathways.grave_harm.fgm_asked import FgmAsked
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

ask = FgmAsked.ask
AT = "Mon 13 Jul 11:00"


def booked():
    one = person("Amara", born="29 years ago")
    one.says(PregnancyNotified, "Mon 6 Jul 10:00", expected="2027-01-20")
    one.says(Booking, "Mon 13 Jul 10:00", alone="yes", hurt="no")
    return one


@row("CP09")
def test_every_woman_is_asked_and_the_list_does_not_say_what():
    duty = owed(booked(), ask, at=AT).is_("due", by=MIDWIFE, until="Tue 11 Aug 00:00",
                                          why="Because Amara had a booking appointment on Mon 13 Jul.")
    assert "FGM" not in f"{duty.sentence}{ask.what}{FgmAsked.title}"


def test_who_has_no_booking_is_not_asked():
    nothing_owed(person("Amara", born="29 years ago"), ask, at=AT)


@pytest.mark.parametrize("said", [{"alone": "yes", "had": "no"}, {"alone": "yes", "had": "refused"}])
def test_an_answer_given_alone_ends_it(said):
    one = booked()
    one.says(FgmHistory, "Mon 20 Jul 10:00", **said)
    owed(one, ask, at="Mon 20 Jul 10:01").is_("done")


def test_with_somebody_there_it_stays_owed():
    one = booked()
    one.says(FgmHistory, "Mon 20 Jul 10:00", alone="no")
    owed(one, ask, at="Mon 20 Jul 10:01").is_("due")


@pytest.mark.parametrize(("when", "state"), [("Mon 10 Aug 23:59", "done"), ("Tue 11 Aug 00:01", "done late")])
def test_in_time_and_late(when, state):
    one = booked()
    one.says(FgmHistory, when, alone="yes", had="no")
    owed(one, ask, at="Wed 12 Aug 09:00").is_(state)


def test_it_is_over_with_the_pregnancy():
    one = booked()
    one.says(PregnancyEnded, "Mon 20 Jul 10:00", how="loss")
    nothing_owed(one, ask, at="Mon 20 Jul 10:01")


def test_overdue_it_climbs():
    one = booked()
    owed(one, ask, at=AT).tells(0, MIDWIFE).is_told()
    owed(one, ask, at="Tue 11 Aug 00:00").is_("overdue").tells(None)
    owed(one, ask, at="Sat 15 Aug 00:00").tells(1, TEAM_LEAD).is_told()
    owed(one, ask, at="Wed 26 Aug 00:00").tells(2, NAMED_MIDWIFE)
