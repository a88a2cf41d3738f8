"""What no page may ever do, whoever reads it: break its own rules, reach elsewhere, or name anybody in an address."""

import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Frame, Page

# A page that refuses or asks again answers with these; the browser reports them, and they are no fault.
EXPECTED = ("status of 403", "status of 404", "status of 422")


@dataclass
class Watch:
    """Looks over a reader's shoulder and remembers what should not have been there."""

    site: str
    marked: tuple[str, ...]
    faults: list[str] = field(default_factory=list)

    def over(self, page: Page) -> None:
        """Begins to look."""
        page.on("console", lambda said: self._note(said.type in ("error", "warning"), said.text))
        page.on("pageerror", lambda fault: self._note(True, f"The script of a page broke: {fault}"))
        page.on("request", lambda asked: self._elsewhere(asked.url))
        page.on("framenavigated", self._address)

    def title(self, said: str) -> None:
        """A title is kept in histories and shown in the bar of a shared screen."""
        self._leaks("title", said)

    def _note(self, wrong: bool, words: str) -> None:
        if wrong and not any(one in words for one in EXPECTED):
            self.faults.append(words)

    def _elsewhere(self, address: str) -> None:
        inside = address.startswith((self.site, "data:", "about:", "blob:"))
        self._note(not inside, f"Something was asked of another place: {address}")

    def _address(self, frame: Frame) -> None:
        parts = urlsplit(frame.url)
        self._leaks("address", unquote(f"{parts.path}?{parts.query}"))

    def _leaks(self, where: str, words: str) -> None:
        for one in self.marked:
            # As a word of its own: nobody called Ned is named where a day is signed.
            named = re.search(rf"(?<![a-z]){re.escape(one)}(?![a-z])", words, re.IGNORECASE)
            self._note(named is not None, f"The {where} of a page names somebody: {words}")
