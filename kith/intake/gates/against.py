"""“There is none” is held against the record before it is kept: whoever closes on it has read who is there."""
from collections.abc import Iterator

from kith.duties import worlds
from kith.engine.facts import DETAILS, Facts, known
from kith.engine.listening.parts import events_in
from kith.engine.phrasing import all_of
from kith.engine.reckoned.causes import causes
from kith.engine.reckoned.spans import stands
from kith.intake.gates.asked import Asked, Found
from kith.language.gates import HeldAgainstRecord
from kith.statuses.around import AROUND

READ = {DETAILS} | {one.form for states in AROUND.values() for state in states for one in events_in(state)
                    if getattr(one, "form", "")}
WORDS = {"parent": "a parent or carer", "school": "a school nurse", "gp": "a GP", "social_worker": "a social worker"}


def held(gate: HeldAgainstRecord, asked: Asked) -> Found:
    """What the record says against it, in one sentence; a reason is enough."""
    denied = [one.key for one in gate.asked if asked.said.get(one.key) == gate.none]
    if not denied or asked.said.get(gate.unless.key):
        return {}, {}
    found = [WORDS[key] for key in _there(asked, denied)]
    if not found:
        return {}, {}
    return {gate.unless.key: f"You say that there is none. The record says that there is {all_of(found)}. Ask them and "
                             "mend it above, or write here why there is none."}, {}


def _there(asked: Asked, denied: list[str]) -> Iterator[str]:
    world = worlds.of_forms(asked.cur, [asked.subject_id], READ)
    facts: Facts = known(world, world.oldest(asked.subject_id), asked.at, causes)
    return (key for key in denied if any(stands(state, facts) for state in AROUND[key]))
