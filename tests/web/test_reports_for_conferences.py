"""Reports for a conference: drawn by chance, read by somebody else, returned, and counted by profession."""
from datetime import timedelta

import pytest

from kith.access import all_teams, staffing
from kith.access.models import Worker
from kith.intake.others import drawing
from kith.intake.rounds import ticking
from kith.language.errors import Problems
from kith.records import rights
from kith.records.database import cursor
from kith.worklists.counted import meetings as counting
from tests.scenarios.rows import row
from tests.scenarios.test_report_assured import GOOD, LACKS
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.test_meetings import CALLED, owed, say

EARLY = CALLED | {"begins": (AT + timedelta(days=21)).isoformat()}
REPORT = {"outcome": "written", "seen": "6 July, surgery: she was brought by her aunt",
          "worries": "Nobody is up at noon", "goes_well": "She eats well", "child_says": "Not seen", "parents": "read",
          "who": "Lee Grant, practice manager"}
SOON = AT + timedelta(hours=1)


@pytest.fixture
def office(place):
    at = AT - timedelta(days=90)
    return all_teams.add_team("safeguarding", "Safeguarding children", "safeguarding", "Community",
                             phone="01632 960110", at=at)


@pytest.fixture
def imran(office) -> Worker:
    one = staffing.add_worker("imran", "Dr Imran Sayeed", "a long password", "")
    staffing.put_on(one, office, "named_gp", AT - timedelta(days=90))
    return one


@pytest.fixture
def every_one(monkeypatch):
    """Every report is drawn."""
    monkeypatch.setattr(drawing, "_drawn", lambda occasion, one_in: True)


def reported(place, **more) -> None:
    say(place.mia, place.priya, "meeting_called", EARLY)
    say(place.mia, Worker.objects.get(username="lee.grant"), "conference_report", REPORT | more, SOON,
        owed(place.mia, "conference_told", "and duty = 'gp'"))


@row("GP05")
def test_a_report_that_lacks_is_returned_mended_and_read_again(place, imran, every_one, signed_in):
    reported(place)
    (first,) = owed(place.mia, "report_assured")
    with pytest.raises(Problems, match="It scores 2 of 5, and goes out from 3"):
        say(place.mia, imran, "report_reviewed", LACKS | {"apart": "no", "apart_mend": "All", "means": "no",
                                                          "means_mend": "All", "decided": "approved"}, SOON, [first])
    say(place.mia, imran, "report_reviewed", LACKS, SOON, [first])
    lee, (mend,) = Worker.objects.get(username="lee.grant"), owed(place.mia, "report_mended")
    form = signed_in(lee).get(f"/duties/{mend}").content.decode()
    assert "What was sent stands in it" in form
    assert REPORT["seen"] in form.split('name="seen"')[1].split("</textarea>")[0]
    assert LACKS["child_mend"] in text(signed_in(lee).get(f"/duties/{mend}"))
    say(place.mia, lee, "conference_report", REPORT | {"child_says": "She wants her gran"},
        SOON + timedelta(minutes=2), [mend])
    (second,) = owed(place.mia, "report_assured")
    assert second != first
    say(place.mia, imran, "report_reviewed", GOOD | {"decided": "approved"}, SOON + timedelta(minutes=5), [second])
    with cursor() as cur:
        rights.look_across(cur)
        line = counting.counted(cur, SOON).reports["GP"]
    assert (line.in_time, line.drawn, line.returned, sorted(line.scores), line.mean) == (1, 2, 1, [4, 5], "4.5")
    page = text(signed_in(place.sam).get("/measures-of-meetings"))
    assert "Reports for conferences, profession by profession" in page


