"""The live door: one message in, one acknowledgement out, and a yes only for what is kept for good."""

import logging
from collections.abc import Callable
from datetime import datetime

from django.db import DatabaseError, InterfaceError, close_old_connections

from kith.exchange.hl7v2.answering import ACCEPTED, FAILED, REJECTED, Heard, answer, heard
from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from kith.exchange.unreadable import Unreadable
from kith.intake import faults, receiving
from kith.intake.answer import Answer
from kith.intake.statement import Statement

Receive = Callable[[Statement, None, datetime], Answer]
log = logging.getLogger(__name__)

TRY_AGAIN = "Kith cannot keep anything at the moment, and has not kept this. Send it again."
OUR_MISTAKE = "Kith made a mistake and has not kept this. Its service desk has been told. Send it again tomorrow."
NOT_SEEN = "What these messages say is not seen by anyone until the sender mends them and sends them again."


def take(data: bytes, at: datetime, receive: Receive = receiving.receive) -> bytes:
    """Reads, keeps and acknowledges one message."""
    to = heard(data)
    try:
        told = statement(parse(data))
    except Unreadable as fault:
        _report(f"Messages from {_name(to)} cannot be read.", f"{fault.sentence} {NOT_SEEN}", at)
        _note(to, "not taken", fault, at)
        return answer(REJECTED, to, fault.sentence, at, fault)
    try:
        given = receive(told, None, at)
    except (DatabaseError, InterfaceError):
        # Never a yes: the sender still holds the message, and a message twice is safer than a message lost.
        log.exception("a message could not be kept")
        return answer(FAILED, to, TRY_AGAIN, at)
    return answer(FAILED if given.outcome == "refused" else ACCEPTED, to, given.sentence, at)


def take_whatever_comes(data: bytes, at: datetime, receive: Receive = receiving.receive) -> bytes:
    """The same for a door that must stay open: our own mistake ends in an answer and in a duty of the service desk."""
    close_old_connections()
    try:
        return take(data, at, receive)
    except Exception as mistake:
        log.exception("a message met a mistake of ours")
        to = heard(data)
        _report(f"A message from {_name(to)} met a mistake in Kith ({type(mistake).__name__}).",
                "It was not kept. The sender was asked to send it again.", at)
        _note(to, "failed", mistake, at)
        return answer(FAILED, to, OUR_MISTAKE, at)
    finally:
        close_old_connections()


def _note(to: Heard, ended: str, why: Exception, at: datetime) -> None:
    """Writes the event of a message that never came as far as the pipe, which notes the others."""
    try:
        receiving.note_untaken("@".join(filter(None, to.sender)), ended, why, at)
    except (DatabaseError, InterfaceError):
        log.exception("an event of the audit log could not be written")


def _report(what: str, means: str, at: datetime) -> None:
    try:
        faults.report(what, means, at)
    except (DatabaseError, InterfaceError):
        log.exception("a fault could not be kept")


def _name(to: Heard) -> str:
    return "@".join(part for part in to.sender if part) or "a sender who gives no name"
