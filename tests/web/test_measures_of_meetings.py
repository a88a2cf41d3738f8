"""Of each profession, whether it was at meetings; and of each team that calls them, how soon it says so."""
from datetime import timedelta

import pytest

from kith.access import all_teams
from kith.intake.rounds import ticking
from kith.records import rights
from kith.records.database import cursor
from kith.worklists.counted import meetings as counting
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.test_doors import worker
from tests.web.test_meetings import CALLED, HELD, held, owed, say
from tests.web.test_meetings import baby as baby


@row("AN16", "CP05", "GP05")
def test_asked_too_late_is_told_from_nobody_sent(place, baby, signed_in):
    held(place, baby)                                                # three working days of notice
    early = {"begins": (AT + timedelta(days=21)).isoformat(), "short": "", "agenda": [], "kind": "review"}
    say(place.mia, place.priya, "meeting_called", CALLED | early, AT + timedelta(minutes=5))
    then = AT + timedelta(days=21, minutes=1)
    ticking.tick(then)
    say(place.mia, place.priya, "meeting_held", HELD | {"kind": "review"}, then, owed(place.mia, "meeting_told_of"))
    with cursor() as cur:
        rights.look_across(cur)
        found = counting.counted(cur, AT)
    midwives, visitors = found.came["Midwife"], found.came["Health visitor"]
    assert (midwives.too_late, midwives.not_sent, midwives.cells[-1]) == (1, 1, 2)
    assert (visitors.came, found.meetings) == (2, 2)   # of two children, and yet one meeting
    assert (found.called["Marsh team"].short, sorted(found.called["Marsh team"].notice)) == (1, [3, 15])
    page = text(signed_in(place.sam).get("/measures-of-meetings"))
    assert "Nobody came, asked too late" in page
    assert "2 meetings recorded as held" in page
    assert found.late_calls["Marsh team"]["Midwife"] == 1
    assert "Called by Marsh team Profession Midwife Meetings 1" in page


@row("CM09", "CP05", "GP05")
def test_which_practices_came_stands_beside_which_professions_did_and_adds_up_to_theirs(
        place, baby, practices, signed_in):
    of_practice(place.mia, "surgery")
    came = HELD | {"people": [*HELD["people"], {"name": "Dr Ann", "role": "gp", "there": "came"}]}
    say(place.mia, place.priya, "meeting_held", came, AT - timedelta(days=9))
    of_practice(baby, "other")
    absent = HELD | {"people": [*HELD["people"], {"name": "The practice", "role": "gp", "there": "absent"}]}
    say(baby, place.priya, "meeting_held", absent, AT - timedelta(days=8))
    found = counted()
    assert found.came_of_practices["Mill surgery"].came == 1
    assert found.came_of_practices["Other surgery"].unknown == 1       # how much notice there was is not known
    whole = [sum(cells) for cells in zip(*(one.cells for one in found.came_of_practices.values()), strict=True)]
    assert whole == found.came["GP"].cells
    page = text(signed_in(place.sam).get("/measures-of-meetings"))
    assert "Which practices came" in page
    assert "Practice Mill surgery Came 1" in page
    told = text(signed_in(worker("commissioner", "commissioning")).get("/measures-of-meetings"))
    assert "Practice Mill surgery Came fewer than 5" in told or "Mill surgery Came not shown" in told


@row("GP05")
def test_where_children_of_two_practices_are_spoken_of_it_is_the_one_that_is_named(place, baby, practices):
    of_practice(place.mia, "surgery")
    of_practice(baby, "other")
    for days, name in enumerate(("Other surgery", "Dr Ann"), 3):
        begins = AT + timedelta(days=days)
        say(place.mia, place.priya, "meeting_called", CALLED | {
            "begins": begins.isoformat(), "agenda": [{"who": {"key": baby}}], "short": "emergency"},
            AT + timedelta(minutes=days))
        ticking.tick(begins + timedelta(minutes=1))
        people = [*HELD["people"], {"name": name, "role": "gp", "there": "came"}]
        say(place.mia, place.priya, "meeting_held", HELD | {"people": people}, begins + timedelta(hours=2),
            owed(place.mia, "meeting_told_of"))
    assert {name: one.came for name, one in counted().came_of_practices.items()} == {
        "Other surgery": 1, "No practice is known": 1}


@pytest.fixture
def practices(place):
    for key, name in (("surgery", "Mill surgery"), ("other", "Other surgery")):
        all_teams.add_team(key, name, "gp", name, phone="01632 960231", at=invented.YEAR_AGO)


def of_practice(about: str, key: str) -> None:
    with cursor() as cur:
        cur.execute("update records_subject set gp_practice = %s where key = %s", (key, about))


def counted():
    with cursor() as cur:
        rights.look_across(cur)
        return counting.counted(cur, AT)
