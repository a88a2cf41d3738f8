"""A published route is read by whoever it concerns; whoever does not is listed to their lead."""
from kith.forms.access.worker_known import WorkerKnown
from kith.forms.teams.route_read import RouteRead
from kith.forms.teams.route_to_read import RouteToRead
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, THE_WORKER
from kith.pathways.teams.route_read_in_time import RouteReadInTime
from tests.scenarios.rows import row
from tests.scenarios.story import Record, nothing_owed, owed

read = RouteReadInTime.duties["read"]


def practitioner(told: str = "Wed 1 Jul 09:00"):
    one = Record("Somebody who works here")
    one.says(WorkerKnown, "Mon 1 Jun 09:00", by=None, worker="7")
    if told:
        one.says(RouteToRead, told, by=None, route="12", what_for="Speech therapy", holds_from="2026-07-01",
                 how="Directly, by any practitioner")
    return one


@row("EH05")
def test_it_is_put_before_a_practitioner_who_has_ten_working_days():
    one = practitioner()
    duty = owed(one, read, at="Wed 1 Jul 10:00").is_("due", by=THE_WORKER, until="Thu 16 Jul 00:00")
    assert duty.one.bearer == 7
    assert duty.sentence == "Because how to refer to a service was published for your kind of team."


def test_whoever_it_does_not_concern_owes_nothing():
    nothing_owed(practitioner(told=""), read, at="Wed 1 Jul 10:00")


def test_read_on_the_last_day_and_on_the_day_after():
    for when, state in (("Wed 15 Jul 23:59", "done"), ("Thu 16 Jul 00:01", "done late")):
        one = practitioner()
        one.says(RouteRead, when, by=7, answers=owed(one, read, at=when), knew="otherwise")
        owed(one, read, at="Fri 17 Jul 09:00").is_(state)


@row("EH05")
def test_whoever_has_not_read_it_is_listed_to_their_lead():
    one = practitioner()
    owed(one, read, at="Wed 1 Jul 10:00").tells(0, THE_WORKER).is_told()
    owed(one, read, at="Thu 16 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, read, at="Fri 31 Jul 00:00").tells(2, NAMED_NURSE)
