"""Signing in, the covered screen, and what a silence does."""

from tests.web.invented import AT, PASSWORD
from tests.web.reading import text


def test_nothing_is_shown_before_signing_in(place, client):
    for address in ("/", "/people", f"/people/{place.mia}", f"/duties/{place.duty}", "/record"):
        response = client.get(address)
        assert response.status_code == 302, address
        assert response["Location"].startswith("/sign-in"), address


def test_a_wrong_password_is_said_in_a_sentence_and_a_right_one_leads_on(place, client):
    wrong = client.post("/sign-in", {"username": "priya.nair", "password": "not it", "next": "/people"})
    assert wrong.status_code == 422
    assert "do not belong together" in text(wrong)
    assert "<title>Error: " in wrong.content.decode()
    right = client.post("/sign-in", {"username": "priya.nair", "password": PASSWORD, "next": "/people"})
    assert right["Location"] == "/people"


def test_a_name_rests_after_five_wrong_passwords(place, client):
    for _ in range(5):
        client.post("/sign-in", {"username": "priya.nair", "password": "guess"})
    assert "Wait five minutes" in text(client.post("/sign-in", {"username": "priya.nair", "password": PASSWORD}))


def test_signing_in_never_leads_to_another_site(place, client):
    sent = {"username": "priya.nair", "password": PASSWORD, "next": "https://elsewhere.example/"}
    assert client.post("/sign-in", sent)["Location"] == "/"


def test_a_covered_screen_stays_covered_until_the_password_is_given(place, signed_in):
    client = signed_in(place.priya)
    covered = client.post("/cover")
    assert "P. N. has covered this screen." in text(covered)
    assert client.get(f"/people/{place.mia}")["Location"] == "/cover"
    assert client.post("/cover", {"password": "no"}).status_code == 422
    client.post("/cover", {"password": PASSWORD})
    assert client.get(f"/people/{place.mia}").status_code == 200


def test_a_silent_screen_is_signed_out(place, signed_in, monkeypatch):
    client = signed_in(place.priya)
    client.get("/")
    monkeypatch.setenv("KITH_AT", AT.replace(minute=30).isoformat())
    assert client.get("/")["Location"].startswith("/sign-in")
