"""Signing in, the covered screen, and what a silence does."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core import signing
from django.core.cache import cache
from django.test import Client

from kith.access import staffing
from kith.access.models import PostHeld
from kith.config.sessions import SessionStore
from kith.records.database import cursor
from kith.signing import noting, tries
from tests.web.invented import AT, PASSWORD
from tests.web.reading import text


@pytest.fixture
def hashes(monkeypatch) -> list[str]:
    """Each time a password is ground, which is nearly all the time that signing in takes."""
    done, grind = [], MD5PasswordHasher.encode

    def counted(self, password, salt):
        done.append(salt)
        return grind(self, password, salt)

    monkeypatch.setattr(MD5PasswordHasher, "encode", counted)
    return done


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


ELSEWHERE = ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "\\/\\/e.example",
             "javascript:alert(1)", "http:///elsewhere.example", "people", "/%0d%0aSet-Cookie:a=b\r\n"]  # fmt: skip


@pytest.mark.parametrize("way", ELSEWHERE)
def test_signing_in_never_leads_to_another_site(place, client, way):
    sent = {"username": "priya.nair", "password": PASSWORD, "next": way}
    led = client.post("/sign-in", sent)["Location"]
    assert urlsplit(led).netloc == ""
    assert led.startswith("/")
    assert not led.startswith(("//", "/\\"))
    assert "\r" not in led
    shown = client.get("/sign-in", {"next": way}).content.decode()
    assert 'name="next" value="/' in shown


def test_a_name_rests_after_five_wrong_passwords_in_every_browser_and_after_a_restart(place, client):
    for _ in range(5):
        assert client.post("/sign-in", {"username": "priya.nair", "password": "guess"}).status_code == 422
    cache.clear()   # what a process remembers is gone with it
    sent = {"username": " Priya.Nair ", "password": PASSWORD}
    assert "Too many wrong tries. Wait 15 minutes" in text(Client().post("/sign-in", sent))
    assert Client().post("/sign-in", {"username": "jo.marsh", "password": PASSWORD})["Location"] == "/"


def guessed_at(name: str) -> None:
    """Somebody who signs in nowhere tries this name on purpose, as often as it is heard."""
    for _ in range(5):
        Client().post("/sign-in", {"username": name, "password": "guess"})


def test_whoever_guesses_at_a_name_keeps_nobody_out_of_the_browser_in_which_they_signed_in_before(place, client):
    """Or anybody could keep a named nurse from her list for as long as they like."""
    sent = {"username": "priya.nair", "password": PASSWORD}
    client.post("/sign-in", sent)
    client.post("/sign-out")
    guessed_at("priya.nair")
    with cursor() as cur:
        for n in range(46):
            tries.wrong(cur, f"nobody.{n}", "127.0.0.1", AT)
    assert "Too many wrong tries" in text(Client().post("/sign-in", sent))
    assert "Too many wrong tries" in text(client.post("/sign-in", {**sent, "username": "jo.marsh"}))
    assert client.post("/sign-in", sent)["Location"] == "/"


def test_a_browser_that_is_known_rests_by_itself_and_no_other_does(place, client):
    sent = {"username": "priya.nair", "password": PASSWORD}
    client.post("/sign-in", sent)
    client.post("/sign-out")
    for _ in range(5):
        client.post("/sign-in", {**sent, "password": "guess"})
    assert "Too many wrong tries" in text(client.post("/sign-in", sent))
    assert Client().post("/sign-in", sent)["Location"] == "/"


def test_that_a_browser_is_known_opens_nothing_names_nobody_and_cannot_be_made_up(place, client):
    client.post("/sign-in", {"username": "priya.nair", "password": PASSWORD})
    kept = client.cookies["known"]
    assert "priya" not in signing.b64_decode(kept.value.partition(":")[0].encode()).decode(errors="replace")
    assert (kept["httponly"], kept["samesite"]) == (True, "Lax")
    other = Client()
    other.cookies["known"] = kept.value
    assert other.get("/account")["Location"].startswith("/sign-in")
    forged = Client()
    forged.cookies["known"] = signing.dumps({"priya": "0"}, salt="another")
    guessed_at("priya.nair")
    for one in (forged, Client()):
        assert "Too many" in text(one.post("/sign-in", {"username": "priya.nair", "password": PASSWORD}))


def test_a_name_that_rested_is_heard_again(place, client, monkeypatch):
    for _ in range(5):
        client.post("/sign-in", {"username": "priya.nair", "password": "guess"})
    monkeypatch.setenv("KITH_AT", (AT + timedelta(minutes=16)).isoformat())
    assert client.post("/sign-in", {"username": "priya.nair", "password": PASSWORD})["Location"] == "/"


def test_whoever_tries_many_names_from_one_address_is_stopped_there_alone(place, client):
    for n in range(50):
        client.post("/sign-in", {"username": f"name.{n}", "password": "guess"}, REMOTE_ADDR="203.0.113.9")
    sent = {"username": "priya.nair", "password": PASSWORD}
    assert "Too many" in text(client.post("/sign-in", sent, REMOTE_ADDR="203.0.113.9"))
    assert Client().post("/sign-in", sent, REMOTE_ADDR="203.0.113.10")["Location"] == "/"


def test_behind_a_server_of_ours_the_address_is_the_one_that_server_saw(place, client, settings):
    """What a stranger writes before it is not believed, or each try would come from another place."""
    settings.HTTPS = True
    for n in range(50):
        seen = f"198.51.100.{n}, 203.0.113.9"
        client.post("/sign-in", {"username": f"name.{n}", "password": "guess"}, headers={"x-forwarded-for": seen})
    sent = {"username": "priya.nair", "password": PASSWORD}
    assert "Too many" in text(client.post("/sign-in", sent, headers={"x-forwarded-for": "203.0.113.9"}))
    assert client.post("/sign-in", sent, headers={"x-forwarded-for": "203.0.113.9, 203.0.113.10"})["Location"] == "/"


def test_every_try_and_its_end_are_told_to_whoever_keeps_a_log(place, client, monkeypatch):
    told: list[tuple] = []
    monkeypatch.setattr(noting, "note", lambda what, worker_id, *_, **__: told.append((what, worker_id)))
    for _ in range(5):
        client.post("/sign-in", {"username": "jo.marsh", "password": "guess"})
    client.post("/sign-in", {"username": "jo.marsh", "password": PASSWORD})
    client.post("/sign-in", {"username": "priya.nair", "password": PASSWORD})
    client.post("/sign-out")
    jo, priya = place.jo.id, place.priya.id   # of a wrong try: whose name was tried, where anybody has it
    assert told == [*[(noting.WRONG, jo)] * 5, (noting.RESTS, jo), (noting.SIGNED_IN, priya),
                    (noting.SIGNED_OUT, priya)]  # fmt: skip


def test_nobody_learns_which_names_there_are(place, client, hashes):
    """The same status, the same words and the same work, whether the name, the password or both are wrong."""
    staffing.add_worker("no.password", "No Password", None, "")
    gone = staffing.add_worker("is.gone", "Is Gone", PASSWORD, "")
    type(gone).objects.filter(pk=gone.pk).update(is_active=False)
    seen = set()
    for name in ("priya.nair", "nobody.at.all", "no.password", "is.gone", "", "x" * 400, "prïya"):
        hashes.clear()
        told = client.post("/sign-in", {"username": name, "password": "guess"})
        said = re.sub(r'value="[^"]*"', "", told.content.decode())
        seen.add((told.status_code, said, len(hashes)))
    assert len(seen) == 1, seen
    assert seen.pop()[2] == 1


def test_a_name_that_is_nobodys_rests_like_any_other(place, client, hashes):
    told = {}
    for name in ("priya.nair", "nobody.at.all"):
        for _ in range(5):
            client.post("/sign-in", {"username": name, "password": "guess"})
        hashes.clear()
        answer = client.post("/sign-in", {"username": name, "password": PASSWORD})
        told[name] = answer.status_code, re.sub(r'value="[^"]*"', "", answer.content.decode()), len(hashes)
    assert told["priya.nair"] == told["nobody.at.all"]
    assert told["priya.nair"][2] == 0


def test_what_is_typed_where_the_name_belongs_is_not_kept_as_it_was_typed(place, client):
    client.post("/sign-in", {"username": "my secret password", "password": ""})
    with cursor() as cur:
        kept = cur.execute("select name, address from signing_wrong_try").fetchall()
    assert len(kept) == 1
    assert b"secret" not in bytes(kept[0][0])


def test_the_number_of_a_session_is_another_once_somebody_has_signed_in(place, client):
    """Whoever laid a cookie of theirs into this browser beforehand does not come in with it."""
    planted = SessionStore()
    planted["laid"] = "by a stranger"
    planted.create()
    client.cookies["sessionid"] = planted.session_key
    client.post("/sign-in", {"username": "priya.nair", "password": PASSWORD})
    assert client.cookies["sessionid"].value != planted.session_key
    assert not SessionStore().exists(planted.session_key)
    assert client.get("/").status_code == 200


POSTED = ["/sign-in", "/sign-in/second", "/sign-in/passkey", "/sign-in/passkey/asked", "/sign-out", "/cover",
          "/account", "/account/password", "/account/session", "/account/second-step", "/account/spare-codes",
          "/account/passkey", "/account/again", "/sign-ins", "/families/sign-out"]  # fmt: skip


@pytest.mark.parametrize("address", POSTED)
def test_nothing_is_done_for_a_form_that_was_not_drawn_by_us(place, address):
    stranger = Client(enforce_csrf_checks=True)
    stranger.force_login(place.priya)
    key = stranger.session.session_key
    answer = stranger.post(address, {"username": "priya.nair", "password": PASSWORD, "everywhere": "yes"})
    assert answer.status_code == 403
    assert SessionStore().exists(key)


def test_signing_out_by_following_a_link_does_nothing(place, signed_in):
    client = signed_in(place.priya)
    client.get("/sign-out")
    assert client.get("/").status_code == 200


def test_cookies_are_for_this_site_over_https_and_no_script(place, client, settings):
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True   # as a site with a name sets them
    client.get("/sign-in", secure=True)
    client.post("/sign-in", {"username": "priya.nair", "password": PASSWORD}, secure=True)
    for name in ("sessionid", "csrftoken"):
        cookie = client.cookies[name]
        assert cookie["secure"], name
        assert cookie["httponly"], name
        assert cookie["samesite"] == "Lax", name
        assert cookie["domain"] == "", name
    assert client.cookies["sessionid"]["max-age"] == ""   # it ends with the browser


def test_whose_last_post_has_ended_is_told_so_and_not_let_in(place, client):
    post = PostHeld.objects.get(worker=place.jo)
    staffing.end_post(post, AT - timedelta(days=2), by=place.sam.id, at=AT)
    answer = client.post("/sign-in", {"username": "jo.marsh", "password": PASSWORD})
    assert "Your last post here ended on Sunday 12 July 2026" in text(answer)
    assert client.get("/")["Location"].startswith("/sign-in")


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
