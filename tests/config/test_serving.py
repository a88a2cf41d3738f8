"""A request is read whole before a page begins: slow senders hold nobody up, and what comes is what was sent."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest

from kith.config import serving, sizes
from kith.config.serving import THREADS, Serving


def run(what):
    """In a thread of its own: while a browser is open its library has an event loop in the thread of the tests."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, what).result()


class Sender:
    """Whoever asks: sends its body after a while, or never, and hears the answer."""

    def __init__(self, body: bytes = b"", after: float = 0.0, ends: bool = True):
        self.body, self.after, self.ends, self.heard = body, after, ends, None

    async def __call__(self) -> bytes:
        await asyncio.sleep(self.after if self.ends else 3600)
        return self.body

    def response_bytes(self, *said) -> None:
        self.heard = said


def scope(method: str = "GET", path: str = "/", query: str = "", **headers):
    """What the web server says of a request."""
    named = [(name.replace("__", "-").lower(), said) for name, said in headers.items()]
    return SimpleNamespace(method=method, path=path, query_string=query, server="127.0.0.1:8000", scheme="http",
                           client="203.0.113.7:50000", http_version="1.1", headers=dict(named))


def page(environ, start):
    """Says back what came, and how."""
    body = environ["wsgi.input"].read()
    start("200 OK", [("Content-Type", "text/plain"), ("X-Slow", str(environ.get(sizes.TOO_SLOW, False)))])
    return [environ["REQUEST_METHOD"].encode(), b" ", environ["PATH_INFO"].encode("latin-1"), b" ", body]


def ask(one: Serving, *asked) -> list[Sender]:
    """All of these at once."""
    async def all_of_them():
        await asyncio.gather(*(one(what, who) for what, who in asked))

    run(all_of_them())
    return [who for _, who in asked]


def post(**sender):
    return scope("POST", Content__Length="5"), Sender(b"a=1&b", **sender)


def test_what_is_sent_comes_whole():
    (who,) = ask(Serving(page), (scope("POST", "/a%20b%C3%A9", Content__Length="5"), Sender(b"a=1&b")))
    assert who.heard == (200, [("Content-Type", "text/plain"), ("X-Slow", "False")], "POST /a bé a=1&b".encode())


def test_many_who_never_end_hold_nobody_up():
    """Ten times as many as there are threads; the page beside them is there at once."""
    one, times = Serving(page, longest=0.6), {}

    async def quick():
        await asyncio.sleep(0.1)
        began = time.monotonic()
        await one(scope(), Sender())
        times["quick"] = time.monotonic() - began

    async def beside():
        slow = [post(ends=False) for _ in range(THREADS * 10)]
        await asyncio.gather(quick(), *(one(*asked) for asked in slow))
        return [who.heard for _, who in slow]

    heard = run(beside())
    assert times["quick"] < 0.4
    assert {said[1][1] for said in heard} == {("X-Slow", "True")}
    assert one.waiting == 0


def test_when_many_wait_nobody_is_waited_for_long(monkeypatch):
    monkeypatch.setattr(serving, "SHORT_WAIT", 0.05)
    began = time.monotonic()
    told = ask(Serving(page, longest=0.8, many=2), *(post(after=0.4) for _ in range(4)))
    assert [who.heard[1][1][1] for who in told] == ["False", "False", "True", "True"]
    assert time.monotonic() - began < 0.8


@pytest.mark.parametrize("headers", [
    {"Content__Length": "9" * 30}, {"Content__Length": "2500001"}, {"Content__Length": "²"}, {"Content__Length": "-5"},
    {"Transfer__Encoding": "chunked"}, {}])
def test_what_is_too_long_or_says_no_length_is_not_waited_for(headers):
    (who,) = ask(Serving(page), (scope("POST", **headers), Sender(b"never read", ends=False)))
    assert who.heard[2] == b"POST / "


def test_a_sender_who_went_away_is_no_failure():
    class Gone(Sender):
        async def __call__(self):
            raise RuntimeError("closed")

    (who,) = ask(Serving(page), (scope("POST", Content__Length="5"), Gone()))
    assert who.heard[1][1] == ("X-Slow", "True")


def test_a_header_that_only_looks_like_another_is_not_taken_for_it():
    asked = scope(Host="kith.example", X_Forwarded_Proto="https", X__Forwarded__For="198.51.100.1", Cookie="a=1")
    environ = serving._environ(asked)
    assert environ["HTTP_X_FORWARDED_FOR"] == "198.51.100.1"
    assert "HTTP_X_FORWARDED_PROTO" not in environ
    assert (environ["HTTP_HOST"], environ["REMOTE_ADDR"]) == ("kith.example", "203.0.113.7")


def test_what_only_the_head_of_is_asked_for_has_no_body():
    (who,) = ask(Serving(page), (scope("HEAD"), Sender()))
    assert who.heard[2] == b""


def test_what_did_not_come_in_time_is_said_in_a_sentence(client, db):
    answer = client.post("/sign-in", {"username": "a"}, **{sizes.TOO_SLOW: True})
    assert answer.status_code == 408
    assert "did not come in time" in answer.content.decode()
