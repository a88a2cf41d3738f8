"""Passkeys: added, used to sign in, and refused when they are another's, copied, replayed, or not unlocked."""

import json

import pytest
from django.test import Client

from kith.access import staffing
from kith.access.models import PostHeld
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.soft_key import PRESENT, SoftKey
from tests.web.test_second_step import half
from tests.web.test_sessions import is_in, signed


def add(client: Client, key: SoftKey, name: str = "My telephone"):
    asked = client.post("/account/passkey/asked")
    return client.post("/account/passkey", {"name": name, "credential": key.makes(asked.content)})


def show(key: SoftKey, client: Client | None = None, **more):
    client = client or Client()
    asked = client.post("/sign-in/passkey/asked")
    return client.post("/sign-in/passkey", {"credential": key.shows(asked.content)} | more)


@pytest.fixture
def key(place) -> SoftKey:
    """Priya's key."""
    made = SoftKey()
    assert "Your spare codes" in text(add(signed(), made))
    return made


def test_a_passkey_signs_in_by_itself(place, key):
    client = Client()
    assert show(key, client, next="/people")["Location"] == "/people"
    account = text(client.get("/account"))
    assert "Priya Nair" in account
    assert "by passkey" in account
    assert "My telephone" in account


def test_what_is_asked_names_nobody_and_wants_the_owner_there(place, key):
    asked = json.loads(Client().post("/sign-in/passkey/asked").content)
    assert asked["userVerification"] == "required"
    assert not asked.get("allowCredentials")
    assert asked["rpId"] == "testserver"
    new = json.loads(signed_by(key).post("/account/passkey/asked").content)
    assert new["authenticatorSelection"]["residentKey"] == "required"
    assert len(new["excludeCredentials"]) == 1
    assert "Priya" not in new["user"]["id"]


def signed_by(key: SoftKey) -> Client:
    client = Client()
    show(key, client)
    return client


def test_after_the_password_a_passkey_is_the_second_step(place, key):
    client = half()
    assert not is_in(client)
    assert show(key, client).status_code == 302
    assert is_in(client)


def test_an_answer_is_good_once(place, key):
    client = Client()
    asked = client.post("/sign-in/passkey/asked").content
    said = key.shows(asked)
    assert client.post("/sign-in/passkey", {"credential": said}).status_code == 302
    client.post("/sign-out")
    assert client.post("/sign-in/passkey", {"credential": said}).status_code == 422
    assert Client().post("/sign-in/passkey", {"credential": said}).status_code == 422


def test_an_answer_to_what_another_browser_was_asked_is_refused(place, key):
    other = Client().post("/sign-in/passkey/asked").content
    client = Client()
    client.post("/sign-in/passkey/asked")
    assert client.post("/sign-in/passkey", {"credential": key.shows(other)}).status_code == 422


@pytest.mark.parametrize("change", [
    {"origin": "https://testserver.example"}, {"origin": "http://testserver:81"}, {"site": "elsewhere.example"},
    {"signs": PRESENT}, {"signs": 0},
], ids=str)  # fmt: skip
def test_a_key_that_was_shown_to_another_site_or_is_not_unlocked_is_refused(place, key, change):
    for name, value in change.items():
        setattr(key, name, value)
    answer = show(key)
    assert answer.status_code == 422
    assert "does not belong to anybody here" in text(answer)
    fresh = SoftKey()
    for name, value in change.items():
        setattr(fresh, name, value)
    refused = add(signed("jo.marsh"), fresh)
    assert refused.status_code == 422
    assert "could not be added" in text(refused)


def test_another_pair_under_the_same_number_is_refused(place, key):
    forged = SoftKey(number=key.number, uses=50)
    assert show(forged).status_code == 422


def test_a_copy_of_a_key_that_counts_is_refused(place, key):
    copy = SoftKey(number=key.number, pair=key.pair, uses=key.uses)
    assert show(key).status_code == 302
    assert show(key).status_code == 302
    assert show(copy).status_code == 422


def test_a_key_that_never_counts_is_let_in_each_time(place):
    silent = SoftKey(counts=False)
    add(signed(), silent)
    assert show(silent).status_code == 302
    assert show(silent).status_code == 302


def test_nobody_adds_the_key_of_somebody_else(place, key):
    assert add(signed("jo.marsh"), key).status_code == 422
    assert show(key)["Location"] == "/"


def test_a_key_is_taken_away_by_its_owner_alone(place, key):
    jo = signed("jo.marsh")
    number = signed_by(key).get("/account").content.decode().partition('name="key" value="')[2].partition('"')[0]
    jo.post("/account/passkey/away", {"key": number})
    owner = signed_by(key)
    add(owner, SoftKey(), "Spare")
    owner.post("/account/passkey/away", {"key": number})
    assert show(key).status_code == 422
    assert is_in(owner)


@pytest.mark.parametrize("said", ["", "{}", "[]", "null", "x", '{"id": 1}', '{"rawId": "AA", "response": {}}',
                                  "[" * 5000, '{"id":"AA",'
                                  '"rawId":"AA","type":"public-key","response":{"clientDataJSON":"e30",'
                                  '"authenticatorData":"AA","signature":"AA"}}', "9" * 30000])  # fmt: skip
def test_what_no_key_says_is_no_fault(place, said):
    client, owner = Client(), signed()
    client.post("/sign-in/passkey/asked")
    assert client.post("/sign-in/passkey", {"credential": said}).status_code == 422
    owner.post("/account/passkey/asked")
    assert owner.post("/account/passkey", {"credential": said, "name": "x"}).status_code == 422


def test_a_name_that_rests_can_come_in_by_its_key(place, key):
    """Whoever writes wrong passwords under somebody's name on purpose does not keep them from their work."""
    for _ in range(5):
        Client().post("/sign-in", {"username": "priya.nair", "password": "guess"})
    assert show(key).status_code == 302


def test_whose_last_post_has_ended_does_not_come_in_by_a_key(place, key):
    staffing.end_post(PostHeld.objects.get(worker=place.priya), AT, by=place.sam.id, at=AT)
    assert "last post here ended" in text(show(key))


def test_a_key_lifts_the_cover(place, key):
    client = signed_by(key)
    client.post("/cover")
    assert client.get("/")["Location"] == "/cover"
    assert show(key, client).status_code == 302
    assert is_in(client)
