"""SERAC: whose list a referral is on, of how many nothing came back, and a meeting without health shows as such."""
from datetime import timedelta

import pytest

from kith.access import all_teams, staffing
from kith.intake.rounds import ticking
from kith.records import rights
from kith.records.database import cursor
from kith.worklists.counted import meetings as counting
from tests.scenarios.rows import row
from tests.scenarios.test_serac_decision_brought_back import DECIDED, HELD
from tests.scenarios.test_serac_referral_answered import SENT
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.test_meetings import owed, say

MET, LATER = AT + timedelta(hours=2), AT + timedelta(days=4)


@pytest.fixture
def iris(place):
    team = all_teams.add_team("sn", "School nursing", "school_nursing", "Community", phone="01632 960125",
                             at=AT - timedelta(days=90))
    one = staffing.add_worker("iris", "Iris Pemberton", "a long password", "")
    staffing.put_on(one, team, "school_nursing_lead", AT - timedelta(days=90))
    return one


def counted(at):
    ticking.tick(at)
    with cursor() as cur:
        rights.look_across(cur)
        return counting.counted(cur, at)


@row("CP10")
def test_a_referral_of_which_serac_spoke_and_nobody_heard_has_no_feedback(place, iris, signed_in, monkeypatch):
    for one in (place.mia, place.ania):
        say(one, place.priya, "serac_referral", SENT)
    assert counted(MET).serac["July 2026"].cells == [0, 0, 2, 0, 2]
    for one in (place.mia, place.ania):
        say(one, iris, "meeting_held", HELD | {"health": "nobody", "health_why": "On leave, and no deputy"}, MET)
    say(place.mia, iris, "serac_decision", DECIDED, MET + timedelta(hours=1),
        owed(place.mia, "serac_decision_brought_back"))
    found = counted(LATER)
    assert (found.serac["July 2026"].cells, found.voice) == ([1, 1, 0, 0, 2], (2, 2))
    monkeypatch.setenv("KITH_AT", LATER.isoformat())
    page = text(signed_in(place.sam).get("/measures-of-meetings"))
    for words in ("1 of 2 with no feedback", "Health had no voice at 2 of 2 meetings of SERAC"):
        assert words in page, words
    assert "Health had no voice there" in text(signed_in(place.sam).get(f"/people/{place.mia}/meetings"))


@row("CP10")
def test_the_chair_has_the_referral_on_their_list_and_sees_nobody_else(place, iris, signed_in, monkeypatch):
    team = all_teams.add_team("serac", "SERAC", "serac", "Police", phone="01632 960126", at=AT - timedelta(days=90))
    chair = staffing.add_worker("elin", "Elin Forde", "a long password", "")
    staffing.put_on(chair, team, "serac_chair", AT - timedelta(days=90))
    say(place.mia, place.priya, "serac_referral", SENT)
    ticking.tick(MET)
    monkeypatch.setenv("KITH_AT", MET.isoformat())
    client = signed_in(chair)
    mine = text(client.get("/"))
    assert "Say at which SERAC a referral is spoken of" in mine
    assert "See that SERAC speaks of a referral" in mine
    assert client.get(f"/people/{place.mia}").status_code == 200
    assert client.get(f"/people/{place.ania}").status_code == 403
    asked = owed(place.mia, "serac_referral_answered", "and duty = 'listed'")
    # Which meeting, and how soon, is for whoever has read it: its words stand beside the answer, and on no other's page
    assert "What are you worried about? A man of thirty fetches her" in text(client.get(f"/duties/{asked[0]}"))
    assert "A man of thirty" not in text(signed_in(place.sam).get(f"/duties/{asked[0]}"))
    say(place.mia, chair, "serac_listed", {"on": "2026-07-21"}, MET, asked)
    assert "Say at which SERAC a referral is spoken of" not in text(client.get("/"))
