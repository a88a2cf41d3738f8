"""The MLLP door: HL7 messages over a connection, each framed by two signs and answered before the next."""

import asyncio
import logging
import signal
import ssl
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from kith.exchange.hl7v2.parsing import MAX_BYTES

START, END = b"\x0b", b"\x1c"
PIECE = 65_536
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Limits:
    """How much a door bears, so that one broken sender does not shut it for the others."""

    idle: float = 900  # seconds of silence between messages; engines open a new connection when they next need one
    half: float = 60  # seconds from a message's first byte to its last, and to take the answer away
    connections: int = 64
    at_once: int = 4  # messages being kept at the same moment; each holds a connection to the database
    longest: int = MAX_BYTES


class Door:
    """One listening door. `answer` is called in a thread of its own, and may wait for the database there."""

    def __init__(self, answer: Callable[[bytes], bytes], limits: Limits | None = None):
        self.answer, self.limits, self.closing = answer, limits or Limits(), False
        self.open: set[asyncio.Task] = set()
        self.busy: set[asyncio.Task] = set()
        self.pool = ThreadPoolExecutor(self.limits.at_once, thread_name_prefix="mllp")

    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answers the messages of one connection in the order they come."""
        if len(self.open) >= self.limits.connections:
            log.warning("a connection too many was closed; %s are open", len(self.open))
            writer.close()
            return
        self.open.add(mine := asyncio.current_task())
        try:
            async for message in frames(reader, self.limits):
                self.busy.add(mine)
                said = await asyncio.get_running_loop().run_in_executor(self.pool, self.answer, message)
                writer.write(START + said + END + b"\r")
                await asyncio.wait_for(writer.drain(), self.limits.half)
                self.busy.discard(mine)
                if self.closing:
                    return
        except (TimeoutError, ConnectionError, ssl.SSLError):
            # The sender had no answer to its last message and keeps it; nothing is lost.
            log.info("a connection was closed in the middle of a message, or after a long silence")
        finally:
            self.open.discard(mine)
            self.busy.discard(mine)
            writer.close()

    async def close(self) -> None:
        """Lets what is being kept be kept and answered, then closes."""
        self.closing = True
        for waiting in self.open - self.busy:
            waiting.cancel()
        if self.busy:
            await asyncio.wait(set(self.busy), timeout=self.limits.half)
        self.pool.shutdown(wait=True)


async def frames(reader: asyncio.StreamReader, limits: Limits) -> AsyncIterator[bytes]:
    """The messages on a connection; what has no end is handed on cut short, to be refused, and ends the connection."""
    loop, held, since = asyncio.get_running_loop(), bytearray(), 0.0
    while True:
        wait = limits.idle if not held else since + limits.half - loop.time()
        piece = await asyncio.wait_for(reader.read(PIECE), max(wait, 0))
        if not piece:
            return
        since = since if held else loop.time()
        searched = len(held)
        held += piece
        while (end := held.find(END, searched)) >= 0:
            message = bytes(held[:end])
            del held[: end + 1]
            searched, since = 0, loop.time()
            # A new start within a message means that the first half was given up.
            yield message[message.rfind(START) + 1 :]
        if not held.strip():
            held.clear()
        if len(held) > limits.longest + PIECE:
            yield bytes(held[: limits.longest + 1]).lstrip(START)
            return


async def serve(answer: Callable[[bytes], bytes], port: int, host: str = "127.0.0.1", limits: Limits | None = None,
                opened: Callable[[int], None] | None = None, secured: ssl.SSLContext | None = None) -> None:
    """Listens until asked to stop; `opened` hears the port, once it is open; `secured` encrypts it."""
    door, stopped = Door(answer, limits), asyncio.Event()
    patience = {"ssl_handshake_timeout": door.limits.half} if secured else {}
    server = await asyncio.start_server(door.connected, host, port, limit=PIECE, ssl=secured, **patience)
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stopped.set)
    if opened:
        opened(server.sockets[0].getsockname()[1])
    async with server:
        await stopped.wait()
        server.close()
        await door.close()


def listen(answer: Callable[[bytes], bytes], port: int, host: str = "127.0.0.1", **more) -> None:
    """The same, for a program that does nothing else."""
    asyncio.run(partial(serve, answer, port, host, **more)())
