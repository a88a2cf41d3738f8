"""Who does what is read by each practitioner, and whoever has not is listed to their lead."""
from kith.forms.access.worker_known import WorkerKnown
from kith.forms.teams.role_cards_read import RoleCardsRead
from kith.forms.teams.role_cards_to_read import RoleCardsToRead
from kith.language.roles import NAMED_NURSE, PROGRAM, TEAM_LEAD, THE_WORKER
from kith.pathways.teams.role_cards_read_in_time import RoleCardsReadInTime
from tests.scenarios.rows import row
from tests.scenarios.story import Record, all_owed, nothing_owed, owed

read = RoleCardsReadInTime.read
THEN = "Wed 1 Jul 10:00"


def practitioner(given: str = "Wed 1 Jul 09:00"):
    one = Record("Somebody who works here")
    one.says(WorkerKnown, "Mon 1 Jun 09:00", by=None, worker="7")
    if given:
        one.says(RoleCardsToRead, given, by=None, role=PROGRAM, edition="first", cards="The nurse gives no treatment.")
    return one


def reads(one, when: str, **more) -> None:
    one.says(RoleCardsRead, when, by=7, answers=owed(one, read, at=when), **{"knew": "new", "own": "right"} | more)


@row("LA17")
def test_each_practitioner_owes_it_by_themselves():
    duty = owed(practitioner(), read, at=THEN).is_("due", by=THE_WORKER, until="Thu 30 Jul 00:00")
    assert duty.one.bearer == 7


def test_whoever_was_given_none_owes_nothing():
    nothing_owed(practitioner(given=""), read, at=THEN)


def test_read_on_the_last_day_and_on_the_day_after():
    for when, state in (("Wed 29 Jul 23:59", "done"), ("Thu 30 Jul 00:01", "done late")):
        one = practitioner()
        reads(one, when)
        owed(one, read, at="Fri 31 Jul 09:00").is_(state)


@row("LA17")
def test_when_a_card_changes_it_is_owed_again():
    one = practitioner()
    reads(one, "Thu 2 Jul 10:00", knew="otherwise", believed="That the nurse arranges counselling")
    one.says(RoleCardsToRead, "Mon 6 Jul 09:00", by=None, role=PROGRAM, edition="second", cards="And no counselling.")
    first, again = all_owed(one, read, at="Mon 6 Jul 10:00")
    first.is_("done")
    again.is_("due", until="Tue 4 Aug 00:00")


@row("LA17")
def test_whoever_has_not_read_them_is_listed_to_their_lead():
    one = practitioner()
    owed(one, read, at=THEN).tells(0, THE_WORKER).is_told()
    owed(one, read, at="Thu 30 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, read, at="Fri 14 Aug 00:00").tells(2, NAMED_NURSE)
