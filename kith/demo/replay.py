"""Lives through the fortnight again: messages as they came, the clock ticking, and people at work in between."""

import heapq
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from kith.demo.messages import text
from kith.demo.replies import Workers
from kith.demo.sendings import Sending, told
from kith.demo.statements import SENDER
from kith.demo.visits import Visit
from kith.exchange.hl7v2 import door
from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from kith.intake.receiving import receive
from kith.intake.rounds.ticking import tell_on, tick

# The program looks at the clock all day; here at the hours at which something usually falls due. What is looked for
# in the whole locality waits for the next of them, and not for every message.
TICKS = (8, 9, 12, 17, 21)
AT_WORK = (0, 3, 6, 8, 10, 13, 16, 19, 22)
MORNINGS = (8, 10)
AFTER_THE_HOUR = timedelta(minutes=4)

Event = tuple[datetime, int, Callable[[datetime], object]]


def events(
    sendings: Iterable[Sending], workers: Workers, acts: Iterable[Event], opened: datetime, at: datetime
) -> list[Event]:
    """Everything that happened from the opening to this moment, in order: at one moment messages are before people."""
    messages = ((one.came, 0, partial(take, one)) for one in sendings)
    ticks = ((moment, 1, tick) for moment in _hours(opened, at, TICKS))
    rounds = ((moment, 2, workers.work) for moment in _hours(opened, at, AT_WORK))
    return [*heapq.merge(messages, ticks, rounds, sorted(acts, key=_when), key=_when), (at, 1, tick)]


def relive(visits: Iterable[Visit], workers: Workers) -> None:
    """Visits of the year before, as the old system kept them, and what people did about each in the days after."""
    for visit in visits:
        last = told(visit, visit.arrived + timedelta(days=1))[-1]
        # The department's own line begins with the fortnight; these came on paper, so no feed fell silent since.
        receive(replace(statement(parse(text(last).encode())), sender=SENDER), None, last.came)
        for moment in _hours(last.came, last.came + timedelta(days=4), MORNINGS):
            tick(moment)
            workers.work(moment)


def take(one: Sending, moment: datetime) -> None:
    """One message comes in by the hospital's own door, must be taken there, and is told on without delay."""
    acknowledged = door.take(text(one).encode(), moment)
    if b"MSA|AA|" not in acknowledged:
        raise RuntimeError(f"The door did not take {one.number}: {acknowledged.decode()}")
    tell_on(moment)


def _hours(opened: datetime, at: datetime, hours: tuple[int, ...]) -> Iterator[datetime]:
    day = opened.replace(minute=0, second=0, microsecond=0)
    while day <= at:
        for hour in hours:
            moment = day.replace(hour=hour) + AFTER_THE_HOUR
            if opened < moment < at:
                yield moment
        day += timedelta(days=1)


def _when(event: Event) -> tuple[datetime, int]:
    return event[0], event[1]
