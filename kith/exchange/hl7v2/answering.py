"""Acknowledgements: what the sender is told, in the sender's own version, letters and names, even about a ruin."""

import re
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from kith.exchange.hl7v2.escapes import made
from kith.exchange.hl7v2.times import written
from kith.exchange.letters import kept, narrow, text_of
from kith.exchange.unreadable import Unreadable

ACCEPTED, FAILED, REJECTED = "AA", "AE", "AR"  # kept; could not be kept, and may be sent again; never will be

_LETTERS = {"8859/1": "latin-1", "8859/15": "iso-8859-15", "ASCII": "ascii"}
_LONGEST = 300  # a name or a number in a header; more is no header


@dataclass(frozen=True)
class Heard:
    """What could be made out of the first segment of a message, however ruined the rest is."""

    sender: tuple[str, str] = ("", "")
    receiver: tuple[str, str] = ("", "")
    event: str = ""
    number: str = ""
    processing: str = "P"
    version: str = "2.4"
    letters: str = ""


def heard(data: bytes) -> Heard:
    """The header of a message; empty where there is none."""
    line = re.split(r"[\r\n]", text_of(narrow(data[:4_000]).strip(b"\x0b\x1c\r\n \t")).lstrip("\ufeff"), maxsplit=1)[0]
    if not line.startswith("MSH") or len(line) < 5:
        return Heard()
    fields = [field[:_LONGEST] for field in line.split(line[3])]
    fields += [""] * (20 - len(fields))
    part = line[4] if not line[4].isalnum() else "^"
    version = fields[11].split(part)[0].strip()
    return Heard(
        sender=(fields[2].split(part)[0], fields[3].split(part)[0]),
        receiver=(fields[4].split(part)[0], fields[5].split(part)[0]),
        event=fields[8].split(part)[1] if part in fields[8] else "",
        number=fields[9].split(part)[0],
        processing=fields[10].split(part)[0] or "P",
        version=version if re.fullmatch(r"2\.\d(\.\d)?", version) else "2.4",
        letters=fields[17],
    )


def answer(code: str, to: Heard, sentence: str, at: datetime, fault: Unreadable | None = None) -> bytes:
    """One acknowledgement; the sentence is for the people who look after the sender's queue."""
    header = ["MSH", "^~\\&", *map(_safe, (*to.receiver, *to.sender)), written(at), "",
              f"ACK^{_safe(to.event)}" if to.event else "ACK", f"K{uuid4().hex[:18]}", _safe(to.processing), to.version]
    letters = to.letters if to.letters in _LETTERS else "UNICODE UTF-8"
    segments = [[*header, "", "", "", "", "", letters], ["MSA", code, _safe(to.number), _safe(sentence)]]
    if code != ACCEPTED:
        segments.append(_error(to.version, sentence, fault or Unreadable(sentence, code="207")))
    text = "\r".join("|".join(fields) for fields in segments) + "\r"
    return text.encode(_LETTERS.get(letters, "utf-8"), "replace")


def _error(version: str, sentence: str, fault: Unreadable) -> list[str]:
    segment, _, field = fault.where.partition("-")
    if version < "2.5":
        parts = [_safe(segment), "1" if segment else "", _safe(field), f"{fault.code}&{_safe(sentence)}"]
        return ["ERR", "^".join(parts)]
    place = f"{_safe(segment)}^1^{_safe(field)}".rstrip("^") if segment else ""
    return ["ERR", "", place, f"{fault.code}^^HL70357", "E", "", "", "", _safe(sentence)]


def _safe(text: str) -> str:
    return made(kept(text).replace("\r", " ").replace("\n", " ").strip())
