"""NHS Care Identity: who is let in by it, and everything that is not believed."""

import html
import time
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.test import Client

from kith.access import staffing
from kith.access.models import PostHeld, Worker
from kith.records.database import cursor
from kith.signing import linked, national
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.stand_in import CLIENT, SECRET, StandIn
from tests.web.test_sessions import is_in

NUMBER, STRONG = "555000000001", {"acr": "AAL3_ANY", "authentication_assurance_level": "3"}


@pytest.fixture
def service(settings) -> Iterator[StandIn]:
    """A service that stands in for NHS Care Identity, and is set up here."""
    made = StandIn()
    settings.KITH_CARE_IDENTITY = {"issuer": made.issuer, "client": CLIENT, "secret": SECRET, "key": ""}
    national.forget()
    yield made
    made.close()
    national.forget()


@pytest.fixture
def known(place, service) -> Worker:
    """The service desk has said that this number is Priya's."""
    with cursor() as cur:
        linked.link(cur, place.priya.id, service.issuer, NUMBER, by=place.sam.id, at=AT)
    return place.priya


def pressed(client: Client, then: str = "") -> str:
    """Where whoever presses the button is taken."""
    answer = client.post("/sign-in/care-identity", {"next": then} if then else {})
    return answer["Refresh"].removeprefix("0; url=")


def come_back(service: StandIn, client: Client, then: str = "", change: dict | None = None, **claims):
    """Sent there, signed in there, and back."""
    brought = service.signs_in(pressed(client, then), **STRONG | claims) | (change or {})
    return client.get("/sign-in/care-identity/back", brought)


def refused(answer, words: str = "did not sign you in") -> bool:
    return answer.status_code == 422 and words in text(answer)


def test_it_is_offered_only_where_it_is_set_up(place, client, service, settings):
    assert "NHS Care Identity" in text(client.get("/sign-in"))
    settings.KITH_CARE_IDENTITY = {}
    assert "NHS Care Identity" not in text(client.get("/sign-in"))
    for address in ("/sign-in/care-identity", "/sign-in/care-identity/back"):
        assert client.get(address).status_code == 404


