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


def link_sent_to(address: str) -> str:
    letter = [one for one in mail.outbox if one.to == [address]][-1]
    return re.search(r"/r/\S+", letter.body)[0]


def _is_well_made(story, context, link: str) -> None:
    """The page before the code, and the one behind it, for whoever sees little, uses keys or a narrow screen."""
    another = story.browser.new_context(locale="en-GB")
    page = another.new_page()
    for name, cookies in (("reply before the code", []), ("reply", context.cookies())):
        another.add_cookies(cookies)
        page.goto(story.site + link)
        assert list(faults(page, name)) == []
    another.close()


class Telephone:
    """A small screen without script, on which each tap is counted."""

    def __init__(self, story):
        size = dict(zip(("width", "height"), PHONE, strict=True))
        self.context = story.browser.new_context(viewport=size, java_script_enabled=False, locale="en-GB")
        self.page, self.taps = self.context.new_page(), 0

    def opens(self, address: str) -> None:
        self.taps += 1
        self.page.goto(address)

    def presses(self, name: str) -> None:
        self.taps += 1
        self.page.get_by_role("button", name=name).first.click()
        self.page.wait_for_load_state()

    def chooses(self, answer: str) -> None:
        self.taps += 1
        self.page.get_by_label(answer).check()

    def writes(self, words: str, label: str) -> None:
        self.page.get_by_label(label).fill(words)

    def reads(self, *words: str) -> None:
        for one in words:
            self.page.get_by_text(one).first.wait_for(timeout=PATIENCE)


@row("CP01", "CP02")
def test_a_social_worker_acknowledges_on_a_telephone(story, monkeypatch, tmp_path):
    monkeypatch.setattr(settings, "KITH_TEXTS", tmp_path / "texts")
    referral_for_idris(story)
    story.it_is("2026-07-14T09:20")
    link, phone = link_sent_to("duty@council.example"), Telephone(story)

    # When the link is opened, nothing is said before the code
    phone.opens(story.site + link)
    phone.reads("Something is waiting for your reply")
    assert not re.search("Idris|Bello|referral|social", phone.page.content(), re.IGNORECASE)
    phone.presses("Send the code")
    phone.writes(newest_code(), "The code")
    phone.presses("Continue")

    # Then it says about whom, from whom and what was not opened, in few bytes
    phone.reads("Idris Bello", "Priya Nair", "Not opened yet", "We have decided")
    assert len(phone.page.content().encode()) < MOST_BYTES // 2
    _is_well_made(story, phone.context, link)
    phone.chooses("I have it. I will decide by the due time")
    phone.writes(WHO, "Your name and job")
    phone.presses("Send reply")
    phone.reads("Sent Tue 14 Jul, 09:20", "I have it")
    assert phone.taps <= TAPS
    assert {one["name"] for one in phone.context.cookies()} == {"reply"}
    phone.context.close()

    # And its sender sees who has it, and still that no document was opened
    priya = story.signed_in("priya.nair").opens("/")
    priya.presses("Idris Bello", priya.about("Decide on the referral", "Idris Bello"))
    priya.reads(WHO, "Open each document")
