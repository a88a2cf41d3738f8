"""The card of safe contact: before the address and the phone on every page about a person, for whoever opens one."""

import re
from datetime import timedelta

import pytest

from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.test_safety import pages

WORDS = {
    "channels": ["letter", "phone"],
    "unaware": [{"who": "Jordan Reid", "words": "that Ania has spoken to us"}],
    "way": "Ania’s own mobile, 07700 900 123", "times": "weekdays 10:00 to 14:00",
    "say": "Do not leave a message. The code word is gardening.",
}  # fmt: skip
LATELY = AT - timedelta(hours=3)
CARD = re.compile(r'<section class="nhsuk-card nhsuk-card--warning kith-safe".*?</section>', re.DOTALL)


def said(about: str, form: str, **more):
    return invented.said(about, form, LATELY, **more)


@pytest.fixture
def marked(place):
    """Mia, with an address and a telephone, and a mark on her own record."""
    said(place.mia, "person_details", address="14 Weir Lane", phone="01632 960 555", given_name="Mia",
                  family_name="Kowalska-Reid", born="2026-05-12")
    said(place.mia, "safe_contact", by=place.priya, **WORDS)
    return place


def about_her(place) -> list[str]:
    return [one for one in pages(place) if one.startswith(("/people/", "/duties/"))] + [
        f"/record/person_details?about={place.mia}", f"/record/relationship?about={place.mia}"]


def test_every_page_about_her_has_the_card_before_anything_else_about_her(marked, signed_in):
    client = signed_in(marked.priya)
    for address in about_her(marked):
        html = client.get(address).content.decode()
        assert len(CARD.findall(html)) == 1, address
        assert "Do not write to the home or phone the home." in CARD.search(html)[0]
        for reach in ("Weir Lane", "01632 960 555"):
            assert html.find(reach) == -1 or html.find(reach) > html.find("kith-safe"), address


def test_the_card_says_who_must_not_know_and_which_way_is_safe(marked, signed_in):
    card = text_of(signed_in(marked.priya).get(f"/people/{marked.mia}"))
    assert "Jordan Reid must not know: that Ania has spoken to us." in card
    assert "The safe way: Ania’s own mobile, 07700 900 123 When: weekdays 10:00 to 14:00" in card
    assert "The code word is gardening." in card
    assert "Set by Priya Nair, Tue 14 Jul 2026. Change or end it" in card


