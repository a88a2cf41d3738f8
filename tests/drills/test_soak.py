"""Lets messages and forms come in steadily for a long while: nothing may grow that should stay as it is."""

import os
import time

import pytest

from tests.drills import bars, gauges, proofs
from tests.drills.gauges import Reading
from tests.drills.senders import Hospital, Worker

CHILDREN = 40  # a minute
PACE = 0.4  # seconds from one thing to the next, of each of three senders
FRESH = 0.4  # of the time: until then programs still load what they need, and caches fill
# What is used by a house that has run for a while, and may be used by one that has run for long.
MEMORY, MORE_MEMORY = 1.10, 15  # times, and MB
MORE_HANDLES, MORE_CONNECTIONS, MOST_CONNECTIONS = 12, 6, 40
A_MESSAGE = 60_000  # bytes that one message or form may add, indexes and page slack included
WORKING = {"procrastinate_jobs": 400, "duties_to_reckon": 400}  # rows of what is worked off, and so stays short


@pytest.fixture
def children(minutes) -> int:
    """Enough that each comes to A&E a few times only, as in life: whoever came often takes more memory to reckon."""
    return max(3 * CHILDREN, int(minutes * CHILDREN))


@pytest.fixture
def minutes(long) -> float:
    """How long: KITH_DRILL_MINUTES, or a quarter of an hour of a long drill and half a minute of a short one."""
    return float(os.environ.get("KITH_DRILL_MINUTES", "15" if long else "0.4"))


def test_a_house_that_runs_for_long_uses_no_more_than_one_that_runs_for_a_while(house, minutes):
    hospitals = [Hospital(f"S{n}", house.ports["listen"], house.people[n::2], pace=PACE) for n in range(2)]
    worker = Worker("SW", house.ports["serve"], house.people, password=house.password, pace=PACE)
    readings = _watched(house, minutes * 60, (*hospitals, worker))
    for sender in (*hospitals, worker):
        sender.stop()
    settled = [one for one in readings if one.messages > readings[-1].messages * FRESH]
    _tell(minutes, readings, settled)
    _holds(settled)
    sent = [number for hospital in hospitals for number in hospital.acknowledged]
    ((priya,),) = house.ask("select id from access_worker where username = 'priya'")
    proofs.kept_once(house, "PAS@RCB", "ed_attendance", sent)
    proofs.kept_once(house, "web", "worried", [f"{priya}:{number}" for number in worker.acknowledged])
    proofs.told_once_and_nothing_drifted(house)
    proofs.nothing_by_half(house)


def _watched(house, seconds: float, senders: tuple) -> list[Reading]:
    """Reads the gauges until the time is over."""
    began, readings, bar = time.monotonic(), [], bars.Bar("Soak", seconds)
    for sender in senders:
        sender.start()
    while (passed := time.monotonic() - began) < seconds:
        time.sleep(min(5, seconds / 20))
        one = gauges.read(house, sum(len(sender.acknowledged) for sender in senders))
        readings.append(one)
        bar.at(passed, f"{one.messages:,} said, {one.memory:.0f} MB, {one.handles} handles, {one.connections} lines")
        assert not any(sender.wrong for sender in senders), [sender.wrong for sender in senders]
    return readings


def _holds(settled: list[Reading]) -> None:
    """Nothing of a settled house grows but what is kept, and that by no more than was said."""
    early, late = settled[: max(1, len(settled) // 4)], settled[-max(1, len(settled) // 4):]
    least, most = (min(one.memory for one in part) for part in (early, late))
    assert most <= least * MEMORY + MORE_MEMORY, f"Memory went from {least:.0f} to {most:.0f} MB."
    assert late[-1].handles <= max(one.handles for one in early) + MORE_HANDLES
    assert late[-1].connections <= max(one.connections for one in early) + MORE_CONNECTIONS
    assert max(one.connections for one in settled) <= MOST_CONNECTIONS
    long = {name: rows for name, (rows, _) in late[-1].tables.items() if rows > WORKING.get(name, rows)}
    assert not long, f"These are not worked off: {long}"
    more = settled[-1].messages - settled[0].messages
    assert settled[-1].size - settled[0].size <= more * A_MESSAGE + 8 * 2**20


def _tell(minutes: float, readings: list[Reading], settled: list[Reading]) -> None:
    first, last = settled[0], settled[-1]
    more = max(1, last.messages - first.messages)
    grown = sorted(((last.tables[name][1] - size) / more, name) for name, (_, size) in first.tables.items())[-6:]
    bars.summary(f"Soak: {minutes:g} minutes, {readings[-1].messages:,} messages and forms, none lost. Once settled: "
                 f"memory {first.memory:.0f} to {last.memory:.0f} MB ("
                 + ", ".join(f"{name} {first.programs[name]:.0f} to {mb:.0f}" for name, mb in last.programs.items())
                 + f"), handles {first.handles} to {last.handles}, "
                 f"connections {first.connections} to {last.connections}; a message adds "
                 f"{(last.size - first.size) / more / 1024:.1f} kB, most of it in "
                 + ", ".join(f"{name} ({size / 1024:.1f} kB)" for size, name in reversed(grown)) + ".")
