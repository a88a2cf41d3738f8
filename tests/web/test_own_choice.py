"""A young person chooses on her own page where and when she is seen, and changes it while there is time."""
import re

import pytest
from django.test import Client

from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web.reading import text
from tests.web.test_own_page import answers, comes_in, sends
from tests.web.test_passport import writes

OFFERED = {"kind": "review", "asked_how": "link", "offers": [
    {"_row": "clinic", "place_kind": "clinic", "starts": "2026-07-16T15:00+01:00", "person": "Ruth Amos"},
    {"_row": "home", "place_kind": "home", "starts": "2026-07-17T16:00+01:00", "person": "Ruth Amos"},
    {"_row": "club", "place_kind": "youth", "place": "The youth club", "starts": "2026-07-18T10:00+01:00",
     "person": "Ruth Amos"}]}


CHOICES = "select answers from records_entry where form = 'assessment_chosen' order by seq"
BOOKED = "select root, how, answers from records_entry where form = 'appointment' order by seq"
OWED = "select id from duties_duty where pathway = %s and open order by id"


def chooses(phone: Client, place: str, page: str = "/me"):
    shown = phone.get(page).content.decode()
    row = re.search(rf'value="([^"]+)" required><label[^>]*><b>{place}', shown)[1]
    return sends(phone, "/me/choose", page=page, offer=row)


@pytest.fixture
def nurse(place, signed_in):
    return signed_in(place.priya)


@pytest.fixture
def phone(place, nurse):
    """Three were offered, and she is on her page."""
    writes(place.priya, place.mia, form="assessment_offered", **OFFERED)
    return comes_in(nurse, place.mia)


@row("LA12")
def test_she_chooses_the_youth_club_on_saturday_and_it_is_booked_there(place, phone):
    page = phone.get("/me")
    assert "The youth club Sat 18 Jul, 10:00, with Ruth Amos" in text(page)
    assert "A clinic Thu 16 Jul, 15:00" in text(page)
    assert chooses(phone, "The youth club").status_code == 302
    said = text(phone.get("/me")).replace(" ,", ",")
    assert "You see Ruth Amos on Sat 18 Jul, 10:00, at The youth club. This is your health check." in said
    assert "You chose this." in said
    with cursor() as cur:
        ((_, _, booked),), ((heard,),) = cur.execute(BOOKED).fetchall(), cur.execute(CHOICES).fetchall()
        owed = cur.execute("select distinct role from duties_duty where open and pathway in ('choice_holds', "
                           "'appointment_kept')").fetchall()
    assert (booked["place"], booked["assessment"]) == ("The youth club", "review")
    assert (heard["chosen"], heard["who"], heard["how"]) == ("offered", "young_person", "link")
    assert owed == [("looked_after_nurse",)]


@row("LA12")
def test_she_changes_it_herself_what_she_chose_before_is_kept_and_the_clinic_is_told(place, nurse, phone):
    chooses(phone, "The youth club")
    assert "It is now: The youth club , Sat 18 Jul, 10:00, with Ruth Amos." in text(phone.get("/me/choose"))
    assert "The youth club</b><br>" not in phone.get("/me/choose").content.decode()
    answer = chooses(phone, "Where you live", "/me/choose")
    assert answer["Location"] == "/me?sent=changed"
    assert "You see Ruth Amos on Fri 17 Jul, 16:00" in text(phone.get("/me"))
    with cursor() as cur:
        first, second = (said for (said,) in cur.execute(CHOICES).fetchall())
        (made, _, _), (moved, how, now) = cur.execute(BOOKED).fetchall()
        owed = cur.execute(OWED, ("choice_holds",)).fetchall()
        cur.execute("update duties_duty set role = 'health_visitor' where pathway = 'choice_holds'")
    page = text(nurse.get(f"/duties/{owed[0][0]}"))
    assert "What kind of place? Where they live" in page
    assert "what had they chosen before? A youth club or a children’s centre: The youth club, Sat 18 Jul 2026" in page
    assert (first["place"], second["before"]) == ("The youth club", "A youth club or a children’s centre: The youth "
                                                  "club, Sat 18 Jul 2026, 10:00, Ruth Amos")
    assert (made, how, now["place_kind"], now["place"]) == (moved, "part", "home", "")
    assert len(owed) == 1


@row("LA12")
def test_two_days_before_it_is_changed_by_telephone_and_what_is_sooner_is_not_offered(place, nurse):
    soon = [one | {"starts": starts} for one, starts in zip(OFFERED["offers"], (
        "2026-07-15T15:00+01:00", "2026-07-16T09:00+01:00", "2026-07-18T10:00+01:00"), strict=True)]
    writes(place.priya, place.mia, form="assessment_offered", **OFFERED | {"offers": soon})
    phone = comes_in(nurse, place.mia)
    chooses(phone, "A clinic")
    assert "It is too soon now to change it here. Phone us" in text(phone.get("/me"))
    assert phone.get("/me/choose").status_code == 302
    sends(phone, "/me/choose", page="/me/words", offer="club")
    with cursor() as cur:
        assert len(cur.execute(CHOICES).fetchall()) == 1


@row("LA12")
def test_a_choice_that_cannot_be_is_told_with_why_and_she_chooses_again(place, phone):
    chooses(phone, "The youth club")
    with cursor() as cur:
        (duty,) = cur.execute(OWED, ("choice_holds",)).fetchone()
    shut = "The club is shut that day. Is home good?"
    answers(place.priya, place.mia, "choice_arranged", duty, holds="no", told=shut)
    page = text(phone.get("/me"))
    assert f"What you chose cannot be. We say: {shut}" in page
    assert chooses(phone, "Where you live", "/me/choose").status_code == 302
    assert "cannot be" not in text(phone.get("/me"))


def test_what_was_not_offered_cannot_be_chosen(place, phone):
    sends(phone, "/me/choose", page="/me", offer="the moon")
    with cursor() as cur:
        assert cur.execute("select count(*) from records_entry where form = 'appointment'").fetchone() == (0,)
