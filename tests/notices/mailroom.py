"""A real mail server on this machine that keeps what arrived, or refuses it, with Kith set up to use it."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller
from django.test import override_settings

SENDER = "Kith <kith@health.example>"


@dataclass
class Mailroom:
    """Each mail as it came: (envelope sender, to whom, subject, words); ``refused``: what is said to whom instead."""

    arrived: list[tuple[str, str, str, str]] = field(default_factory=list)
    raw: list[bytes] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)

    async def handle_RCPT(self, server, session, envelope, address, options) -> str:
        if address not in self.refused:
            envelope.rcpt_tos.append(address)
        return self.refused.get(address, "250 OK")

    async def handle_DATA(self, server, session, envelope) -> str:
        letter = message_from_bytes(envelope.content, policy=policy.default)
        self.raw.append(envelope.content)
        self.arrived.append((envelope.mail_from, envelope.rcpt_tos[0], letter["Subject"],
                             letter.get_content().replace("\r\n", "\n")))
        return "250 OK"

    def link(self) -> str:
        """The path of the link that came last."""
        lines = (line for *_, words in reversed(self.arrived) for line in words.splitlines())
        return next(line for line in lines if "/r/" in line).partition("/r/")[2].strip()


@contextmanager
def standing_in() -> Iterator[Mailroom]:
    """Served for as long as it is needed."""
    room = Mailroom()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Controller(room, hostname="127.0.0.1", port=port)
    server.start()
    with override_settings(EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend", EMAIL_HOST="127.0.0.1",
                           EMAIL_PORT=port, DEFAULT_FROM_EMAIL=SENDER, KITH_SITE="https://kith.example"):
        yield room
    server.stop()
