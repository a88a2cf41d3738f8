"""A due time is counted in the hours of the team that held the role when it began; nothing later moves it."""
from datetime import time

import pytest

from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.family.care_moved import CareMoved
from kith.language.roles import HEALTH_VISITOR, NAMED_NURSE, TEAM_LEAD
from kith.pathways.adults.risk_stated import RiskStated
from kith.pathways.emergency.urgent_attendance import UrgentAttendance
from tests.scenarios.adults import LOLA, wayne
from tests.scenarios.story import Entry, Record, owed, person, told, works
from tests.scenarios.test_risk_stated import stated
from tests.scenarios.test_risk_to_each_child import analysed

decide = UrgentAttendance.decide
FRIDAY, SATURDAY_EVENING, MONDAY_CLOSE = "Fri 10 Jul 12:00", "Sat 11 Jul 20:00", "Mon 13 Jul 17:00"


@pytest.fixture
def mia() -> Record:
    """A baby whose health visitors work at weekends, and in the evening."""
    works("weekend", "Thu 1 Jan", opens=time(8), closes=time(20), weekends=True)
    return person(born="9 weeks ago")


def cared_for(mia: Record, **said):
    return mia.has_worker("health_visitor", "Mon 1 Jun", team="weekend", **said)


def bruised(mia: Record, when: str = FRIDAY) -> None:
    mia.says(EdAttendance, when, injury="yes", injury_kind="bruise")


def moved(mia: Record, since: str) -> None:
    said = {"role": "health_visitor", "before": "Weekend", "after": "Usual", "old": "weekend", "new": "usual"}
    Entry(mia, CareMoved, len(told.versions) + 1, "moved").add("whole", "Sat 11 Jul", "", said | {"since": since})


def test_a_team_that_works_at_weekends_owes_by_saturday_evening(mia):
    cared_for(mia)
    bruised(mia)
    owed(mia, decide, at="Sat 11 Jul 19:59").is_("due", by=HEALTH_VISITOR, until=SATURDAY_EVENING)
    owed(mia, decide, at=SATURDAY_EVENING).is_("overdue")


def test_the_waits_of_its_ladder_are_counted_in_its_days(mia):
    cared_for(mia)
    bruised(mia)
    owed(mia, decide, at="Fri 10 Jul 12:01").tells(0).is_told()
    owed(mia, decide, at=SATURDAY_EVENING).tells(1, TEAM_LEAD).is_told()
    owed(mia, decide, at="Sun 12 Jul 23:59").tells(None)
    owed(mia, decide, at="Mon 13 Jul 00:00").tells(2, NAMED_NURSE)


def test_an_owner_told_late_has_until_the_close_of_their_own_next_working_day(mia):
    cared_for(mia)
    bruised(mia)
    owed(mia, decide, at="Sat 11 Jul 21:00").is_told()
    owed(mia, decide, at="Sun 12 Jul 19:59").tells(None)
    owed(mia, decide, at="Sun 12 Jul 20:00").tells(1, TEAM_LEAD)


def test_where_no_team_held_the_role_the_hours_are_the_localitys(mia):
    bruised(mia)
    owed(mia, decide, at="Fri 10 Jul 13:00").is_("due", until=MONDAY_CLOSE)


@pytest.mark.parametrize("said", [{"role": "midwife"}, {"team": "usual"}, {"ended": "2026-07-09"},
                                  {"began": "2026-07-11"}])
def test_another_role_another_team_and_another_time_give_it_no_hours(mia, said):
    mia.has_worker(**{"kind": "health_visitor", "since": "Mon 1 Jun", "team": "weekend"} | said)
    bruised(mia)
    owed(mia, decide, at="Sat 11 Jul 12:00").is_("due", until=MONDAY_CLOSE)


def test_it_held_the_role_to_the_end_of_its_last_day(mia):
    cared_for(mia, ended="2026-07-10")
    bruised(mia)
    owed(mia, decide, at="Sat 11 Jul 12:00").is_("due", until=SATURDAY_EVENING)


