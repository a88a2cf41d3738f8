"""Turns bytes into text that can be kept, whatever the sender believed its letters to be."""

import codecs
import re

# What senders write into MSH-18. ITK says UNICODE and means UTF-8; wide letters are known by their shape below.
_NAMES = {
    "ASCII": "ascii",
    "8859/1": "latin-1",
    "8859/15": "iso-8859-15",
    "UNICODE": "utf-8",
    "UNICODE UTF-8": "utf-8",
}
_BY_MARK = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

# A database cannot keep a null, and half a wide letter cannot be written out again.
# Beside what no database holds also the marks that turn the rest of a line around: a name could hide in another.
_NOT_KEPT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


def text_of(data: bytes, declared: str = "") -> str:
    """The text of these bytes: as declared if that works, else as most senders mean it; it never fails."""
    wide = _wide(data)
    for name in (wide, _NAMES.get(declared.strip().upper(), ""), "utf-8", "cp1252"):
        try:
            if name:
                return kept(data.decode(name).removeprefix("\ufeff"))
        except UnicodeDecodeError:
            continue  # a wrong declaration is the commonest fault of all, and no reason to lose a child's visit
    return kept(data.decode("latin-1"))


def kept(text: str) -> str:
    """The text with what cannot be kept replaced by the sign for an unreadable letter."""
    return _NOT_KEPT.sub("\ufffd", text) if _NOT_KEPT.search(text) else text


def spelt(told: object) -> object:
    """What was read from JSON, where a letter may be written as its number: the same in every text of it."""
    if isinstance(told, str):
        return kept(told)
    if isinstance(told, dict):
        return {kept(name): spelt(one) for name, one in told.items()}
    return [spelt(one) for one in told] if isinstance(told, list) else told


def narrow(data: bytes) -> bytes:
    """The same text with one byte for each plain letter, so that it can be cut at line ends."""
    wide = _wide(data)
    return data.decode(wide, "replace").removeprefix("\ufeff").encode("utf-8", "replace") if wide else data


def _wide(data: bytes) -> str:
    for mark, name in _BY_MARK:
        if data.startswith(mark):
            return name
    beginning = data[:4]
    if beginning[1::2] == b"\0\0":
        return "utf-16-le"
    return "utf-16-be" if beginning[::2] == b"\0\0" else ""
