"""Opening a page on one’s word, closing it, and what the Caldicott guardian makes of it, page by page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kith.access import all_teams, staffing
from kith.intake.doors import opening
from kith.records import subjects
from kith.records.database import cursor
from tests.web.invented import AT, PASSWORD, YEAR_AGO
from tests.web.reading import text

WORDS = {"why": "present", "words": "She is here with me"}


@pytest.fixture
def rowan(place):
    team = all_teams.add_team("caldicott", "Caldicott guardian", "oversight", "Community", at=YEAR_AGO)
    worker = staffing.add_worker("rowan.hext", "Rowan Hext", PASSWORD, "rowan@kith.example")
    staffing.put_on(worker, team, "caldicott_guardian", YEAR_AGO)
    return worker


def theirs(page: str, name: str) -> str:
    """The value of the first hidden question of this name."""
    return page.split(f'name="{name}" value="')[1].partition('"')[0]


def opened(place):
    with cursor() as cur:
        posts, mia = staffing.roles_of(cur, place.theo.pk, AT), subjects.by_key(cur, place.mia)
    return opening.open_on_word(mia, "present", "She is here with me", place.theo, posts, AT)


def decided(client, decision: str, **more):
    page = client.get("/oversight").content.decode()
    return client.post("/oversight", {"duty": theirs(page, "duty"), "decision": decision, "_number": decision} | more)


def test_a_page_is_opened_says_until_when_and_is_closed_by_whoever_opened_it(place, rowan, signed_in):
    theo = signed_in(place.theo)
    asked = theo.get(f"/people/{place.mia}/why")
    assert "You will see it for 4 hours. The Caldicott guardian is told now" in text(asked)
    shown = theo.post(f"/people/{place.mia}/why", WORDS, follow=True)
    assert "Open until 13:10. Your name and reason are on the list of who looked." in text(shown)
    assert "You see this page on your word until 13:10. Somebody reads why." in text(shown)
    assert "You have opened this page already" in text(theo.get(f"/people/{place.mia}/why"))
    again = theo.post(f"/people/{place.mia}/why", WORDS, follow=True)
    assert "You opened this page before, and nobody has read why yet." in text(again)
    for page in (shown, again):
        way = page.content.decode().split('action="/openings/')[1].partition('"')[0]
        assert theo.get(f"/openings/{way}").status_code == 302     # following a link closes nothing
        assert "Closed. Why it was opened is still read." in text(theo.post(f"/openings/{way}", follow=True))
    assert theo.get(f"/people/{place.mia}").status_code == 403


@pytest.mark.parametrize(("written", "wrong"), [({"why": "present"}, "Say it in a sentence"),
                                                ({"words": "She is here"}, "Why do you need to see it now?")])
def test_a_reason_is_asked_for_in_words(place, rowan, signed_in, written, wrong):
    theo = signed_in(place.theo)
    refused = theo.post(f"/people/{place.mia}/why", written)
    assert refused.status_code == 422
    assert "There is a problem" in text(refused)
    assert wrong in text(refused)
    assert theo.get(f"/people/{place.mia}").status_code == 403


def test_the_guardian_accepts_with_one_press(place, rowan, signed_in):
    opened(place)
    guardian = signed_in(rowan)
    page = text(guardian.get("/oversight"))
    assert "To read 1 Theo Hale" in page
    assert "They are in front of me. She is here with me" in page
    assert "1 page in 4 weeks." in page
    assert "M. K-R., born 2026" in page
    assert "Kowalska" not in page
    decided(guardian, "accepted")
    page = text(guardian.get("/oversight"))
    assert "Nothing is waiting to be read." in page
    assert "Rowan Hext: Accepted" in page
    assert decided_again(guardian).status_code == 403


def decided_again(client):
    return client.post("/oversight", {"duty": "2345678923", "decision": "accepted", "_number": "again"})


def test_whoever_is_asked_sees_which_page_it_was_and_nobody_else_sees_the_question(place, rowan, signed_in):
    opened(place)
    guardian, theo = signed_in(rowan), signed_in(place.theo)
    decided(guardian, "ask", words="Who told you that she was there?")
    mine = theo.get("/").content.decode()
    assert "Say why you opened a page" in mine
    way = "/duties/" + mine.split("Say why you opened a page")[0].split('id="d-')[-1].partition('"')[0]
    page = text(theo.get(way))
    assert "You opened the page of M. K-R., born 2026" in page
    assert "“Who told you that she was there?”" in page
    assert signed_in(place.priya).get(way).status_code == 403
    assert theo.post(way, {"words": "Her aunt, at the desk", "told_when": "now", "_number": "1"}).status_code == 302
    page = text(guardian.get("/oversight"))
    assert "Theo Hale: Her aunt, at the desk" in page
    assert "To read 1" in page
    assert "Read the answer why a page was opened" in text(guardian.get("/"))
    decided(guardian, "accepted")
    assert "Nothing is waiting to be read." in text(guardian.get("/oversight"))


def test_what_is_serious_asks_what_it_is_and_who_was_told(place, rowan, signed_in):
    opened(place)
    guardian = signed_in(rowan)
    duty = theirs(guardian.get("/oversight").content.decode(), "duty")
    assert "Who has been told?" in text(guardian.get(f"/oversight?serious={duty}"))
    wrong = decided(guardian, "serious", serious="She lives next door to him")
    assert wrong.status_code == 422
    assert "There is a problem" in text(wrong)
    decided(guardian, "serious", serious="She lives next door to him", goes_to="employer")
    assert "She lives next door to him" in text(guardian.get("/oversight"))


def test_the_guardian_closes_a_page_that_stands_open(place, rowan, signed_in):
    opened(place)
    guardian, theo = signed_in(rowan), signed_in(place.theo)
    assert theo.get(f"/people/{place.mia}").status_code == 200
    way = guardian.get("/oversight").content.decode().split('action="/openings/')[1].partition('"')[0]
    guardian.post(f"/openings/{way}", {"from": "oversight"})
    assert theo.get(f"/people/{place.mia}").status_code == 403
    assert "Close this page now" not in text(guardian.get("/oversight"))


def test_who_looked_has_the_opening_and_what_was_seen_by_it(place, rowan, signed_in):
    theo = signed_in(place.theo)
    theo.post(f"/people/{place.mia}/why", WORDS, follow=True)
    page = text(signed_in(place.priya).get(f"/people/{place.mia}/looked"))
    assert "Opened without a usual reason" in page
    assert "They are in front of me. She is here with me" in page
    assert "The reason they gave at 09:10" in page


def test_an_opening_costs_the_persons_page_no_statement(place, rowan, signed_in):
    theo, priya = signed_in(place.theo), signed_in(place.priya)
    theo.post(f"/people/{place.mia}/why", WORDS)
    costs = []
    for client in (priya, theo):
        client.get(f"/people/{place.mia}")
        with CaptureQueriesContext(connection) as asked:
            client.get(f"/people/{place.mia}")
        costs.append(len(asked))
    assert costs[0] == costs[1]
