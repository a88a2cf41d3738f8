"""Reads HL7 v2 into segments and fields, quickly, and says in a sentence what it could not read."""

import re
from itertools import pairwise

from kith.exchange.hl7v2.escapes import undone
from kith.exchange.letters import kept, narrow, text_of
from kith.exchange.unreadable import Unreadable

MAX_BYTES = 1024 * 1024  # a visit's message is a few thousand bytes; what is larger carries documents, or means harm
MAX_SEGMENTS = 2_000
MAX_FIELD = 20_000  # the longest field a person would read
MAX_REPEATS = 100

_SEGMENT_NAME = re.compile("[A-Z][A-Z0-9]{2}")
_VERSION = re.compile(r"2(\.\d.*)?")
_USUAL = "|^~\\&"

# What batch files wrap around their messages, and where each message begins.
_ENVELOPE = re.compile(rb"(?:FHS|BHS|BTS|FTS)[^A-Za-z0-9][^\r\n]*")
_MESSAGE_BEGINS = re.compile(rb"(?:^|(?<=[\r\n\x0b\x1c]))[ \t]*(?:\xef\xbb\xbf)?(?=MSH[^A-Za-z0-9\r\n])")


class Message:
    """One message; its fields are reached by segment name and number, as HL7 counts them."""

    __slots__ = ("_firsts", "marks", "rows", "text")

    def __init__(self, text: str, marks: str, rows: list[list[str]]):
        self.text, self.marks, self.rows = text, marks, rows
        self._firsts = {row[0]: row for row in reversed(rows)}

    def every(self, name: str) -> list[list[str]]:
        """All segments of that name, in order."""
        return [row for row in self.rows if row[0] == name]

    def first(self, name: str) -> list[str] | None:
        """The first segment of that name."""
        return self._firsts.get(name)

    def apart(self, name: str) -> list["Message"]:
        """The message once for each segment of that name, with the segments that follow it until the next."""
        places = [place for place, row in enumerate(self.rows) if row[0] == name]
        ends = [*places[1:], len(self.rows)]
        header = self.rows[: places[0]] if places else []
        return [Message(self.text, self.marks, header + self.rows[begin:end])
                for begin, end in zip(places, ends, strict=False)]

    def repeats(self, segment: str | list[str], number: int) -> int:
        """How often a field is repeated."""
        row = self._firsts.get(segment) if isinstance(segment, str) else segment
        count = row[number].count(self.marks[2]) + 1 if row and number < len(row) else 1
        if count > MAX_REPEATS:
            raise Unreadable(f"{_named(segment, number)} is repeated {count:,} times; at most {MAX_REPEATS} are read.",
                             _named(segment, number))
        return count

    def field(self, segment: str | list[str], number: int, component: int = 1, sub: int = 1, repeat: int = 0) -> str:
        """One part of a field, its escapes undone; nothing where the message has nothing."""
        row = self._firsts.get(segment) if isinstance(segment, str) else segment
        value = row[number] if row and number < len(row) else ""
        if not value or (number <= 2 and segment in ("MSH", self.rows[0])):   # most fields of most messages are empty
            return value
        if len(value) > MAX_FIELD:
            raise Unreadable(f"{_named(segment, number)} holds {len(value):,} letters; at most {MAX_FIELD:,} are read.",
                             _named(segment, number))
        marks = self.marks
        for mark, place in ((marks[2], repeat), (marks[1], component - 1), (marks[4], sub - 1)):
            if mark in value:
                parts = value.split(mark, place + 1)
                value = parts[place] if place < len(parts) else ""
            elif place:
                return ""
        return undone(value, marks) if marks[3] in value else value


