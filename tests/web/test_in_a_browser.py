"""What only a browser can tell: where the focus goes, and what the little script adds."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests import databases
from tests.web import invented

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture
def place(there) -> Iterator[invented.Place]:
    """A copy of the invented place in which things are committed, so that the site's own threads can see them."""
    with databases.copied():
        yield invented.again(there)


@pytest.fixture
def address(place):
    """Where the site answers."""
    with databases.served() as one:
        yield one


def sign_in(page, address: str, username: str = "priya.nair") -> None:
    """Signs in as anybody does."""
    page.goto(f"{address}/sign-in")
    page.fill("#username", username)
    page.fill("#password", invented.PASSWORD)
    page.click("main button")
    page.wait_for_url(f"{address}/")


def test_what_is_wrong_takes_the_focus_and_leads_to_its_question(place, address, page):
    sign_in(page, address)
    page.goto(f"{address}/duties/{place.duty}")
    page.click("text=Record decision >> nth=-1")
    page.wait_for_selector(".nhsuk-error-summary")
    assert page.title().startswith("Error: ")
    assert page.evaluate("document.activeElement.className") == "nhsuk-error-summary"
    assert Axe().run(page, options={"runOnly": RULES}).response["violations"] == []
    page.click(".nhsuk-error-summary a >> nth=0")
    assert page.evaluate("document.activeElement.id") == "decision"


def test_a_further_question_is_hidden_until_its_answer_and_there_without_script(place, address, page, browser):
    sign_in(page, address)
    page.goto(f"{address}/record/ed_attendance?about={place.mia}")
    assert page.is_hidden("#injury_kind")
    page.check("#injury")
    assert page.is_visible("#injury_kind")
    plain = browser.new_context(java_script_enabled=False).new_page()
    sign_in(plain, address)
    plain.goto(f"{address}/record/ed_attendance?about={place.mia}")
    assert plain.is_visible("#injury_kind")
    plain.context.close()


def test_without_a_signal_nothing_is_lost_and_it_says_that_nothing_was_sent(place, address, page):
    sign_in(page, address)
    page.goto(f"{address}/record/small_worry?about={place.mia}")
    page.context.set_offline(True)
    page.fill("#words", "The same wet coat")
    page.click("main button.nhsuk-button >> nth=-1")
    page.locator(".kith-draft--kept", has_text="Not sent yet: there is no signal.").wait_for()
    assert page.input_value("#words") == "The same wet coat"
    page.context.set_offline(False)
    page.locator(".kith-draft", has_text="Saved as your draft").wait_for()


def test_a_draft_saves_itself_and_is_there_again(place, address, page):
    sign_in(page, address)
    page.goto(f"{address}/record/referral?about={place.mia}")
    page.fill("#risk", "Half a sentence")
    page.press("#risk", "Tab")
    page.locator(".kith-draft", has_text="Saved as your draft").wait_for()
    page.goto(f"{address}/record/referral?about={place.mia}")
    assert page.input_value("#risk") == "Half a sentence"


def test_escape_twice_covers_the_screen_and_takes_the_content_away(place, address, page):
    sign_in(page, address)
    page.goto(f"{address}/people/{place.mia}")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.wait_for_url(f"{address}/cover")
    assert "Kowalska" not in page.content()
    page.goto(f"{address}/people/{place.mia}")
    assert page.url == f"{address}/cover"
    page.fill("#password", invented.PASSWORD)
    page.click("text=Go on")
    page.wait_for_url(f"{address}/")


def test_keys_go_from_row_to_row_only_when_they_are_switched_on(place, address, page):
    sign_in(page, address)
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.tagName") == "BODY"
    page.goto(f"{address}/account")
    page.click("text=Switch them on")
    page.goto(f"{address}/")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.textContent").startswith("Record decision")


def test_the_whole_of_it_works_without_script(place, address, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sign_in(page, address)
    page.click("text=Record decision >> nth=0")
    page.check("#decision")
    page.fill("#why", "Seen at home, the story fits")
    page.click("main form button.nhsuk-button >> text=Record decision")
    page.wait_for_url(f"{address}/")
    assert re.search(r"Nothing is owed by you today", page.content())
    context.close()


def test_the_keyboard_alone_answers_a_duty(place, address, page):
    sign_in(page, address)
    page.focus(".kith-duty__act a")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/duties/{place.duty}")
    page.focus("#decision")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("Seen at home, the story fits")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/")
    assert "Nothing is owed by you today" in page.content()