@row("HV05")
def test_whoever_wrote_a_report_does_not_read_it_against_the_tool(place, office, every_one):
    say(place.mia, place.priya, "meeting_called", EARLY)
    named = Worker.objects.get(username="priya.nair")
    staffing.put_on(named, office, "named_nurse", AT - timedelta(days=1))
    say(place.mia, named, "conference_report", REPORT, SOON, owed(place.mia, "conference_told",
                                                                "and duty = 'health_visitor'"))
    with pytest.raises(Problems, match="Somebody else decides"):
        say(place.mia, named, "report_reviewed", GOOD | {"decided": "approved"}, SOON,
            owed(place.mia, "report_assured"))


def test_what_is_not_held_is_not_drawn_and_nobody_chooses_what_is(place, imran, monkeypatch):
    reported(place, outcome="not_held")
    assert owed(place.mia, "report_assured") == []
    share = sum(drawing._drawn(f"kith:{n}", 3) for n in range(3000))
    assert 900 < share < 1100
    assert all(drawing._drawn(f"kith:{n}", 1) for n in range(20))


@row("GP05", "HV05")
def test_what_was_never_sent_is_counted_by_profession_and_apart_where_it_was_asked_too_late(
        place, signed_in, monkeypatch):
    say(place.mia, place.priya, "meeting_called", EARLY)
    say(place.mia, place.priya, "meeting_called", CALLED | {"short": "room"}, AT + timedelta(minutes=1))
    then = AT + timedelta(days=22)
    ticking.tick(then)
    with cursor() as cur:
        rights.look_across(cur)
        everything = counting.counted(cur, then)
    found = everything.reports
    (practice,) = everything.practices.values()   # Mia’s own: its reports are those of the profession, and no others
    assert practice.cells == found["GP"].cells
    heading = "Reports of GPs, practice by practice"
    monkeypatch.setenv("KITH_AT", then.isoformat())
    buyer = invented._worker("anwen.rhys", "Anwen Rhys", invented._team("icb", "Commissioning", "commissioning"),
                             "commissioner")
    for_all, for_sam = (text(signed_in(one).get("/measures-of-meetings")).partition(heading)[2]
                        for one in (buyer, place.sam))
    assert "Not sent, asked in time 1 Not sent, asked too late 1" in for_sam
    assert "Not sent, asked in time fewer than 5 Not sent, asked too late fewer than 5" in for_all
    assert [(one.not_sent, one.too_late) for one in (found["GP"], found["Health visitor"])] == [(1, 1), (1, 1)]


@row("HV05")
def test_a_report_is_filled_by_a_press_with_each_day_on_which_any_service_saw_nobody(place, signed_in):
    for role, how, days in (("camhs", "not_brought", 9), ("dentist", "came", 5)):
        say(place.mia, place.priya, "appointment_outcome", {"outcome": how, "role": role, "reason": "way"},
            AT - timedelta(days=days))
    say(place.mia, place.priya, "meeting_called", EARLY)
    client, (mine,) = signed_in(place.priya), owed(place.mia, "conference_told", "and duty = 'health_visitor'")
    page = text(client.get(f"/duties/{mine}"))
    for words in ("What the record says already", "Sun 5 Jul 2026: CAMHS, was not brought", "Use this list"):
        assert words in page, words
    assert "The dentist, came" not in page
    pressed = client.post(f"/duties/{mine}", {"outcome": "written", "offer": "missed:all"}).content.decode()
    assert "CAMHS, was not brought" in pressed.split('name="missed"')[1].split("</textarea>")[0]


@row("HV05")
def test_what_was_seen_has_its_day_or_it_is_said_why_not(place):
    say(place.mia, place.priya, "meeting_called", EARLY)
    mine, undated = owed(place.mia, "conference_told", "and duty = 'health_visitor'"), {"seen": "She was thin"}
    with pytest.raises(Problems, match="Nothing here has a day"):
        say(place.mia, place.priya, "conference_report", REPORT | undated, SOON, mine)
    kept = say(place.mia, place.priya, "conference_report", REPORT | undated | {"undated": "Her gran told"}, SOON, mine)
    assert kept.outcome == "filed"
