"""Liaison beside escalation: of how many children a service spoke, of how many not, and whether it spoke first."""
from datetime import timedelta

import pytest

from kith.access import all_teams, staffing
from kith.access.models import Worker
from kith.records import rights
from kith.records.database import cursor
from kith.worklists.counted import spoken_early
from tests.rounds.test_disagreements import REFUSED, says
from tests.scenarios.rows import row
from tests.web.invented import AT
from tests.web.reading import text

PAGE = "/measures-of-meetings"


def counted(at=AT) -> dict[str, spoken_early.Line]:
    with cursor() as cur:
        rights.look_across(cur)
        return spoken_early.counted(cur, at)


def cells(name: str = "health visitor") -> tuple:
    found = counted()[name]
    return found.spoken_of, found.times, found.escalated(timedelta(days=90))


def asks(rounds, days: int) -> None:
    """Priya asks the GP about Mia, so many days before now."""
    says(rounds, rounds.place.priya, "information_request", hours=24 * days, role="gp", what="When was she last seen?",
         why="She was not brought", agreed="agreed")


def disagrees(rounds, by: Worker | None = None, days: int = 1) -> None:
    says(rounds, by or rounds.place.priya, "disagreement", hours=24 * days, **REFUSED)


@row("CM09")
def test_children_of_whom_it_spoke_and_of_whom_it_did_not_are_all_of_its_children(rounds):
    (spoken, silent, every), times, escalated = cells()
    assert (spoken, silent, times, escalated) == (0, every, 0, [0, 0, 0])
    asks(rounds, 20)
    asks(rounds, 3)
    assert cells() == ([1, every - 1, every], 2, [0, 0, 0])


@row("CM09")
@pytest.mark.parametrize(("days", "early"), [(3, True), (91, True), (92, False)])
def test_an_escalation_after_the_same_service_spoke_of_the_child_is_told_from_one_without(rounds, days, early):
    asks(rounds, days)
    disagrees(rounds)
    assert cells()[2] == ([1, 0, 1] if early else [0, 1, 1])


@row("CM09")
def test_what_another_service_spoke_is_not_this_ones_and_what_was_struck_out_is_nobodys(rounds):
    team = all_teams.add_team("sn", "School nursing", "school_nursing", "Community", phone="01632 960125",
                             at=AT - timedelta(days=90))
    iris = staffing.add_worker("iris", "Iris Pemberton", "a long password", "")
    staffing.put_on(iris, team, "school_nurse", AT - timedelta(days=90))
    asks(rounds, 5)
    disagrees(rounds, iris)
    found = counted()
    assert found["school nurse"].escalated(timedelta(days=90)) == [0, 1, 1]
    assert found["health visitor"].escalated(timedelta(days=90)) == [0, 0, 0]


@row("CM09")
def test_the_two_stand_beside_each_other_on_the_page_and_few_are_hidden(rounds, signed_in):
    asks(rounds, 5)
    disagrees(rounds)
    said = text(signed_in(rounds.place.sam).get(PAGE))
    assert "1 contact between services, and 1 escalation, in 12 months." in said
    assert "Health visitor Spoke first 1 Had not spoken 0 Escalations 1" in said
    hidden = text(signed_in(rounds.anwen).get(PAGE))
    assert "contact between services" not in hidden
    assert "Health visitor Spoke first fewer than 5" in hidden
    assert "Mia" not in said + hidden
