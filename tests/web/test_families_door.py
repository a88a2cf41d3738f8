"""The families' door: NHS login says who somebody is; they see that, what they may ask for, and no worker's page."""

from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from kith.signing import national
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.stand_in import CLIENT, SECRET, StandIn
from tests.web.test_sessions import is_in, signed

ANIA = {"sub": "a-long-number", "identity_proofing_level": "P9", "vot": "P9.Cp.Cd", "family_name": "Kowalska",
        "birthdate": "2004-02-08", "nhs_number": "9990004099"}  # fmt: skip


@pytest.fixture
def service(place, settings) -> Iterator[StandIn]:
    """A service that stands in for NHS login, and is set up here."""
    made = StandIn()
    settings.KITH_NHS_LOGIN = {"issuer": made.issuer, "client": CLIENT, "secret": SECRET, "key": ""}
    national.forget()
    yield made
    made.close()
    national.forget()


def come_back(service: StandIn, client: Client, **claims):
    """Sent there, signed in there, and back."""
    sent = client.post("/families/sign-in")["Refresh"].removeprefix("0; url=")
    return client.get("/families/back", service.signs_in(sent, **ANIA | claims))


def test_a_mother_sees_who_she_is_and_what_she_may_ask_for(service, client):
    assert come_back(service, client)["Location"] == "/families/own"
    page = text(client.get("/families/own"))
    assert "Kowalska" in page
    assert "8 February 2004" in page
    assert "We cannot show you your records here yet" in page
    assert "01632 960120" in page
    assert "Mia" not in page
    assert "999 000" not in page


def test_nothing_but_name_birth_date_and_a_mark_of_her_number_is_kept_of_her(service, client):
    come_back(service, client)
    assert set(client.session["family"]) == {"name", "born", "number", "since", "seen"}
    assert "9990004099" not in str(dict(client.session))


def test_nhs_login_is_asked_for_a_proved_identity(service, client):
    asked = parse_qs(urlsplit(client.post("/families/sign-in")["Refresh"].removeprefix("0; url=")).query)
    assert asked["vtr"] == ['["P9.Cp.Cd", "P9.Cp.Ck", "P9.Cm"]']
    assert asked["scope"] == ["openid profile"]


@pytest.mark.parametrize("claims", [{"identity_proofing_level": "P5", "vot": "P5.Cp"}, {"vot": "P5.Cp.Cd"},
                                    {"identity_proofing_level": None}], ids=str)  # fmt: skip
def test_whom_nhs_login_has_not_checked_is_sent_back_to_it(service, client, claims):
    answer = come_back(service, client, **claims)
    assert answer.status_code == 422
    assert "has not checked who you are yet" in text(answer)
    assert client.get("/families/own").status_code == 403


@pytest.mark.parametrize("claims", [{"nonce": "another"}, {"aud": "another"}, {"exp": 1}], ids=str)
def test_what_is_not_believed_of_a_worker_is_not_of_a_mother(service, client, claims):
    service.says = claims
    assert come_back(service, client).status_code == 422
    assert client.get("/families/own").status_code == 403


def test_a_family_never_comes_into_the_workers_rooms_nor_a_worker_into_theirs(service, place, client):
    come_back(service, client)
    for address in ("/", "/account", f"/people/{place.mia}", "/people", "/cover"):
        assert client.get(address)["Location"].startswith("/sign-in"), address
    worker = signed()
    assert worker.get("/families/own").status_code == 403
    come_back(service, worker)
    assert not is_in(worker)
    assert worker.get("/families/own").status_code == 200


def test_her_page_closes_after_a_silence_after_an_hour_and_when_she_says(service, client, monkeypatch):
    come_back(service, client)
    for minutes in range(10, 61, 10):
        monkeypatch.setenv("KITH_AT", (AT + timedelta(minutes=minutes)).isoformat())
        assert client.get("/families/own").status_code == 200
    monkeypatch.setenv("KITH_AT", (AT + timedelta(minutes=65)).isoformat())
    assert client.get("/families/own").status_code == 403
    come_back(service, client)
    monkeypatch.setenv("KITH_AT", (AT + timedelta(minutes=85)).isoformat())
    assert "The door for families" in text(client.get("/families/own"))
    come_back(service, client)
    client.post("/families/sign-out")
    assert client.get("/families/own").status_code == 403


def test_where_nhs_login_is_not_set_up_the_door_says_whom_to_ask(place, client):
    assert "not set up here yet" in text(client.get("/families"))
    assert client.get("/families/sign-in").status_code == 404
