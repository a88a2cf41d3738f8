"""A section of a page that cannot be shown says so in its place: what else is known of a child does not go with it."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from kith.intake import faults
from kith.language.errors import Refused
from kith.web import broken

log = logging.getLogger(__name__)
Drawn = TypeVar("Drawn")
WORDS = "We cannot show {which} just now.{late} The rest of the page is complete."
LATE = " Something may be late about this person."   # where nobody can say whether anything is
PHONE = " Duty desk: {}."


class Sections:
    """The sections of one page about somebody, each drawn by itself; those that failed are kept by their titles."""

    def __init__(self, page: str, at: datetime):
        self.page, self.at = page, at
        self.broken: list[str] = []

    def draw(self, title: str, draw: Callable[[], Drawn]) -> Drawn | None:
        """What is drawn; nothing where that fails, and then the service desk is told, in words that name nobody."""
        try:
            return draw()
        except Exception as fault:
            if isinstance(fault, Refused) or broken.takes_all(fault):
                raise
            log.error("%s", said := f"“{title}” of {self.page} failed: {type(fault).__name__}.", exc_info=fault)
            faults.report(said, "A section of a page could not be shown. The rest of the page was.", self.at)
            self.broken.append(title)
            return None

    def said(self, title: str, late: bool = False) -> str:
        """What stands in the place of one of them, which names whatever else is missing; nothing of one that is shown.

        ``late``: it is the section that would have told whether anything is.
        """
        if title not in self.broken:
            return ""
        return WORDS.format(which=" and ".join(self.broken), late=_may_be_late() if late else "")


def _may_be_late() -> str:
    phone = broken.desk()
    return LATE + (PHONE.format(phone) if phone else "")
