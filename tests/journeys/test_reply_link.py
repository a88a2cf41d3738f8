"""A social worker who has no account answers on a telephone: from the e-mail to “Sent”, without a script."""

import re

from django.conf import settings
from django.core import mail

from tests.journeys.looking import PHONE, faults
from tests.journeys.seats import PATIENCE
from tests.journeys.test_referral import referral_for_idris
from tests.scenarios.rows import row

WHO = "Nora Finch, duty social worker"
MOST_BYTES, TAPS = 40_000, 6


def newest_code() -> str:
    newest = max(settings.KITH_TEXTS.iterdir(), key=lambda one: one.stat().st_mtime)
    return re.search(r"\d{6}", newest.read_text().partition("\n\n")[2])[0]


def waiting(page, words: str) -> None:
    page.get_by_text(words).first.wait_for(timeout=PATIENCE)


def _is_well_made(story, context, link: str) -> None:
    """The page before the code, and the one behind it, for whoever sees little, uses keys or a narrow screen."""
    another = story.browser.new_context(locale="en-GB")
    page = another.new_page()
    for name, cookies in (("reply before the code", []), ("reply", context.cookies())):
        another.add_cookies(cookies)
        page.goto(story.site + link)
        assert list(faults(page, name)) == []
    another.close()


@row("CP01", "CP02")
def test_a_social_worker_acknowledges_on_a_telephone(story, monkeypatch, tmp_path):
    monkeypatch.setattr(settings, "KITH_TEXTS", tmp_path / "texts")
    referral_for_idris(story)
    story.it_is("2026-07-14T09:20")
    letter = [one for one in mail.outbox if one.to == ["duty@council.example"]][-1]
    link = re.search(r"/r/\S+", letter.body)[0]

    # Given a telephone without script, on which the bytes of each page are counted
    context = story.browser.new_context(viewport=dict(zip(("width", "height"), PHONE, strict=True)),
                                        java_script_enabled=False, locale="en-GB")
    page, taps = context.new_page(), []

    def press(name: str) -> None:
        taps.append(name)
        page.get_by_role("button", name=name).first.click()
        page.wait_for_load_state()

    # When the link is opened, nothing is said before the code
    page.goto(story.site + link)
    taps.append("the link")
    waiting(page, "Something is waiting for your reply")
    assert not re.search("Idris|Bello|referral|social", page.content(), re.IGNORECASE)
    press("Send the code")
    page.get_by_label("The code").fill(newest_code())
    press("Continue")

    # Then it says about whom, from whom and until when, and what was not opened
    for words in ("Idris Bello", "Priya Nair", "Not opened yet", "We have decided"):
        waiting(page, words)
    assert len(page.content().encode()) < MOST_BYTES // 2
    _is_well_made(story, context, link)
    page.get_by_label("I have it. I will decide by the due time").check()
    taps.append("the answer")
    page.get_by_label("Your name and job").fill(WHO)
    press("Send reply")
    waiting(page, "Sent Tue 14 Jul, 09:20")
    waiting(page, "I have it")
    assert len(taps) <= TAPS
    assert {one["name"] for one in context.cookies()} == {"reply"}
    context.close()

    # And its sender sees who has it, and still that no document was opened
    priya = story.signed_in("priya.nair").opens("/")
    priya.presses("Idris Bello", priya.about("Decide on the referral", "Idris Bello"))
    priya.reads(WHO, "Open each document")
