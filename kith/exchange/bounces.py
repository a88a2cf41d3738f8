"""A mail of ours that came back (RFC 3464): which one it was, by the name in the address it came back to, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import Message

from kith.exchange.unreadable import Unreadable
from kith.notices import mailing

# Where the address stands to which it came back: mail servers write it in one of these.
ADDRESSES = ("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To")
FAILED = "failed"
TOO_LARGE = ("5.2.3", "5.3.4")   # enhanced status codes (RFC 3463)
NOT_ONE = "This is no report of a mail that came back (RFC 3464)."
NOT_OURS = "This report is not about a mail of ours: it came back to an address without a name of one."


@dataclass(frozen=True)
class Bounce:
    """One report: under which name, why, and whether the mail was given up; a delay is only a delay."""

    back_to: str
    status: str
    said: str
    failed: bool

    @property
    def too_large(self) -> bool:
        """Whether its size was why."""
        return self.status in TOO_LARGE


def read(data: bytes) -> Bounce:
    """One report; what is none, or is about no mail of ours, is refused in a sentence."""
    letter = message_from_bytes(data, policy=policy.default)
    back_to = next(filter(None, (mailing.came_back_to(one) for one in _addresses(letter))), "")
    parts = [part for part in letter.walk() if part.get_content_type() == "message/delivery-status"]
    if not parts:
        raise Unreadable(NOT_ONE)
    if not back_to:
        raise Unreadable(NOT_OURS)
    told = list(_told(parts[0]))
    action = next((one["Action"].strip().lower() for one in told if one["Action"]), "")
    status = next((one["Status"].strip() for one in told if one["Status"]), "")
    return Bounce(back_to, status, f"Status {status or 'not said'}.", action == FAILED)


def _addresses(letter: Message) -> Iterator[str]:
    for name in ADDRESSES:
        for words in letter.get_all(name, ()):
            yield from (part.rpartition("<")[2].strip("<> ") for part in str(words).split(","))


def _told(part: Message) -> Iterator[Message]:
    """The blocks of fields of which such a part consists: about the message first, then about each address."""
    held = part.get_payload()
    yield from held if isinstance(held, list) else ()
