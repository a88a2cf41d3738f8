"""The stories of law and of speaking up that a newcomer may look at, each under a name, and as whom."""
from typing import NamedTuple


class Story(NamedTuple):
    """What it tells, whose record to open, and who may."""

    what: str
    who: str
    as_whom: str


STORIES = (
    Story("FGM, told at twenty to five on a Friday", "Hodan Warsame", "dev.chandra"),
    Story("What is known of her weighed for her sister of three", "Ifrah Warsame", "nina.castellan"),
    Story("High risk at home, and what MARAC decided", "Tessa Kemble", "lena.osei"),
    Story("Exploitation: the tool came to high, and SERAC looks again", "Leon Pinnock", "maya.brandt"),
    Story("Small worries that add up", "Yusuf Rahman", "tess.holloway"),
    Story("A decision that was not agreed with, taken further", "Mia Kowalska-Reid", "priya.nair"),
    Story("Said against somebody, and nobody knows yet of which child", "My list", "angela.frost"),
    Story("What a review taught, and whether it is followed", "Lessons", "judith.cole"),
)


def table() -> str:
    """As people read them."""
    rows = [("Story", "Open", "Signed in as"), *STORIES]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = ["  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join(["", "Stories to look at, among others:", "", *lines, ""])