def test_what_is_asked_is_tied_to_this_browser_this_asking_and_us(place, client, service):
    asked = parse_qs(urlsplit(pressed(client)).query)
    again = parse_qs(urlsplit(pressed(client)).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["acr_values"] == ["AAL3_ANY"]
    assert asked["redirect_uri"] == ["http://testserver/sign-in/care-identity/back"]
    for name in ("state", "nonce", "code_challenge"):
        assert len(asked[name][0]) >= 43, name
        assert asked[name] != again[name], name


def test_whoever_is_linked_is_let_in(known, client, service):
    assert come_back(service, client, "/people")["Location"] == "/people"
    account = text(client.get("/account"))
    assert "Priya Nair" in account
    assert "by NHS Care Identity" in account


def test_an_unknown_number_is_refused_in_a_sentence_and_nobody_is_made_of_it(place, client, service):
    before = Worker.objects.count()
    assert refused(come_back(service, client), "does not know your NHS Care Identity yet")
    assert Worker.objects.count() == before
    assert not is_in(client)


def test_a_number_of_another_service_is_nobodys(known, client, service):
    with cursor() as cur:
        assert linked.worker(cur, "https://other.example", NUMBER) is None


@pytest.mark.parametrize("claims", [
    {"acr": "AAL2_OR_AAL3_ANY"}, {"acr": "AAL1_USERPASS"}, {"acr": None}, {"authentication_assurance_level": "2"},
    {"authentication_assurance_level": "three"}, {"acr": "AAL3_ANY ", "authentication_assurance_level": None},
    {"authentication_assurance_level": None, "acr": ["AAL3_ANY"]},
], ids=str)  # fmt: skip
def test_too_low_an_assurance_is_refused(known, client, service, claims):
    assert refused(come_back(service, client, **claims), "not strong enough")
    assert not is_in(client)


WRONG = [
    {"nonce": "another"}, {"nonce": None}, {"aud": "another"}, {"aud": None}, {"aud": []}, {"aud": [CLIENT, "another"]},
    {"azp": "another"}, {"iss": "https://another.example"}, {"iss": None}, {"exp": -600}, {"exp": None},
    {"exp": "soon"}, {"iat": 6000}, {"iat": None}, {"nbf": 6000}, {"sub": None},
]


@pytest.mark.parametrize("claims", WRONG, ids=str)
def test_a_token_for_another_time_place_or_asking_is_not_believed(known, client, service, claims):
    # Told from now on: of two workers each would otherwise name its tests after a moment of its own.
    service.says = {key: int(time.time()) + said if isinstance(said, int) else said for key, said in claims.items()}
    assert refused(come_back(service, client))
    assert not is_in(client)


def test_several_audiences_are_believed_when_it_was_made_for_us(known, client, service):
    service.says = {"aud": [CLIENT, "another"], "azp": CLIENT}
    assert come_back(service, client).status_code == 302


def test_a_token_that_somebody_else_signed_is_not_believed(known, client, service):
    service.signs_with = service.stranger
    assert refused(come_back(service, client))


def test_a_token_that_nobody_signed_is_not_believed(known, client, service):
    service.algorithm = "none"
    assert refused(come_back(service, client))


def test_a_token_that_was_sealed_with_what_everybody_knows_is_not_believed(known, client, service):
    service.algorithm, service.signs_with = "HS256", "x" * 40
    assert refused(come_back(service, client))


@pytest.mark.parametrize("change", [{"state": "another"}, {"state": ""}, {"code": "another"}, {"code": ""},
                                    {"error": "access_denied"}, {"iss": "https://another.example"},
                                    {"state": "é\x01"}], ids=str)  # fmt: skip
def test_an_answer_to_something_else_is_not_believed(known, client, service, change):
    assert refused(come_back(service, client, change=change))
    assert not is_in(client)


def test_an_answer_is_good_once(known, client, service):
    brought = service.signs_in(pressed(client), **STRONG)
    assert client.get("/sign-in/care-identity/back", brought).status_code == 302
    client.post("/sign-out")
    assert refused(client.get("/sign-in/care-identity/back", brought))
    assert len(service.exchanged) == 1, "a code is not even asked about again"


def test_a_code_that_was_taken_from_another_browser_is_of_no_use(known, client, service):
    """Whoever lays their own answer into somebody's browser does not sign them in under another name."""
    stolen = service.signs_in(pressed(client), **STRONG)
    other = Client()
    assert refused(other.get("/sign-in/care-identity/back", stolen))
    own = service.signs_in(pressed(other), **STRONG)
    assert refused(other.get("/sign-in/care-identity/back", own | {"code": stolen["code"]}))
    assert not is_in(other)


def test_the_code_is_exchanged_with_the_verifier_of_this_asking(known, client, service):
    come_back(service, client)
    sent = service.exchanged[0]
    assert len(sent["code_verifier"]) >= 43
    assert sent["client_secret"] == SECRET


def test_we_show_who_we_are_by_a_signature_where_a_key_is_set_up(known, client, service, settings):
    pem = service.stranger.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    settings.KITH_CARE_IDENTITY = settings.KITH_CARE_IDENTITY | {"secret": "", "key": pem}
    assert come_back(service, client).status_code == 302
    assert "client_secret" not in service.exchanged[0]


def test_a_service_that_is_silent_or_another_is_said_in_a_sentence(known, client, service, settings):
    settings.KITH_CARE_IDENTITY = settings.KITH_CARE_IDENTITY | {"issuer": service.issuer + "/other"}
    assert refused(client.post("/sign-in/care-identity"))
    settings.KITH_CARE_IDENTITY = settings.KITH_CARE_IDENTITY | {"issuer": "http://192.0.2.7/realm"}
    assert refused(client.post("/sign-in/care-identity"))
    settings.KITH_CARE_IDENTITY = settings.KITH_CARE_IDENTITY | {"issuer": service.issuer}
    national.forget()
    service.close()
    assert refused(client.post("/sign-in/care-identity"))


def test_it_never_leads_to_another_site(known, client, service):
    assert come_back(service, client, "https://elsewhere.example/")["Location"] == "/"


def test_whose_last_post_has_ended_is_not_let_in(known, client, service, place):
    staffing.end_post(PostHeld.objects.get(worker=place.priya), AT, by=place.sam.id, at=AT)
    assert refused(come_back(service, client), "last post here ended")


def test_whoever_is_signed_in_shows_themselves_afresh(known, client, service):
    come_back(service, client)
    sent = pressed(client, "/account/password")
    assert parse_qs(urlsplit(sent).query)["prompt"] == ["login"]
    stale = service.signs_in(sent, **STRONG, auth_time=int(time.time()) - 3600)
    assert refused(client.get("/sign-in/care-identity/back", stale))
    again = come_back(service, client, "/account/password")
    assert again["Location"] == "/account/password"


def test_the_number_of_a_session_changes(known, client, service):
    pressed(client)
    before = client.session.session_key
    come_back(service, client)
    assert client.session.session_key != before


def test_a_link_begins_nothing(known, client, service):
    """Another site could lead somebody there, and they would be signed in without having asked for it."""
    answer = client.get("/sign-in/care-identity", {"next": "/people"})
    assert answer["Location"] == "/sign-in"
    assert "sent" not in client.session
    assert Client(enforce_csrf_checks=True).post("/sign-in/care-identity").status_code == 403


def test_the_way_there_is_a_page_that_goes_on_by_itself_and_has_a_link(known, client, service):
    """A browser that obeys our policy follows no redirect to another site from a form."""
    shown = client.post("/sign-in/care-identity")
    assert shown.status_code == 200
    assert f'href="{html.escape(pressed(client)[:40])}' in shown.content.decode()
    assert shown["Refresh"].startswith(f"0; url={service.issuer.rpartition('/')[0]}/authorize?")


@pytest.mark.parametrize("place_of", ["openid-configuration", "token", "keys"])
def test_no_service_leads_us_on_to_another(known, client, service, place_of):
    service.leads_on = place_of
    answer = client.post("/sign-in/care-identity")
    if place_of != "openid-configuration":
        brought = service.signs_in(answer["Refresh"].removeprefix("0; url="), **STRONG)
        answer = client.get("/sign-in/care-identity/back", brought)
    assert refused(answer)
    assert service.followed == []
    assert not is_in(client)


def test_no_token_of_a_national_service_reaches_the_browser_or_is_kept(known, client, service, monkeypatch):
    made = []
    exchange = service.exchange
    monkeypatch.setattr(service, "exchange", lambda sent: made.append(exchange(sent)) or made[-1])
    answer = come_back(service, client)
    assert answer.status_code == 302
    (_, told), = made
    tokens = [one for one in told.values() if isinstance(one, str) and len(one) > 20]
    assert tokens
    session, page = dict(client.session.items()), client.get("/").content.decode()
    kept = f"{session} {answer.headers} {client.cookies.output()} {page}"
    for token in tokens:
        assert token not in kept
        assert token.rpartition(".")[2] not in kept
