"""A client of a service for adults in a notice: their worker decides, and whoever is no client owes nothing."""
from kith.forms.violence.violence_decided import ViolenceDecided
from kith.language.roles import ADULT_MENTAL_HEALTH, NAMED_NURSE, TEAM_LEAD
from kith.pathways.violence.client_in_notice import ClientInNotice
from tests.scenarios.adults import wayne
from tests.scenarios.notices import named
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

decide = ClientInNotice.decide
MONDAY = "Mon 13 Jul 08:30"


@row("HV08")
def test_the_worker_of_a_client_decides_in_two_working_days():
    one = wayne()
    named(one)
    duty = owed(one, decide, at=MONDAY).is_("due", by=ADULT_MENTAL_HEALTH, until="Tue 14 Jul 17:00")
    one.says(ViolenceDecided, "Mon 13 Jul 11:00", answers=duty, decision="share", shared=["named_nurse"],
             why="She asked me not to speak to him of it", safe="stands")
    owed(one, decide, at="Mon 13 Jul 12:00").is_("done")


def test_whoever_is_no_client_or_not_any_more_owes_nothing():
    one = person("Dan", born="33 years ago")
    named(one)
    nothing_owed(one, decide, at=MONDAY)
    gone = person("Wayne", born="34 years ago")
    gone.has_worker("adult_mental_health", "Wed 1 Jul 10:00", ended="2026-07-05")
    named(gone)
    nothing_owed(gone, decide, at=MONDAY)


def test_silence_climbs_to_the_lead_and_the_named_nurse():
    one = wayne()
    named(one)
    owed(one, decide, at=MONDAY).is_told()
    owed(one, decide, at="Tue 14 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, decide, at="Thu 16 Jul 00:30").tells(2, NAMED_NURSE)
