"""Entries that do not agree stand beside each other with both sources, and somebody says what to make of them."""
import re
from datetime import timedelta

import pytest

from kith.records.database import cursor
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text

HOME = "Two adults and a baby"
NO, YES = "Of a baby: do they roll over by themselves? No", "Of a baby: do they roll over by themselves, as you are"
BESIDE = "Does not agree with"
MADE = {"says": "both", "why": "She rolled for the first time on Saturday"}


def on(days: int):
    return AT - timedelta(days=days)


@pytest.fixture
def two(place):
    """A health visitor wrote that she does not roll; five days later A&E was told that she did."""
    invented.said(place.mia, "contact_note", at=on(8), by=place.priya, kind="home", note="Fed well", rolls="no")
    return invented.said(place.mia, "ed_family", at=on(3), by=place.ruth, home=HOME, rolls="yes")


def history(client, place) -> str:
    return text(client.get(f"/people/{place.mia}/history"))


def test_each_of_the_two_says_what_the_other_says_and_who_said_it(place, two, signed_in):
    said = history(signed_in(place.priya), place)
    assert said.count(BESIDE) == 2
    assert re.search(rf"{BESIDE} \w+ 11 Jul 09:10 , A&amp;E: “{re.escape(YES)}", said)
    assert re.search(rf"{BESIDE} \w+ 6 Jul 09:10 , Priya Nair: “{re.escape(NO)}”", said)
    assert BESIDE in text(signed_in(place.priya).get(f"/people/{place.mia}"))


def test_whoever_may_not_read_one_of_them_reads_nothing_of_it_beside_the_other(place, two, signed_in):
    with cursor() as cur:
        cur.execute("select count(*) from records_entry where form = 'two_accounts'")
        assert cur.fetchone() == (1,)
    invented.said(place.mia, "involvement", at=on(9), role="health_visitor", team="hv-far", worker="theo.hale",
                  began="2026-07-01")
    client = signed_in(place.theo)
    assert "A&amp;E" in history(client, place)
    assert BESIDE not in history(client, place)
    assert "Nobody has found two entries" in text(client.get(f"/people/{place.mia}/accounts"))


def test_they_are_owed_and_weighed_on_a_page_of_their_own(place, two, signed_in):
    with cursor() as cur:
        cur.execute("select id from duties_duty where pathway = 'two_accounts_settled'")
        (duty,) = cur.fetchone()
    client = signed_in(place.ruth)
    assert "Read both entries, and say what you make of them" in text(client.get(f"/duties/{duty}"))
    client = signed_in(place.priya)
    page = client.get(f"/people/{place.mia}/accounts").content.decode()
    root = re.search(r'name="of" value="(\d+)"', page)[1]
    empty = client.post(f"/people/{place.mia}/accounts", {"of": root, "_number": "1"})
    assert empty.status_code == 422
    assert "There is a problem" in text(empty)
    client.post(f"/people/{place.mia}/accounts", MADE | {"of": root, "_number": "2"})
    said = text(client.get(f"/people/{place.mia}/accounts"))
    assert "Both can be true. She rolled for the first time on Saturday Priya Nair" in said
    assert "Say what you make of this" not in history(client, place)
    assert "Done" in text(client.get(f"/duties/{duty}"))


def test_what_was_known_on_a_date_knows_no_later_doubt(place, two, signed_in):
    said = text(signed_in(place.priya).get(f"/people/{place.mia}/history", {"known": "8/7/2026"}))
    assert "Fed well" in said
    assert BESIDE not in said


def test_a_baby_who_learns_it_in_time_contradicts_nobody(place, signed_in):
    invented.said(place.mia, "ed_family", at=on(30), by=place.ruth, home=HOME, rolls="no")
    invented.said(place.mia, "ed_family", at=on(3), by=place.ruth, home=HOME, rolls="yes")
    assert BESIDE not in history(signed_in(place.priya), place)


def test_mended_so_that_they_agree_nothing_is_left_of_it(place, two, signed_in):
    root = re.search(r'id="e-(\d+)".*?Family asked in A&amp;E', signed_in(place.priya).get(
        f"/people/{place.mia}/history?form=ed_family").content.decode(), re.S)[1]
    signed_in(place.ruth).post("/record/ed_family", {
        "about": place.mia, "corrects": root, "how": "whole", "home": HOME, "rolls": "no", "told_when": "now",
        "what_was_wrong": "I ticked the wrong one", "_number": "3"})
    said = history(signed_in(place.priya), place)
    assert "I ticked" not in said
    assert BESIDE not in said


def test_whoever_reads_may_lay_any_two_beside_each_other(place, signed_in):
    client = signed_in(place.priya)
    page = client.get(f"/people/{place.mia}/history").content.decode()
    link = re.search(rf"/people/{place.mia}/accounts\?one=(\d+)", page)
    form = client.get(link[0]).content.decode()
    other = re.search(r'name="against" type="radio" value="(e\d+)"', form)[1]
    about = {"one": link[1], "_number": "4"}
    assert client.post(f"/people/{place.mia}/accounts", about | {"against": other}).status_code == 422
    same = client.post(f"/people/{place.mia}/accounts", about | {"against": f"e{link[1]}", "what": "It differs"})
    assert "Choose two different entries" in text(same)
    strange = client.post(f"/people/{place.mia}/accounts", about | {"against": "e999999", "what": "It differs"})
    assert "That entry is not on this record" in text(strange)
    client.post(f"/people/{place.mia}/accounts", about | {"against": other, "what": "He fell, and he was in bed"})
    said = history(client, place)
    assert said.count(BESIDE) == 2
    assert "He fell, and he was in bed" in text(client.get(f"/people/{place.mia}/accounts"))