def text_of(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", CARD.search(response.content.decode())[0]).split())


def test_where_all_ways_are_closed_the_card_says_whom_to_ask(place, signed_in):
    said(place.mia, "safe_contact", by=place.priya)
    card = text_of(signed_in(place.priya).get(f"/people/{place.mia}"))
    assert "Do not contact this person or the family in any way before you have asked Priya Nair, 01632 960120." in card
    assert "Kith sends nothing to the home from any service." in card


def test_the_fear_of_a_forced_marriage_is_said_with_what_it_forbids(place, signed_in):
    said(place.mia, "safe_contact", by=place.priya, channels=["letter"], forced_marriage="yes")
    card = text_of(signed_in(place.priya).get(f"/people/{place.mia}"))
    assert "A forced marriage is feared: never let family mediate or interpret." in card
    assert "or go through family, or let family interpret" in card


def test_a_mother_s_mark_shows_on_her_child_s_page_without_whose_it_is_or_why(place, signed_in):
    said(place.ania, "safe_contact", by=place.priya, **WORDS)
    card = text_of(signed_in(place.priya).get(f"/people/{place.mia}"))
    assert card == "Safe contact Do not write to the home or phone the home. Ask Priya Nair, 01632 960120 first."


def test_nobody_is_marked_and_no_page_says_so(place, signed_in):
    client = signed_in(place.priya)
    for address in about_her(place):
        assert "kith-safe" not in client.get(address).content.decode()


def test_what_somebody_wrote_in_a_mark_is_never_markup(place, signed_in):
    nasty = '<img src=x onerror="alert(1)">'
    raw = dict.fromkeys(("way", "times", "place", "person", "say"), nasty)
    said(place.mia, "safe_contact", by=place.priya, unaware=[{"who": nasty, "words": nasty}], **raw)
    html = signed_in(place.priya).get(f"/people/{place.mia}").content.decode()
    assert "<img" not in html
    assert html.count("&lt;img src=x") >= 7


def test_a_mark_set_a_moment_ago_is_on_the_page_that_was_kept(place, signed_in):
    client = signed_in(place.priya)
    assert "kith-safe" not in client.get(f"/people/{place.mia}").content.decode()
    sent = {"about": place.mia, "channels": ["letter"], "told_when": "now", "_number": "1", "unaware-count": "0"}
    assert client.post("/record/safe_contact", sent).status_code == 302
    assert "Do not write to the home." in text(client.get(f"/people/{place.mia}"))


def test_whoever_may_not_end_it_hears_who_may(place, signed_in):
    root = said(place.mia, "safe_contact", by=place.priya, channels=["letter"]).entries[0]
    client = signed_in(place.priya)
    sent = {"about": place.mia, "corrects": root, "how": "whole", "channels": ["letter"], "over": "yes",
            "told_when": "now", "what_was_wrong": "All is well", "_number": "2", "unaware-count": "0"}
    refused = client.post("/record/safe_contact", sent)
    assert "You cannot end what protects somebody or open again a way that it closed as the" in text(refused)
    assert "Do not write to the home." in text(client.get(f"/people/{place.mia}"))


def test_an_address_and_a_number_that_are_not_safe_say_so_and_are_folded_away(marked, signed_in):
    client = signed_in(marked.priya)
    plain = text(client.get(f"/people/{marked.mia}"))
    assert "Address 14 Weir Lane" in plain, "visits are safe"
    assert "Phone Not safe to phone. Show the number" in plain
    said(marked.mia, "safe_contact", by=marked.priya, channels=["visit"])
    plain = text(client.get(f"/people/{marked.mia}"))
    assert "Address Not safe to write to or visit. Show the address 14 Weir Lane" in plain


def test_a_mobile_is_told_from_the_phone_at_home(place, signed_in):
    said(place.mia, "person_details", phone="07700 900 555", family_name="Kowalska-Reid", born="2026-05-12")
    said(place.mia, "safe_contact", by=place.priya, channels=["phone"])
    assert "Phone 07700 900 555" in text(signed_in(place.priya).get(f"/people/{place.mia}"))


@pytest.fixture
def missed(place) -> str:
    """Twice she was not brought; a letter home would tell whoever must not know. The key of what is owed for it."""
    said(place.mia, "safe_contact", by=place.priya, **WORDS)
    _, begun = (invented.said(place.mia, "appointment_outcome", at, place.priya, outcome="not_brought", role="gp")
                for at in (AT - timedelta(days=7), LATELY))
    return next(one["id"] for one in begun.begun if one["pathway"] == "missed_appointments" and one["duty"] == "see")


def test_what_was_not_sent_says_so_with_who_was_told_and_which_ways_are_safe(place, missed, signed_in):
    page = text(signed_in(place.priya).get(f"/duties/{missed}"))
    assert "We did not send this letter This family has a safe contact. Do not write to the home or phone" in page
    assert "Kith has told the school nurse instead." in page
    assert "See other safe ways The safe way: Ania’s own mobile, 07700 900 123" in page
    assert "Not closed: Their own mobile" in page
    form = signed_in(place.priya).get(f"/record/reach_through?about={place.mia}&role=school_nurse").content.decode()
    assert re.search(r'value="school_nurse" checked', form)


def test_where_nothing_was_held_nothing_is_said_of_it(place, signed_in):
    assert "We did not send" not in text(signed_in(place.priya).get(f"/duties/{place.duty}"))
