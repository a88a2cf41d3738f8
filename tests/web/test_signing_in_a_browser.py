"""Signing in by hand in a real browser: each page is looked at for those who see little, use keys, or hold a phone."""

import re
from collections.abc import Iterator

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from kith.access.models import Worker
from kith.records.database import cursor
from kith.signing import linked, national, six_figures
from tests import databases
from tests.journeys import looking
from tests.web import invented
from tests.web.stand_in import CLIENT, SECRET, StandIn
from tests.web.test_doors import worker

EVERYTHING = {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
                          "hasUserVerification": True, "isUserVerified": True,
                          "automaticPresenceSimulation": True}}  # fmt: skip


@pytest.fixture
def address(there) -> Iterator[str]:
    """Where the site answers, by a name, since no passkey belongs to a number."""
    with databases.copied():
        invented.again(there)
        worker("service_desk", "service_desk")
        with databases.served() as one:
            yield one.replace("127.0.0.1", "localhost")


def looked_at(page: Page, name: str) -> None:
    """Nothing is wrong with this page at any width."""
    assert not list(looking.faults(page, name)), name


def sign_in(page: Page, address: str, username: str = "priya.nair") -> None:
    page.goto(f"{address}/sign-in")
    page.get_by_label("Name you sign in with").fill(username)
    page.get_by_label("Password").fill(invented.PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_load_state()


def figures(secret: str, later: int) -> str:
    return six_figures.figures(secret, int(timezone.now().timestamp()) // 30 + later)


def add_figures(page: Page, address: str) -> str:
    """Adds six figures by hand and leaves the spare codes on the screen; what the telephone was told."""
    page.goto(f"{address}/account")
    page.get_by_role("link", name="Add six figures").click()
    secret = page.locator(".kith-secret").inner_text().replace(" ", "")
    page.get_by_label("The six figures").fill(figures(secret, -1))
    page.get_by_role("button", name="Add it").click()
    page.wait_for_load_state()
    return secret


def test_a_second_step_by_hand(address, page):
    page.goto(f"{address}/sign-in")
    looked_at(page, "sign in")
    sign_in(page, address)
    page.goto(f"{address}/account/second-step")
    looked_at(page, "the square")
    page.get_by_label("The six figures").fill("000000")
    page.get_by_role("button", name="Add it").click()
    assert page.title().startswith("Error: ")
    looked_at(page, "the square, a wrong figure")
    secret = add_figures(page, address)
    expect(page.locator(".kith-codes li")).to_have_count(10)
    looked_at(page, "spare codes")
    page.goto(f"{address}/account")
    looked_at(page, "account")
    page.get_by_role("button", name="Sign out on all machines").click()
    expect(page.get_by_text("You are signed out on all machines.")).to_be_visible()
    sign_in(page, address)
    looked_at(page, "second step")
    page.get_by_label("Code").fill("000000")
    page.get_by_role("button", name="Go on").click()
    expect(page.locator(".nhsuk-error-summary")).to_be_focused()
    page.get_by_label("Code").fill(figures(secret, 0))
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/")


def test_a_passkey_by_hand(address, page):
    key = page.context.new_cdp_session(page)
    key.send("WebAuthn.enable")
    key.send("WebAuthn.addVirtualAuthenticator", EVERYTHING)
    sign_in(page, address)
    page.goto(f"{address}/account/passkey")
    looked_at(page, "a new passkey")
    page.get_by_label("What you call it").fill("My telephone")
    page.get_by_role("button", name="Add a passkey").click()
    expect(page.get_by_role("heading", name="Your spare codes")).to_be_visible()
    page.goto(f"{address}/account")
    expect(page.get_by_text("Passkey “My telephone”")).to_be_visible()
    page.get_by_role("button", name="Sign out", exact=True).click()
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(f"{address}/")
    page.goto(f"{address}/account")
    expect(page.get_by_text("by passkey")).to_be_visible()
    looked_at(page, "account with a passkey")
    page.get_by_role("button", name="Sign out", exact=True).click()
    sign_in(page, address)
    page.get_by_role("button", name="Use a passkey instead").click()
    page.wait_for_url(f"{address}/")


def test_where_no_key_answers_the_page_says_so_and_leads_another_way(address, page):
    page.goto(f"{address}/sign-in".replace("localhost", "127.0.0.1"))
    expect(page.get_by_role("button", name="Sign in with a passkey")).to_be_hidden()
    sign_in(page, address.replace("localhost", "127.0.0.1"))
    page.goto(f"{address}/account/passkey".replace("localhost", "127.0.0.1"))
    expect(page.get_by_text("This browser cannot use passkeys here.")).to_be_visible()
    looked_at(page, "no passkeys here")


def test_one_key_covers_the_screen_only_when_keys_are_switched_on(address, page):
    sign_in(page, address)
    page.keyboard.press("c")
    assert page.url == f"{address}/"
    page.goto(f"{address}/account")
    page.get_by_role("button", name="Switch them on").click()
    page.goto(f"{address}/people")
    page.locator("#asked").press("c")
    assert page.url == f"{address}/people"
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("c")
    page.wait_for_url(f"{address}/cover")
    looked_at(page, "covered")
    page.get_by_label("Password").fill(invented.PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.wait_for_url(f"{address}/")


def test_without_a_script_the_password_the_figures_and_the_cover_work(address, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sign_in(page, address)
    secret = add_figures(page, address)
    page.get_by_role("button", name="Cover screen").click()
    page.get_by_label("Password").fill(invented.PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.goto(f"{address}/account")
    page.get_by_role("button", name="Sign out", exact=True).click()
    sign_in(page, address)
    assert not page.get_by_role("button", name="Use a passkey instead").is_visible()
    page.get_by_label("Code").fill(figures(secret, 0))
    page.get_by_role("button", name="Go on").click()
    assert page.url == f"{address}/"
    context.close()


def test_the_other_pages_by_hand(address, page, monkeypatch):
    page.goto(f"{address}/families")
    looked_at(page, "for families")
    sign_in(page, address)
    page.goto(f"{address}/account/password")
    looked_at(page, "password")
    page.get_by_role("button", name="Change it").click()
    looked_at(page, "password, refused")
    monkeypatch.setenv("KITH_AT", invented.AT.replace(minute=22).isoformat())
    page.goto(f"{address}/account/password")
    expect(page.get_by_role("heading", name="Show that it is you")).to_be_visible()
    looked_at(page, "again")
    page.get_by_label("Your password").fill(invented.PASSWORD)
    page.get_by_role("button", name="Go on").click()
    expect(page).to_have_url(re.compile("/account/password$"))


def test_by_national_services_by_hand(address, page, settings):
    service = StandIn()
    known = {"issuer": service.issuer, "client": CLIENT, "secret": SECRET, "key": ""}
    settings.KITH_CARE_IDENTITY = settings.KITH_NHS_LOGIN = known
    national.forget()
    priya, sam = (Worker.objects.get(username=name) for name in ("priya.nair", "sam.adeyemi"))
    with cursor() as cur:
        linked.link(cur, priya.id, service.issuer, "555000000001", by=sam.id, at=invented.AT)
    page.goto(f"{address}/sign-in")
    looked_at(page, "sign in, three ways")
    service.says = {"acr": "AAL2_OR_AAL3_ANY"}
    page.get_by_role("button", name="Sign in with NHS Care Identity").click()
    expect(page.get_by_role("alert")).to_contain_text("not strong enough here")
    looked_at(page, "sign in, too weak")
    service.says = {"acr": "AAL3_ANY"}
    page.get_by_role("button", name="Sign in with NHS Care Identity").click()
    page.wait_for_url(f"{address}/")
    service.says = {"identity_proofing_level": "P9", "vot": "P9.Cp.Cd", "family_name": "Kowalska",
                    "birthdate": "2004-02-08"}  # fmt: skip
    page.goto(f"{address}/families")
    page.get_by_role("button", name="Continue to NHS login").click()
    expect(page.get_by_role("heading", name="Your own page")).to_be_visible()
    looked_at(page, "a family's own page")
    service.close()


def test_the_service_desk_by_hand(address, page):
    for _ in range(5):
        page.goto(f"{address}/sign-in")
        page.get_by_label("Name you sign in with").fill("priya.nair")
        page.get_by_role("button", name="Sign in", exact=True).click()
    sign_in(page, address, "the.service_desk")
    page.wait_for_url(f"{address}/sign-ins")
    looked_at(page, "service desk")
    page.get_by_role("link", name="Priya Nair").click()
    looked_at(page, "one worker's ways of signing in")
    page.get_by_role("button", name="Let them try again now").click()
    expect(page.get_by_text("Priya Nair may try again now.")).to_be_visible()
    page.get_by_role("button", name="Give them a new password").click()
    expect(page.get_by_text("It is not shown again.")).to_be_visible()
    looked_at(page, "a given password")
