"""A child moves away: a place of the new area says by a link that it has the child; until then the child is ours."""
from datetime import timedelta

import pytest

from kith.access import all_teams
from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems
from tests.scenarios.rows import row
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.reply_desk import NAMES, asked
from tests.web.reply_desk import desk as desk

FENWICK = "Children’s health, Fenwick"
MOVED = {"to_area": "Fenwick", "since": "2026-07-13", "takes_over": ["health_visitor"], "team": "not_known",
         "designated": "not_known", "place": FENWICK.lower()}
ACCEPTS = {"reply_what": "area_answered", "since-day": "20", "since-month": "7",
           "since-year": "2026", "reply_who": "J Hale, health visitor, Fenwick"}
STATES = "select duty, state from duties_duty where pathway = 'moved_out_of_area' order by duty"


@pytest.fixture
def fenwick(place, desk):
    """The same browser and mailbox, for a place of another area."""
    desk.team = all_teams.add_team("fenwick", FENWICK, "other_area", "Fenwick", outside=True, at=AT - timedelta(days=9),
                                  email="children@fenwick.example", mobiles=["07700900301"])
    return desk


def moves(place, more=()):
    said = Said("moved_area", MOVED | dict(more), happened=AT.isoformat())
    receive(Statement("web", "moves", Who(key=place.mia), (said,), AT), place.priya, AT)
    ticking.tick(AT)


@row("RV10")
def test_the_new_area_accepts_by_a_link_and_what_was_ours_until_then_is_done(place, fenwick):
    moves(place)
    assert asked(STATES) == [("health_visitor", "due"), ("there", "due")]
    *_, words = fenwick.room.arrived[-1]
    assert not [one for one in NAMES if one in words]
    page = text(fenwick.comes_in())
    assert "Mia Kowalska-Reid" in page
    assert "We say what we have taken over" in page
    part = fenwick.browser.post(fenwick.link, ACCEPTS | {"takes": "part", "lacking": "Her records", "_number": "1"})
    assert part.status_code == 302, text(part)
    assert asked(STATES) == [("health_visitor", "due"), ("there", "due")]
    whole = fenwick.browser.post(fenwick.link, ACCEPTS | {"takes": "all", "_number": "2"})
    assert whole.status_code == 302, text(whole)
    assert asked(STATES) == [("health_visitor", "done"), ("there", "done")]
    assert asked("select answers ->> 'who', organisation, by_id from records_entry where form = 'area_answered' "
                 "order by seq desc limit 1") == [("J Hale, health visitor, Fenwick", FENWICK, None)]


@row("RV10")
def test_a_place_that_is_of_no_other_area_learns_nothing_of_where_a_child_goes(place, fenwick):
    with pytest.raises(Problems, match=f"called “Social care front door”. There are: {FENWICK}."):
        moves(place, {"place": "Social care front door"})


def test_a_place_that_is_on_no_list_owes_nothing_though_a_machine_names_it(place, fenwick):
    said = Said("moved_area", MOVED | {"place": "Her aunt’s, behind the mill"}, happened=AT.isoformat())
    with pytest.raises(Problems, match="No place on our list is called"):
        receive(Statement("web", "by hand", Who(key=place.mia), (said,), AT), place.priya, AT)
    receive(Statement("PAS@RCB", "by a machine", Who(key=place.mia), (said,), AT), None, AT)
    assert asked("select answers -> 'place' from records_entry where form = 'moved_area'") == [(None,)]
    assert not asked("select id from duties_duty where position('mill' in role) > 0")
