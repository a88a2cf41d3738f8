"""A client's home is seen within eight weeks, or the lead hears of it."""
from kith.forms.adults.seen_at_home import SeenAtHome
from kith.language.roles import ADULT_MENTAL_HEALTH, TEAM_LEAD
from kith.pathways.adults.home_seen import HomeSeen
from tests.scenarios.adults import wayne
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

see = HomeSeen.see


@row("AM04")
def test_the_home_is_seen_within_eight_weeks():
    one = wayne(since="Fri 1 May 10:00")
    owed(one, see, at="Fri 26 Jun 12:00").is_("due", by=ADULT_MENTAL_HEALTH, until="Sat 27 Jun 00:00")
    one.says(SeenAtHome, "Fri 26 Jun 14:00", present="no", signs=["none"], hazards="None", lives_here="He alone")
    owed(one, see, at="Fri 26 Jun 15:00").is_("done")


@row("AM04")
def test_no_visit_goes_to_the_lead():
    one = wayne(since="Fri 1 May 10:00")
    owed(one, see, at="Fri 1 May 12:00").is_told()
    owed(one, see, at="Sat 27 Jun 00:00").is_("overdue").tells(None)
    owed(one, see, at="Sat 4 Jul 00:00").tells(1, TEAM_LEAD)


def test_a_drug_service_has_no_such_visit():
    one = wayne(role="drug_and_alcohol")
    nothing_owed(one, see, at="Thu 2 Jul 10:00")
