"""One message in through the hospital’s door until it is kept for good, beside one call that writes the same rows."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice

from django.db import transaction

from kith.bench import floors, locality, messages
from kith.bench.comparing import Pair
from kith.bench.locality import Locality
from kith.exchange.hl7v2 import door
from kith.records.database import cursor

POST = "select id, outcome from intake_post order by id desc limit 1"
KINDS = {"plain": (locality.QUIET, True, messages.FEVER), "urgent": (locality.HURT, False, messages.BRUISE)}
EVERY = 5      # of so many visits one is urgent: the mix that the limit is about
LIMIT, AIM = 8.0, 5.0

Message = tuple[str, bytes]     # (kind, as it came)
Call = tuple[str, str, str, str]


class Receiving:
    """Arrivals enough for every round, each of another child, and the floor to lay beside them."""

    name, limit, aim = "receive", LIMIT, AIM
    what = "one ADT message in through the door, durable"

    def __init__(self, made: Locality):
        self.at: datetime = made.at
        self.arrivals = {kind: iter(messages.arrivals(made.children(of, elder), reason, made.at))
                         for kind, (of, elder, reason) in KINDS.items()}
        self.floor_children = [locality.nhs(child) for child in made.children(locality.FLOOR, False)]
        self.called = 0
        for kind in KINDS:
            self._floor_like(kind)

    def pairs(self, size: int) -> Iterator[Pair]:
        """Each comparison of one round."""
        yield Pair("plain visit", self.act, self._ours("plain" for _ in range(size)), self.floor)
        yield Pair("urgent visit", self.act, self._ours("urgent" for _ in range(size // 3)), self.floor)
        for at_once in (1, 8):
            yield Pair("mix 80/20", self.act, self._ours(_mixed(size)), self.floor, at_once, counts=at_once == 1)

    def act(self, message: Message) -> None:
        """Ours."""
        said = door.take(message[1], self.at)
        if b"\rMSA|AA|" not in said:
            raise RuntimeError(f"A message that was measured was not taken: {said.decode()}")

    def floor(self, call: Call) -> None:
        """The floor."""
        with transaction.atomic(), cursor() as cur:
            floors.call(cur, *call)

    def _ours(self, kinds) -> tuple[list[Message], list[Call]]:
        """Messages, and for the floor calls of the same kinds with the same words."""
        said = [(kind, next(self.arrivals[kind], b"")) for kind in kinds]
        if not all(data for _, data in said):
            raise ValueError("The town has no more children to measure with. Ask for more --people, or fewer rounds.")
        return said, [self._call(kind, data) for kind, data in said]

    def _call(self, kind: str, data: bytes) -> Call:
        self.called += 1
        child = self.floor_children[self.called % len(self.floor_children)]
        return kind, child, f"floor {self.called}", data.decode()

    def _floor_like(self, kind: str) -> None:
        """The floor writes what the pipe wrote: the tenth message is looked at, when everything is warm."""
        for data in islice(self.arrivals[kind], 10):
            self.act((kind, data))
            self.at += timedelta(milliseconds=10)
        with transaction.atomic(), cursor() as cur:
            post, outcome = cur.execute(POST).fetchone()
            if outcome != "filed":
                raise RuntimeError(f"A message that was measured was {outcome}.")
            floors.make(cur, kind, post)


def _mixed(size: int) -> Iterator[str]:
    return ("urgent" if n % EVERY == 0 else "plain" for n in range(size))
