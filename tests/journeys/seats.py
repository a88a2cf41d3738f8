"""A worker at a computer: what they open, read, press and write, in the words a story is told in."""

import re

from playwright.sync_api import Browser, Locator, expect

from tests.journeys.hands import Keys, Pointer
from tests.journeys.watching import Watch

PATIENCE = 8_000  # milliseconds, on a machine that does other things too
expect.set_options(timeout=PATIENCE)


class Seat:
    """One worker, signed in, with a browser of their own."""

    def __init__(self, browser: Browser, watch: Watch, cookie: dict, keys: bool = False, **screen):
        self.watch = watch
        screen = {"viewport": {"width": 1280, "height": 900}} | screen
        self.context = browser.new_context(locale="en-GB", timezone_id="Europe/London", **screen)
        self.context.add_cookies([cookie])
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.hands = Keys(self.page) if keys else Pointer(self.page)
        watch.over(self.page)

    @property
    def main(self) -> Locator:
        """The page's own part, without header and footer."""
        return self.page.get_by_role("main")

    def opens(self, address: str) -> "Seat":
        """Goes to an address of the site."""
        self.page.goto(self.watch.site + address)
        self.watch.title(self.page.title())
        return self

    def about(self, *words: str) -> Locator:
        """The row, card or entry in which all of these words stand."""
        found = self.main.locator("li, article, tr")
        for one in words:
            found = found.filter(has_text=one)
        return found.last

    def presses(self, words: str, within: Locator | None = None) -> "Seat":
        """Presses the button or follows the link of this name."""
        place, name = within or self.page, re.compile(rf"^\s*{re.escape(words)}")
        self.hands.press(place.get_by_role("button", name=name).or_(place.get_by_role("link", name=name)).first)
        self.page.wait_for_load_state()
        self.watch.title(self.page.title())
        return self

    def unfolds(self, words: str, within: Locator | None = None) -> "Seat":
        """Opens a part of the page that is closed at first."""
        self.hands.press((within or self.main).locator("summary").filter(has_text=words).first)
        return self

    def chooses(self, answer: str, question: str = "") -> "Seat":
        """Chooses one of a question's answers."""
        place = self.main.get_by_role("group", name=question).last if question else self.main
        self.hands.choose(place.get_by_label(answer, exact=True).first)
        return self

    def ticks(self, words: str, within: Locator | None = None) -> "Seat":
        """Ticks the box of this name."""
        self.hands.choose((within or self.main).get_by_role("checkbox", name=words).first)
        return self

    def picks(self, option: str, label: str, within: Locator | None = None) -> "Seat":
        """Picks from a list that folds out."""
        self.hands.pick((within or self.main).get_by_label(label).first, option)
        return self

    def writes(self, words: str, question: str, within: Locator | None = None) -> "Seat":
        """Writes an answer under a question."""
        self.hands.write((within or self.main).get_by_label(question).first, words)
        return self

    def reads(self, *words: str, within: Locator | None = None) -> "Seat":
        """Sees all of these words on the page."""
        for one in words:
            expect(within or self.main).to_contain_text(one)
        return self

    def does_not_read(self, *words: str) -> "Seat":
        """Sees none of these words; the page must have come already, so something on it is read first."""
        for one in words:
            expect(self.main).not_to_contain_text(one)
        return self

    def leaves(self) -> None:
        """Closes the browser."""
        self.context.close()
