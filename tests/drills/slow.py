"""Holds hundreds of lines to the served site open, and sends on none of them what was begun: nobody else waits."""

import contextlib
import http.client
import socket
import time

from tests.drills.running import House

HEADERS = b"GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Begun: "
BODY = (b"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: csrftoken=" + b"a" * 32 + b"\r\n"
        b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\na=")
NO_END = BODY.replace(b"Content-Length: 100000", b"Transfer-Encoding: chunked")[:-2] + b"1\r\na\r\n"
LINES, PATIENCE = 150, 5.0


def opened(port: int, begun: bytes, lines: contextlib.ExitStack) -> list[socket.socket]:
    """So many lines on which something was begun."""
    found = [lines.enter_context(socket.create_connection(("127.0.0.1", port), PATIENCE)) for _ in range(LINES)]
    for one in found:
        one.sendall(begun)
    return found


def answered(port: int) -> float:
    """Seconds until the page of signing in is there."""
    began = time.monotonic()
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE * 4)
    with contextlib.closing(line):
        line.request("GET", "/sign-in")
        assert line.getresponse().status == 200
    return time.monotonic() - began


def nobody_waits_for_them(house: House, *, long: bool) -> None:
    """While they hold their lines, whoever else asks is answered; in a long drill each is let go in the end."""
    port = house.ports["serve"]
    answered(port)
    for begun in (HEADERS, BODY, NO_END):
        with contextlib.ExitStack() as lines:
            slow = opened(port, begun, lines)
            time.sleep(0.5)
            assert max(answered(port) for _ in range(3)) < PATIENCE
            if long:
                slow[0].settimeout(60)
                assert slow[0].recv(12) in (b"", b"HTTP/1.1 408", b"HTTP/1.1 411")
