"""Kills the database, the listener, the worker and the site at random moments, while messages and forms come in."""

import os
import random
import time

from tests.drills import bars, convening, proofs
from tests.drills.running import House, wait_for
from tests.drills.senders import Hospital, Worker
from tests.drills.slow import nobody_waits_for_them

KILLED = ("database", "backend", "listen", "work", "serve")
LONGEST_WAIT = 0.8  # seconds until the next kill; a message takes a few hundredths


def test_whatever_is_killed_what_was_acknowledged_is_kept_once_and_whole(house, cycles, long):
    seed = os.environ.get("KITH_DRILL_SEED") or str(time.time_ns())
    print(f"KITH_DRILL_SEED={seed}")    # shown when something is wrong
    hospitals = [Hospital(f"H{n}", house.ports["listen"], house.people) for n in range(2)]
    worker = Worker("W", house.ports["serve"], house.people, password=house.password)
    convenor = convening.Convenor("M", house.ports["serve"], house.people[::-1], password=house.password, pace=0.2,
                                  house=house)
    senders = (*hospitals, worker, convenor)
    for sender in senders:
        sender.start()
    bar = bars.Bar("Kills", cycles)
    for number, what in enumerate(_in_turn(cycles, random.Random(seed)), 1):
        _once(house, what, random.Random(f"{seed} {number}"), senders)
        bar.at(number, f"{what} killed, {sum(len(one.acknowledged) for one in senders):,} acknowledged")
    for sender in senders:
        sender.stop()
    nobody_waits_for_them(house, long=long)   # a house is dear to build, and this one has just been shaken
    sent = [number for hospital in hospitals for number in hospital.acknowledged]
    ids = dict(house.ask("select username, id from access_worker"))
    proofs.kept_once(house, "PAS@RCB", "ed_attendance", sent)
    proofs.kept_once(house, "web", "worried", [f"{ids['priya']}:{number}" for number in worker.acknowledged])
    for form in convenor.forms:
        numbers = [f"{ids[convening.who(form)]}:{number}" for number in convenor.numbers(form)]
        proofs.kept_once(house, "web", form, numbers)
    proofs.sheets_and_minutes_once(house, len(convenor.numbers("challenge_answered")))
    proofs.told_once_and_nothing_drifted(house)
    proofs.nothing_by_half(house)
    kept = sum(len(one.acknowledged) for one in senders)
    bars.summary(f"Kills: {cycles} times, {kept:,} messages and forms acknowledged, each kept once and whole; "
                 f"{len(house.ended)} programs ended with what they stood on.")


def _in_turn(cycles: int, chance: random.Random) -> list[str]:
    """Each as often as the others, in any order."""
    turns = [KILLED[n % len(KILLED)] for n in range(cycles)]
    chance.shuffle(turns)
    return turns


def _once(house: House, what: str, chance: random.Random, senders: tuple) -> None:
    """Kills at a random moment, mends, and waits until everybody is heard again."""
    time.sleep(chance.random() * LONGEST_WAIT)
    house.kill(what, chance)
    house.mend()
    before = [len(sender.acknowledged) for sender in senders]
    wait_for(lambda: all(len(one.acknowledged) > was or one.wrong for one, was in zip(senders, before, strict=True)),
             f"After the {what} was killed somebody is not heard again: {before}.")
    assert not any(one.wrong for one in senders), [one.wrong for one in senders]
