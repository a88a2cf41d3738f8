r"""Undoes and makes the escapes of HL7 text, such as \T\ for an ampersand that is not a separator."""

import re
from functools import cache

from kith.exchange.letters import kept, text_of

_LAYOUT = {".br": "\n", ".sp": "\n", ".ce": "\n", "H": "", "N": ""}  # lines are kept, highlighting is not


USUAL = "|^~\\&"
_MARKED = re.compile(r"[|^~\\&\x00\r\n]")   # what may not stand as it is in a message with these


@cache
def _written(escape: str) -> re.Pattern:
    mark = re.escape(escape)
    return re.compile(f"{mark}([^{mark}]*){mark}")


def undone(value: str, marks: str) -> str:
    """The plain text of a value; `marks` are the separators in MSH's order, | ^ ~ \\ &."""
    return _written(marks[3]).sub(lambda found: _meant(found, marks), value)


def made(value: str, marks: str = USUAL) -> str:
    """The value as it may stand in a message."""
    if marks == USUAL and not _MARKED.search(value):   # nearly every one
        return value
    escape = marks[3]
    for mark, letter in ((escape, "E"), (marks[0], "F"), (marks[1], "S"), (marks[4], "T"), (marks[2], "R")):
        value = value.replace(mark, f"{escape}{letter}{escape}") if mark != escape else value.replace(mark, "\x00")
    value = value.replace("\x00", f"{escape}E{escape}")
    return re.sub("\r\n?|\n", lambda _: f"{escape}.br{escape}", value)


def _meant(found: re.Match, marks: str) -> str:
    word = found[1]
    if word in ("F", "S", "R", "E", "T"):
        return marks["FSRET".index(word)]
    if word in _LAYOUT:
        return _LAYOUT[word]
    if re.fullmatch("X(?:[0-9A-Fa-f]{2})+", word):
        return kept(text_of(bytes.fromhex(word[1:])))
    return found[0]  # an escape of the sender's own: shown as it came rather than lost
