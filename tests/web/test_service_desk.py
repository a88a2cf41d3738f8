"""The service desk: lets a name try again, helps whoever lost their telephone, and says who a national number is."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from kith.signing import noting
from tests.web.invented import AT, PASSWORD
from tests.web.reading import text
from tests.web.soft_key import SoftKey
from tests.web.test_doors import worker
from tests.web.test_passkeys import add as add_key
from tests.web.test_passkeys import show
from tests.web.test_second_step import add as add_figures
from tests.web.test_sessions import is_in, signed


@pytest.fixture
def desk(place, signed_in):
    """Somebody at the service desk."""
    return signed_in(worker("service_desk", "service_desk"))


@pytest.fixture
def heard(monkeypatch) -> list[tuple]:
    """What whoever keeps a log hears."""
    told: list[tuple] = []
    monkeypatch.setattr(noting, "note", lambda what, worker_id, at, address="", by=None, **more: told.append(
        (what, worker_id, by)))
    return told


def wrong(name: str, times: int = 5) -> None:
    for _ in range(times):
        Client().post("/sign-in", {"username": name, "password": "guess"})


def test_the_desk_sees_who_has_to_wait_and_lets_them_try_again(place, desk, heard):
    wrong("priya.nair")
    wrong("jo.marsh", 4)
    wrong("nobody.at.all")
    page = text(desk.get("/sign-ins"))
    assert "Priya Nair" in page
    assert "Jo Marsh" not in page
    assert "nobody.at.all" not in page
    desk.post(f"/sign-ins/{place.priya.id}", {"act": "forgive"})
    assert "Nobody has to wait" in text(desk.get("/sign-ins"))
    assert Client().post("/sign-in", {"username": "priya.nair", "password": PASSWORD}).status_code == 302
    assert heard[-2][:2] == (noting.FORGIVEN, place.priya.id)
    assert heard[-2][2] is not None


def test_the_desk_is_found_from_the_account_of_those_whose_work_it_is(place, desk, signed_in):
    assert 'href="/sign-ins"' in desk.get("/account").content.decode()
    assert 'href="/sign-ins"' not in signed_in(place.sam).get("/account").content.decode()


def test_nobody_else_opens_it(place, signed_in):
    for name in ("priya", "sam", "ruth"):
        client = signed_in(getattr(place, name))
        for address in ("/sign-ins", f"/sign-ins/{place.jo.id}"):
            assert client.get(address).status_code == 403
            assert client.post(address, {"act": "password"}).status_code == 403
    assert place.jo.check_password(PASSWORD)


def test_the_desk_meets_no_child(place, desk):
    assert desk.get(f"/people/{place.mia}").status_code == 403


def test_somebody_is_looked_for_by_name(place, desk):
    page = desk.post("/sign-ins", {"asked": "nair"})
    assert f"/sign-ins/{place.priya.id}" in page.content.decode()
    assert "Nobody here has a name like that" in text(desk.post("/sign-ins", {"asked": "zzz"}))


@pytest.mark.parametrize("key", ["0", "x", "999999999999", "9" * 30, "-1", "1;2"])
def test_nobody_of_that_number(place, desk, key):
    assert desk.get(f"/sign-ins/{key}").status_code == 404


def test_an_act_that_nobody_wrote_down_does_nothing(place, desk):
    assert desk.post(f"/sign-ins/{place.jo.id}", {"act": "promote"}).status_code == 404


def test_a_lost_telephone_opens_nothing_any_more(place, desk):
    owner, key = signed(), SoftKey()
    add_figures(owner)
    add_key(owner, key)
    desk.post(f"/sign-ins/{place.priya.id}", {"act": "take_away"})
    assert not is_in(owner)
    assert show(key).status_code == 422
    assert Client().post("/sign-in", {"username": "priya.nair", "password": PASSWORD})["Location"] == "/"


def test_a_given_password_opens_nothing_but_the_choosing_of_another(place, desk):
    here = signed()
    told = desk.post(f"/sign-ins/{place.priya.id}", {"act": "password"})
    given = re.search(r"kith-secret\">([\w-]+)<", told.content.decode())[1]
    assert not is_in(here)
    assert given not in desk.get(f"/sign-ins/{place.priya.id}").content.decode()
    client = Client()
    client.post("/sign-in", {"username": "priya.nair", "password": given})
    for address in ("/", f"/people/{place.mia}", "/account", "/account/second-step"):
        assert client.get(address)["Location"] == "/account/password", address
    sent = {"current": given, "new": "four words of no kin", "once_more": "four words of no kin"}
    client.post("/account/password", sent)
    assert is_in(client)


def test_a_given_password_is_good_for_a_day(place, desk, monkeypatch):
    told = desk.post(f"/sign-ins/{place.priya.id}", {"act": "password"})
    given = re.search(r"kith-secret\">([\w-]+)<", told.content.decode())[1]
    monkeypatch.setenv("KITH_AT", (AT + timedelta(days=1, minutes=1)).isoformat())
    answer = Client().post("/sign-in", {"username": "priya.nair", "password": given})
    assert "good for one day" in text(answer)


def test_nobody_at_the_desk_does_it_for_themselves(place, desk):
    own = desk.session["_auth_user_id"]
    for act in ("forgive", "password", "take_away", "link"):
        refused = desk.post(f"/sign-ins/{own}", {"act": act, "number": "555000000001"})
        assert refused.status_code == 403, act
        assert "for yourself" in text(refused)


def test_a_national_number_is_linked_to_one_worker(place, desk, settings, heard):
    settings.KITH_CARE_IDENTITY = {"issuer": "https://cis2.example", "client": "k", "secret": "s", "key": ""}
    here = signed()
    desk.post(f"/sign-ins/{place.priya.id}", {"act": "link", "number": "555000000001"})
    assert "555000000001" in text(desk.get(f"/sign-ins/{place.priya.id}"))
    assert not is_in(here)
    other = desk.post(f"/sign-ins/{place.jo.id}", {"act": "link", "number": "555000000001"})
    assert "belongs to somebody else here already" in text(other)
    assert "figures" in text(desk.post(f"/sign-ins/{place.jo.id}", {"act": "link", "number": "<b>"}))
    desk.post(f"/sign-ins/{place.priya.id}", {"act": "unlink"})
    assert "Not linked" in text(desk.get(f"/sign-ins/{place.priya.id}"))
    assert [what for what, *_ in heard if "national" in what] == [noting.LINKED, noting.UNLINKED]


def test_where_no_national_service_is_set_up_nothing_is_linked(place, desk):
    assert "NHS Care Identity" not in text(desk.get(f"/sign-ins/{place.priya.id}"))
    assert desk.post(f"/sign-ins/{place.priya.id}", {"act": "link", "number": "555000000001"}).status_code == 403


def test_a_covered_screen_or_a_given_password_does_not_open_the_desk(place, desk):
    desk.post("/cover")
    assert desk.get("/sign-ins")["Location"] == "/cover"
    assert desk.post(f"/sign-ins/{place.priya.id}", {"act": "password"})["Location"] == "/cover"
    assert place.priya.check_password(PASSWORD)


def test_the_desk_ends_every_session_of_everybody_but_its_own(place, desk, heard):
    here, there = signed(), signed("jo.marsh")
    answer = desk.post("/sign-ins", {"everybody": "end"})
    assert answer.status_code == 403
    assert "Nobody was signed out" in text(answer)
    assert is_in(here)
    told = desk.post("/sign-ins", {"everybody": "end", "sure": "yes"}, follow=True)
    assert "2 sessions ended" in text(told)
    assert not is_in(here)
    assert not is_in(there)
    assert is_in(desk)
    assert (noting.ENDED, None) in [one[:2] for one in heard]
    assert signed() is not None


def test_nobody_else_ends_them(place, signed_in):
    here = signed()
    assert signed_in(place.sam).post("/sign-ins", {"everybody": "end", "sure": "yes"}).status_code == 403
    assert is_in(here)
