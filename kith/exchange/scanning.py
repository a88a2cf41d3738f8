"""Whatever is read from a file is first given to the virus scanner of this machine, where the locality names one.

It is spoken to as clamd is: the bytes go in pieces, each with its length before it, and one line comes back.
"""
import socket
import struct
from collections.abc import Iterator
from contextlib import suppress

from django.conf import settings
from django.utils import timezone

from kith.exchange.unreadable import Unreadable
from kith.intake import faults

PIECE = 64 * 1024
WAITS = 60.0        # seconds, for each piece and for the answer
LONGEST = 4096      # letters of an answer
CLEAN, KNOWN = "OK", " FOUND"
INFECTED = "The virus scanner found {what} in it, so it was not read. Keep it apart, and tell whoever sent it."
SILENT = "The virus scanner did not say that it is clean, so it was not read. Give it again once the scanner answers."
FOUND = "A file from outside holds what the virus scanner knows"
AWAY = "The virus scanner does not answer"
TOLD = {FOUND: "It was not read. Whoever sent it must hear of it, and send what it should have been.",
        AWAY: "No file from outside is read until it does. What came waits where it is, and what a message carries "
        "is not shown."}


def require_clean(data: bytes) -> None:
    """Refuses what is not known to be clean, and somebody is to see to it. Without a scanner nothing is asked."""
    if not settings.KITH_SCANNER:
        return
    said = asked(data)
    if said == CLEAN:
        return
    infected = said.endswith(KNOWN)
    what = FOUND if infected else AWAY
    faults.report(what, TOLD[what], timezone.now())
    raise Unreadable(INFECTED.format(what=said.removesuffix(KNOWN)) if infected else SILENT)


def asked(data: bytes) -> str:
    """What the scanner says of it: OK, or a name and FOUND; nothing where it says nothing that can be understood."""
    with suppress(OSError), socket.socket(socket.AF_UNIX) as line:
        line.settimeout(WAITS)
        line.connect(settings.KITH_SCANNER)
        line.sendall(b"zINSTREAM\0")
        with suppress(BrokenPipeError, ConnectionResetError):   # too large for it: it answers before all is there
            for piece in _pieces(data):
                line.sendall(piece)
        said = b"".join(_answer(line)).rstrip(b"\0").decode("utf-8", "replace")
        return said.removeprefix("stream: ") if said.startswith("stream: ") else ""
    return ""


def _pieces(data: bytes) -> Iterator[bytes]:
    for at in range(0, len(data), PIECE):
        piece = data[at:at + PIECE]
        yield struct.pack("!L", len(piece)) + piece
    yield struct.pack("!L", 0)


def _answer(line: socket.socket) -> Iterator[bytes]:
    """Until it hangs up, or says more than any answer is."""
    read = 0
    while read < LONGEST and (more := line.recv(LONGEST)):
        read += len(more)
        yield more
