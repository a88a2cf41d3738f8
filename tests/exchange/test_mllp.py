"""The MLLP door takes frames as they come, answers each, and is not shut by one broken sender."""

import asyncio
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from kith.exchange.mllp import Door, Limits, frames

QUICK = Limits(idle=0.6, half=0.3, connections=2, at_once=2, longest=1_000)


def echo(message):
    return b"got " + message[:20]


def framed(message):
    return b"\x0b" + message + b"\x1c\r"


def alone(talking):
    """Runs it in a thread of its own: a browser opened by another test keeps a loop running in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, talking).result()


async def talk(pieces, answer=echo, limits=QUICK, wait=0.0):
    """What a door says to a connection on which these pieces arrive."""
    door = Door(answer, limits)
    server = await asyncio.start_server(door.connected, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    for piece in pieces:
        writer.write(piece)
        await writer.drain()
        await asyncio.sleep(wait)
    if writer.can_write_eof():
        writer.write_eof()
    said = await asyncio.wait_for(reader.read(), 5)
    writer.close()
    server.close()
    await door.close()
    return [one for one in said.replace(b"\r", b"").replace(b"\x0b", b"").split(b"\x1c") if one]


def said(*pieces, **more):
    return alone(talk(pieces, **more))


def test_a_message_is_answered():
    assert said(framed(b"MSH|one")) == [b"got MSH|one"]


def test_several_messages_on_one_connection_are_answered_in_order():
    assert said(framed(b"1") + framed(b"2"), framed(b"3")) == [b"got 1", b"got 2", b"got 3"]


def test_a_message_may_come_in_pieces():
    assert said(b"\x0bM", b"SH|", b"one\x1c", b"\r\x0btwo", b"\x1c", wait=0.02) == [b"got MSH|one", b"got two"]


def test_a_message_begun_again_is_taken_whole():
    assert said(b"\x0bhalf of it" + framed(b"all of it")) == [b"got all of it"]


def test_noise_between_messages_is_passed_over():
    assert said(b"\r\n", framed(b"one"), b"\r\n \r", framed(b"two"), wait=0.01) == [b"got one", b"got two"]


def test_half_a_message_is_not_answered():
    assert said(b"\x0bhalf") == []


def test_a_sender_that_falls_silent_is_let_go():
    async def wait():
        door = Door(echo, QUICK)
        server = await asyncio.start_server(door.connected, "127.0.0.1", 0)
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"\x0bhalf")
        began = time.monotonic()
        assert await asyncio.wait_for(reader.read(), 5) == b""
        writer.close()
        server.close()
        await door.close()
        return time.monotonic() - began

    assert 0.2 < alone(wait()) < 2


def test_a_message_without_end_is_handed_on_cut_short_and_the_connection_closed():
    async def wait():
        reader = asyncio.StreamReader()
        reader.feed_data(b"\x0b" + b"x" * 200_000 + b"\x1c\r" + framed(b"next"))
        limits = Limits(longest=1_000)
        reader.feed_eof()
        return [message async for message in frames(reader, limits)]

    (message,) = alone(wait())
    assert message == b"x" * 1_000


def test_too_many_connections_are_closed_and_the_rest_served():
    async def crowd():
        door = Door(echo, QUICK)
        server = await asyncio.start_server(door.connected, "127.0.0.1", 0)
        place = server.sockets[0].getsockname()
        open_ones = [await asyncio.open_connection(*place) for _ in range(2)]
        await asyncio.sleep(0.05)
        reader, writer = await asyncio.open_connection(*place)
        turned_away = await asyncio.wait_for(reader.read(), 5)
        open_ones[0][1].write(framed(b"one"))
        served = await asyncio.wait_for(open_ones[0][0].readuntil(b"\x1c"), 5)
        for _, one in [*open_ones, (reader, writer)]:
            one.close()
        server.close()
        await door.close()
        return turned_away, served

    assert alone(crowd()) == (b"", b"\x0bgot one\x1c")


def test_a_slow_answer_does_not_keep_others_waiting():
    let_go = threading.Event()

    def answer(message):
        if message == b"slow":
            let_go.wait(5)
        return message

    async def both():
        door = Door(answer, QUICK)
        server = await asyncio.start_server(door.connected, "127.0.0.1", 0)
        place = server.sockets[0].getsockname()
        (slow, slow_out), (quick, quick_out) = [await asyncio.open_connection(*place) for _ in range(2)]
        slow_out.write(framed(b"slow"))
        quick_out.write(framed(b"quick"))
        first = await asyncio.wait_for(quick.readuntil(b"\x1c"), 5)
        closing = asyncio.ensure_future(door.close())
        let_go.set()
        second = await asyncio.wait_for(slow.readuntil(b"\x1c"), 5)
        await closing
        for one in (slow_out, quick_out):
            one.close()
        server.close()
        return first, second

    assert alone(both()) == (b"\x0bquick\x1c", b"\x0bslow\x1c")


DOOR = """
from kith.exchange import mllp
mllp.listen(lambda message: b"got " + message[:20], 0, opened=lambda port: print(port, flush=True))
"""


def test_a_door_listens_until_it_is_stopped():
    with subprocess.Popen([sys.executable, "-c", DOOR], stdout=subprocess.PIPE, text=True) as door:
        try:
            port = int(door.stdout.readline())
            with socket.create_connection(("127.0.0.1", port), 5) as line:
                line.sendall(framed(b"one"))
                assert line.recv(100).startswith(b"\x0bgot one\x1c")
            door.terminate()
            assert door.wait(10) == 0
        finally:
            door.kill()