def test_a_hand_over_moves_no_due_time(mia):
    weekend = cared_for(mia)
    bruised(mia)
    mia.has_worker("health_visitor", "Sat 11 Jul 09:00", team="usual", began="2026-07-11")
    weekend.corrected("Sat 11 Jul 09:00", "Mon 1 Jun", role="health_visitor", team="weekend", ended="2026-07-10")
    owed(mia, decide, at="Sat 11 Jul 10:00").is_("due", until=SATURDAY_EVENING)


def test_who_comes_back_later_did_this_before_as_well(mia):
    weekend = cared_for(mia)
    bruised(mia)
    weekend.corrected("Sat 11 Jul 09:00", "Mon 1 Jun", role="health_visitor", team="weekend", ended="2026-07-10")
    weekend.corrected("Sat 11 Jul 10:00", "Sat 11 Jul", role="health_visitor", team="weekend", began="2026-07-12")
    owed(mia, decide, at="Sat 11 Jul 11:00").is_("due", until=SATURDAY_EVENING)


def test_who_is_said_later_to_have_held_it_then_gives_it_their_hours(mia):
    bruised(mia)
    owed(mia, decide, at="Fri 10 Jul 13:00").is_("due", until=MONDAY_CLOSE)
    mia.has_worker("health_visitor", "Mon 1 Jun", known="Fri 10 Jul 14:00", team="weekend")
    owed(mia, decide, at="Fri 10 Jul 15:00").is_("due", until=SATURDAY_EVENING)


def test_later_hours_are_for_what_begins_later(mia):
    works("weekend", "Sat 11 Jul", closes=time(18), weekends=True)
    cared_for(mia)
    bruised(mia)
    owed(mia, decide, at="Fri 10 Jul 13:00").is_("due", until=SATURDAY_EVENING)


def test_what_began_before_the_hours_were_dated_is_due_as_in_the_locality(mia):
    works("later", "Sat 11 Jul", weekends=True)
    mia.has_worker("health_visitor", "Mon 1 Jun", team="later")
    bruised(mia)
    owed(mia, decide, at="Fri 10 Jul 13:00").is_("due", until=MONDAY_CLOSE)


@pytest.mark.parametrize(("when", "until"), [(FRIDAY, SATURDAY_EVENING), ("Sat 11 Jul 12:00", "Mon 13 Jul 17:00")])
def test_a_service_that_went_to_another_team_takes_its_hours_from_that_day(mia, when, until):
    cared_for(mia)
    bruised(mia, when)
    moved(mia, "2026-07-11")
    owed(mia, decide, at="Sat 11 Jul 13:00").is_("due", until=until)


def test_a_birthday_that_gives_the_role_to_another_service_moves_no_due_time(mia):
    joe = person("Joe", born="2021-07-11")          # five on Saturday
    joe.has_worker("health_visitor", "Mon 1 Jun", team="weekend")
    joe.has_worker("school_nurse", "Mon 1 Jun", team="usual")
    joe.says(EdAttendance, FRIDAY, self_harm="yes")
    owed(joe, decide, at="Fri 10 Jul 13:00").is_("due", by=HEALTH_VISITOR, until=SATURDAY_EVENING)
    assert owed(joe, decide, at="Sat 11 Jul 13:00").is_("due", until=SATURDAY_EVENING).one.role.key == "school_nurse"


@pytest.mark.usefixtures("mia")
def test_a_leads_hours_are_those_of_the_team():
    one = wayne()
    one.has_worker("adult_mental_health", "Mon 6 Jul", team="weekend")
    stated(one, "Fri 10 Jul 14:00", children=[LOLA])
    analysed(one, "Fri 10 Jul 15:00", owed(one, RiskStated.analyse, at="Fri 10 Jul 14:30"), effect="risk")
    owed(one, RiskStated.sign, at="Fri 10 Jul 16:00").is_("due", until=SATURDAY_EVENING)
