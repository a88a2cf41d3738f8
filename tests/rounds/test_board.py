"""A team's board: what is late and whose it is, cover, hours, home visits to be ticked, and the day's sign-off."""
from datetime import time, timedelta

import pytest

from kith.access import duty_rota
from kith.intake.rounds.ticking import tick
from kith.records.database import cursor
from kith.worklists.owed import load
from kith.worklists.owed.board import reading
from tests.rounds.conftest import person
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text


def rows(sql: str, *asked) -> list[tuple]:
    with cursor() as cur:
        return cur.execute(sql, asked).fetchall()


def test_the_board_says_what_is_late_and_who_holds_it(rounds, signed_in):
    said = text(signed_in(rounds.place.sam).get("/team"))
    assert "1 late 0 today 0 nobody holds 0 waiting on others" in said
    assert "Mia Kowalska-Reid" in said
    assert "Because Mia is under 1 and A&amp;E recorded a bruise on Sat 11 Jul" in said
    assert "Held by Priya Nair" in said
    assert "Nobody is without a worker." in said
    people = ("Jo Marsh: nothing by name", "Priya Nair: 1 late, 1 in all", "Sam Adeyemi: ")
    assert [said.index(one) for one in people] == sorted(said.index(one) for one in people)


def test_another_teams_board_is_refused_in_a_sentence(rounds, signed_in):
    refused = signed_in(rounds.place.theo).get("/team?team=hv-marsh")
    assert refused.status_code == 403
    assert "you hold no post in it" in text(refused)
    assert "Mia" not in text(refused)


def test_work_is_given_by_choosing_a_name_and_stays_until_accepted(rounds, signed_in):
    client = signed_in(rounds.place.sam)
    client.post("/team", {"team": "hv-marsh", "give": rounds.place.duty, "to": rounds.place.jo.id, "_number": "1"})
    assert rows("select offered_id, bearer_id from duties_duty where id = %s", rounds.place.duty) == [
        (rounds.place.jo.id, None)]
    assert "offered to somebody who has not answered yet" in text(client.get("/team"))


def test_work_is_given_only_to_somebody_of_the_team(rounds, signed_in):
    given = signed_in(rounds.place.sam).post("/team", {"give": rounds.place.duty, "to": rounds.place.theo.id})
    assert given.status_code == 403
    assert rows("select offered_id from duties_duty where id = %s", rounds.place.duty) == [(None,)]


def test_the_day_is_not_signed_off_over_late_work_without_a_word(rounds, signed_in):
    client = signed_in(rounds.place.sam)
    wrong = client.post("/team", {"team": "hv-marsh"})
    assert wrong.status_code == 422
    assert "There is work left: 1 late. Write why it is safe to leave it until tomorrow." in text(wrong)
    assert 'href="#left"' in wrong.content.decode()
    client.post("/team", {"team": "hv-marsh", "left": "Priya visits at 17:30", "_number": "2"})
    assert "Signed off at 09:10 by Sam Adeyemi: “Priya visits at 17:30”" in text(client.get("/team"))


@pytest.fixture
def gap(rounds):
    """Nobody is on duty the day after tomorrow; gives the turn's key."""
    begins = AT + timedelta(days=2)
    duty_rota.put_on_duty(None, rounds.place.marsh.id, "health_visitor", begins, begins + timedelta(hours=4))
    (turn,) = reading.board("hv-marsh", AT).gaps
    assert (turn.begins, turn.name) == (begins, "")
    return turn.key


def test_a_gap_in_the_rota_is_named_and_filled_by_the_lead(rounds, signed_in, gap):
    client = signed_in(rounds.place.sam)
    assert "Gap: Thu 16 Jul, 09:10 to 13:10, nobody. Put someone on" in text(client.get("/team"))
    client.post("/team", {"team": "hv-marsh", "gap": gap, "on": rounds.place.jo.id})
    said = text(client.get("/team"))
    assert "Jo Marsh is on duty then." in said
    assert "Gap:" not in said


def test_only_whoever_leads_writes_the_rota(rounds, signed_in, gap):
    client = signed_in(rounds.place.priya)
    assert "Put someone on" not in text(client.get("/team"))
    assert "Ask the team lead to put someone on." in text(client.get("/team"))
    refused = client.post("/team", {"team": "hv-marsh", "gap": gap, "on": rounds.place.jo.id})
    assert refused.status_code == 403
    assert reading.board("hv-marsh", AT).gaps


@pytest.mark.parametrize("sent", [{"gap": "another"}, {"on": "0"}])
def test_a_gap_that_is_gone_or_a_stranger_is_refused(rounds, signed_in, gap, sent):
    posted = {"team": "hv-marsh", "gap": gap, "on": rounds.place.jo.id} | sent
    assert signed_in(rounds.place.sam).post("/team", posted).status_code == 403
    assert reading.board("hv-marsh", AT).gaps