def parse(data: bytes | str) -> Message:
    """Reads one message."""
    text = _text(data)
    lines = [line for line in text.replace("\n", "\r").split("\r") if line and not line.isspace()]
    if not lines:
        raise Unreadable("There is no message: it is empty.", "MSH", "100")
    lines[0] = lines[0].lstrip()
    marks = _marks(lines[0])
    if len(lines) > MAX_SEGMENTS:
        raise Unreadable(f"The message has {len(lines):,} segments; at most {MAX_SEGMENTS:,} are read.", "MSH", "100")
    rows = [line.split(marks[0]) for line in _whole_lines(lines, marks[0])]
    rows[0].insert(1, marks[0])  # HL7 counts the separator itself as MSH-1
    message = Message(text, marks, rows)
    if len(message.every("MSH")) > 1:  # read as one, two children would become one
        raise Unreadable("There are two MSH segments; each message is sent by itself.", "MSH", "100")
    _check_version(message)
    return message


def _text(data: bytes | str) -> str:
    if len(data) > MAX_BYTES:
        raise Unreadable(f"The message is over {MAX_BYTES:,} bytes long. Send documents another way.", "MSH", "100")
    if isinstance(data, str):
        return kept(data.removeprefix("\ufeff").strip("\x0b\x1c"))
    # The framing of a wire may have been saved with the message.
    data = narrow(data).strip(b"\x0b\x1c\r\n \t")
    return text_of(data, _declared(data))


def _declared(data: bytes) -> str:
    beginning = re.split(rb"[\r\n]", data[:4_000], maxsplit=1)[0].removeprefix(b"\xef\xbb\xbf")
    fields = beginning.split(beginning[3:4]) if len(beginning) > 3 else []
    return fields[17].split(b"~")[0].decode("latin-1") if len(fields) > 17 else ""


def _marks(line: str) -> str:
    if not line.startswith("MSH"):
        raise Unreadable(f'A message begins with an MSH segment; this begins with "{line[:12]}".', "MSH", "100")
    separator = line[3:4]
    rest = line[4:].split(separator)[0][:4] if separator else ""
    marks = separator + rest + _USUAL[len(rest) + 1 :]
    if not rest or len(set(marks)) < 5 or any(mark.isalnum() or mark.isspace() for mark in marks):
        raise Unreadable(f'MSH-1 and MSH-2 name the separators, such as |^~\\&; here they are "{line[3:9]}".', "MSH-2")
    return marks


def _whole_lines(lines: list[str], separator: str) -> list[str]:
    """Puts a line that is no segment back to the one before it: somebody pressed Enter inside a text."""
    whole: list[str] = []
    for place, line in enumerate(lines, 1):
        if line[3:4] == separator and _SEGMENT_NAME.match(line):
            whole.append(line)
            continue
        name, _, _ = line.lstrip().partition(separator)
        if _SEGMENT_NAME.fullmatch(name.rstrip()):
            whole.append(name.rstrip() + line.lstrip()[len(name) :])
        elif separator in line and len(name) < 8 and name.isalnum():
            raise Unreadable(f'Line {place} begins with "{name}"; a segment is named by three capitals, as in PID.',
                             name, "100")
        else:
            whole[-1] += "\n" + line
    return whole


def _check_version(message: Message) -> None:
    version = message.field("MSH", 12)
    if version and not _VERSION.fullmatch(version):
        raise Unreadable(f'MSH-12 says version "{version[:12]}"; this door reads HL7 2.1 to 2.9.', "MSH-12", "203")


def _named(segment: str | list[str], number: int) -> str:
    return f"{segment if isinstance(segment, str) else segment[0]}-{number}"


def each(data: bytes) -> list[bytes]:
    """The messages of a file: several below each other, in a batch envelope, or framed as on the wire."""
    data = narrow(data).removeprefix(b"\xef\xbb\xbf")
    starts = [0, *(found.start() for found in _MESSAGE_BEGINS.finditer(data)), len(data)]
    pieces = [_unwrapped(data[begin:end]) for begin, end in pairwise(starts)]
    return [piece for piece in pieces if piece]


def _unwrapped(piece: bytes) -> bytes:
    lines = re.split(rb"[\r\n\x0b\x1c]+", piece)
    return b"\r".join(line for line in lines if line.strip() and not _ENVELOPE.fullmatch(line.strip()))
