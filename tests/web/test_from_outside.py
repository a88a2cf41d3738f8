"""What a stranger, a browser and another site may find out: nothing that a page does not say."""
import re
from datetime import timedelta

import pytest
from django.test import Client

from kith.config.sessions import SessionStore
from kith.exchange.hl7v2 import escapes
from tests.web.invented import AT, PASSWORD
from tests.web.test_sessions import signed

FIELD = re.compile(r"<input[^>]*>")
PASSWORDS = {"password": "current-password", "current": "current-password", "new": "new-password",
             "once_more": "new-password"}
NOT_SERVED = ("/.git/config", "/.git/", "/.env", "/static/", "/static/kith/", "/static/../secret",
              "/static/%2e%2e/secret", "/static/kith/..%2f..%2f..%2fconfig/settings.py", "/secret",
              "/requirements.lock", "/kith/config/settings.py")


@pytest.mark.parametrize("origin", ["https://other.example", "null", "http://testserver.other.example"])
def test_no_other_site_is_told_that_it_may_read_an_answer(place, origin):
    client = signed()
    asks = {"origin": origin, "access-control-request-method": "GET"}
    for method, address in (("get", "/"), ("get", "/sign-in"), ("options", f"/people/{place.mia}"), ("get", "/no")):
        answer = getattr(client, method)(address, headers=asks)
        assert not [name for name in answer.headers if name.lower().startswith("access-control-")], address


@pytest.mark.parametrize("address", NOT_SERVED)
def test_nothing_but_named_files_is_served_and_no_list_of_a_folder(place, address):
    answer = Client().get(address)
    assert answer.status_code in (302, 404)
    assert answer.headers.get("Location", "/sign-in").startswith("/sign-in")
    assert b"Index of" not in answer.content
    assert b"DJANGO" not in answer.content


def test_a_password_is_hidden_can_be_pasted_and_is_known_to_whatever_keeps_passwords(place, monkeypatch):
    client, seen = signed(), set()
    monkeypatch.setenv("KITH_AT", (AT + timedelta(minutes=1)).isoformat())
    for page in (Client().get("/sign-in"), client.get("/account/password"), client.get("/account/again"),
                 client.post("/cover", follow=True)):
        html = page.content.decode()
        assert "onpaste" not in html
        for field in FIELD.findall(html):
            name = re.search(r'name="(\w+)"', field)
            if name and name[1] in PASSWORDS:
                seen.add(name[1])
                assert 'type="password"' in field, field
                assert f'autocomplete="{PASSWORDS[name[1]]}"' in field, field
                assert "maxlength" not in field, field
    assert seen == set(PASSWORDS)


def test_no_password_is_asked_to_be_changed_because_it_is_old(place, monkeypatch):
    monkeypatch.setenv("KITH_AT", (AT + timedelta(days=13)).isoformat())
    place.priya.date_joined = AT - timedelta(days=3000)
    place.priya.save()
    client = Client()
    assert client.post("/sign-in", {"username": "priya.nair", "password": PASSWORD})["Location"] == "/"
    assert client.get("/").status_code == 200


def test_the_number_of_a_session_has_more_than_128_bits_and_is_drawn_anew_at_each_sign_in(place):
    drawn = [SessionStore()._get_new_session_key() for _ in range(50)]
    assert len(set(drawn)) == 50
    assert {len(one) for one in drawn} == {32}   # of 36 letters each: 165 bits
    assert len(set("".join(drawn))) > 30
    assert signed().session.session_key != signed().session.session_key


@pytest.mark.parametrize("mark", list("!#$%()*+,-./:;<=>?@[]^_`{}\\"))
def test_whatever_sign_a_sender_chooses_for_its_escapes_is_a_sign_and_no_rule(mark):
    marks = "|" + "".join(one for one in "'~"[:2]) + mark + '"'
    words = f"a {mark} b {mark * 3} c|d'e~f\"g (x+)* [^z] \\d"
    assert escapes.undone(escapes.made(words, marks), marks) == words
