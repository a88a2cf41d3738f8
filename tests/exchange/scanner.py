"""A virus scanner for tests: it speaks as clamd does, and knows one word."""
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BAD = b"KITH-TEST-VIRUS-0001"


@contextmanager
def scanner(folder: Path, says: bytes | None = None, most: int = 10_000_000) -> Iterator[str]:
    """Its socket; ``says``: what it answers whatever comes. It hangs up on more than so many bytes."""
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(folder / "s"))
        door.listen()
        threading.Thread(target=_serve, args=(door, says, most), daemon=True).start()
        yield str(folder / "s")


def _serve(door: socket.socket, says: bytes | None, most: int) -> None:
    while True:
        try:
            line, _ = door.accept()
        except OSError:
            return
        with line:
            try:
                line.sendall(_answer(line, most) if says is None else says)
            except OSError:
                continue


def _answer(line: socket.socket, most: int) -> bytes:
    heard = line.makefile("rb")
    assert heard.read(10) == b"zINSTREAM\0"
    read = b""
    while length := struct.unpack("!L", heard.read(4))[0]:
        read += heard.read(length)
        if len(read) > most:
            return b"INSTREAM size limit exceeded. ERROR\0"
    return b"stream: Kith.Test FOUND\0" if BAD in read else b"stream: OK\0"