def test_hours_asked_stand_beside_the_hours_there_are(rounds, signed_in):
    rounds.place.marsh.opens, rounds.place.marsh.closes = time(9), time(17)
    rounds.place.marsh.save()
    said = text(signed_in(rounds.place.sam).get("/team"))
    assert "Priya Nair: 1 late, 1 in all 0.5 of 7.75 hours left today are asked for." in said
    assert "Jo Marsh, 7.75 hours Priya Nair, 7.25 hours" in said, "whoever gives work sees who has time for it"
    assert load.there(time(9), time(17), False, AT + timedelta(days=4)) == 0, "nobody is there on a Saturday"
    assert load.there(time(9), time(17), True, AT + timedelta(days=4)) > 7
    assert load.there(time(9), time(17), False, AT.replace(hour=18)) == 0


# Home visits.


@pytest.fixture
def visits(rounds) -> list[str]:
    """Mia is to be seen at 9:30 and Joe at 14:00; yesterday's visit to Joe was never ticked."""
    for n, (key, planned) in enumerate(((rounds.joe, AT.replace(day=13, hour=15, minute=0)),
                                        (rounds.joe, AT.replace(hour=14)), (rounds.place.mia, AT.replace(minute=30)))):
        said = AT - timedelta(days=2, minutes=n)
        invented.said(key, "home_visit_planned", at=said, planned=planned.isoformat())
    tick(AT)
    return [visit.duty for visit in reading.board("hv-marsh", AT).visits]


def test_visits_stand_in_order_of_time_with_what_was_left_first(rounds, signed_in, visits):
    said = text(signed_in(rounds.place.sam).get("/team"))
    lines = ("Visits today 3", "3 not ticked.", "Mon 13 Jul, 15:00 J. B. (2 years 4 months), 1 working day late",
             "09:30 M. K-R. (9 weeks)", "14:10 J. B. (2 years 4 months)")
    assert [said.index(line) for line in lines] == sorted(said.index(line) for line in lines)


def test_a_tick_is_an_entry_that_says_the_visit_was_made(rounds, signed_in, visits):
    client = signed_in(rounds.place.sam)
    ticked = {"team": "hv-marsh", "ticking": "yes", "visit": visits[:2], "_number": "11"}
    assert client.post("/team", ticked).status_code == 302
    said = text(client.get("/team"))
    assert "1 not ticked." in said
    assert "Mon 13 Jul, 15:00 J. B. (2 years 4 months): seen at home." in said
    assert rows("select count(*) from records_entry where form = 'home_visit_ticked'") == [(2,)]
    client.post("/team", ticked)
    assert rows("select count(*) from records_entry where form = 'home_visit_ticked'") == [(2,)], "once is enough"
    states = rows("select state from duties_duty where id = any(%s) order by happened_at", visits)
    assert states == [("done late",), ("done",), ("due",)]


def test_ticking_nothing_is_said_and_leads_to_the_boxes(rounds, signed_in, visits):
    wrong = signed_in(rounds.place.sam).post("/team", {"team": "hv-marsh", "ticking": "yes"})
    assert wrong.status_code == 422
    assert "Tick the visits that were made." in text(wrong)
    assert 'href="#visits"' in wrong.content.decode()


def test_somebody_elses_visit_is_not_ticked_from_this_board(rounds, signed_in, visits):
    wrong = signed_in(rounds.place.theo).post("/team", {"team": "hv-far", "ticking": "yes", "visit": visits})
    assert wrong.status_code == 422
    assert rows("select count(*) from records_entry where form = 'home_visit_ticked'") == [(0,)]


def test_what_else_came_of_a_visit_is_said_on_its_own_page(rounds, signed_in, visits):
    client = signed_in(rounds.place.sam)
    page = client.get("/team").content.decode()
    assert f'href="/duties/{visits[1]}"' in page
    client.post(f"/duties/{visits[1]}", {"came_of_it": "nobody_in", "told_when": "now", "_number": "12"})
    assert "09:30 M. K-R. (9 weeks): nobody was in." in text(client.get("/team"))


def test_the_day_is_not_signed_off_over_an_unticked_visit_without_a_word(rounds, signed_in, visits):
    client = signed_in(rounds.place.sam)
    wrong = client.post("/team", {"team": "hv-marsh"})
    assert wrong.status_code == 422
    assert ("3 visits are not ticked. Say what happened, or write why you are signing anyway. "
            "There is work left: 1 late.") in text(wrong)
    client.post("/team", {"team": "hv-marsh", "left": "Joe tomorrow at nine; the family knows", "_number": "13"})
    assert "Signed off at 09:10 by Sam Adeyemi" in text(client.get("/team"))


def test_a_visit_nobody_holds_stands_with_what_nobody_holds(rounds, signed_in):
    noah = person("Adu", "Noah", "2025-08-13", "9990004021")
    invented.said(noah, "involvement", role="health_visitor", team="hv-marsh", began="2026-07-10")
    invented.said(noah, "home_visit_planned", at=AT - timedelta(days=1), planned=AT.replace(hour=11).isoformat())
    tick(AT)
    said = text(signed_in(rounds.place.sam).get("/team"))
    assert "1 nobody holds" in said
    nobodys = said.partition("Nobody holds 1")[2].partition("Late 1")[0]
    assert "Say what came of a home visit" in nobodys


def test_a_silent_feed_is_said_on_the_board(rounds, signed_in):
    with cursor() as cur:
        cur.execute("update intake_feed set heard_at = %s", (AT - timedelta(hours=7),))
    assert "Nothing has come from PAS@RCB since Tue 14 Jul, 02:10." in text(signed_in(rounds.place.sam).get("/team"))
