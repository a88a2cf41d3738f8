"""Turns a message into a statement: who it is about, what was said, who said it and when."""

from dataclasses import replace
from hashlib import sha256

from kith.exchange.hl7v2 import events, joining, people, times, visits
from kith.exchange.hl7v2.carried import plain
from kith.exchange.hl7v2.parsing import Message
from kith.exchange.unreadable import Unreadable
from kith.intake.statement import Said, Statement
from kith.language.ways import MESSAGE


def statement(message: Message, sender: str = "") -> Statement:
    """The statement a message makes, or a sentence saying why it makes none here."""
    name, event = events.of(message)
    sender = _sender(message) or sender
    _check(message, name, event, sender)
    if event.tells == "same_person":
        return _pairs(message, name, event, sender)
    return _one(message, name, event, sender)


def _pairs(message: Message, name: str, event: events.Event, sender: str) -> Statement:
    """Each PID with its own MRG says of another person that two records are theirs; all are taken, or none."""
    first, *rest = (_one(pair, name, event, sender) for pair in message.apart("PID"))
    more = (replace(one, number=f"{one.number} pair {n}") for n, one in enumerate(rest, 2))
    return replace(first, also=tuple(more))


def _one(message: Message, name: str, event: events.Event, sender: str) -> Statement:
    """What a message says of one person."""
    known = people.numbers_of(message)
    about = people.patient(message, known)
    says: tuple[Said, ...] = ()
    if event.tells in ("visit", "never"):
        says = visits.said(message, name, event, known.doubts)
    if event.tells != "never":
        details = people.details(message, known)
        said = (details, people.secrecy(message))
        says = (*filter(None, said), *people.kin(message), *says)
    return Statement(
        sender=sender,
        number=_number(message),
        about=about,
        says=says,
        stated_at=times.stated(plain(message, "MSH", 7)) or times.stated(plain(message, "EVN", 2)),
        text=message.text,
        same_person=joining.earlier(message, name, about) if event.tells == "same_person" else (),
        way=MESSAGE,
    )


def _check(message: Message, name: str, event: events.Event, sender: str) -> None:
    if not sender:
        raise Unreadable("MSH-3 and MSH-4 are both empty, so nobody can be asked about this message.", "MSH-3", "101")
    if not message.first("PID"):
        raise Unreadable(f"There is no PID segment, so {name} does not say who it is about.", "PID", "100")
    # An arrival is worth having without its visit, and A08 may be about the person alone.
    if event.tells in ("visit", "never") and name not in ("A04", "A08") and not message.first("PV1"):
        raise Unreadable(f"There is no PV1 segment, so {name} does not say which visit it is about.", "PV1", "100")


def _sender(message: Message) -> str:
    # Some systems give only the worldwide name of theirs, in the second part.
    named = (plain(message, "MSH", field) or plain(message, "MSH", field, 2) for field in (3, 4))
    return "@".join(part for part in named if part)


def _number(message: Message) -> str:
    # A message that was given no number is told from others by what it says, so that a second copy is still known.
    return plain(message, "MSH", 10) or "unnumbered " + sha256(message.text.encode()).hexdigest()[:24]
