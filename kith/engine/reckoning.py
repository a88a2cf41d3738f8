"""reckon: from append-only facts and one moment to what is owed, and when to look again. Nothing else decides."""
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kith.engine.calendar import local
from kith.engine.facts import Facts, known
from kith.engine.reckoned import rows
from kith.engine.reckoned.ahead import opened
from kith.engine.reckoned.beginning import could_begin
from kith.engine.reckoned.causes import causes
from kith.engine.reckoned.conditions import holds
from kith.engine.reckoned.happenings import Cause, one_per_occasion
from kith.engine.reckoned.leaving import LATE, settled
from kith.engine.reckoned.lengths import after
from kith.engine.reckoned.owing import STANDING_STATES, Owed
from kith.engine.reckoned.repeating import Line
from kith.engine.reckoned.shared import Shares, shares
from kith.engine.standing import Standing
from kith.engine.world import World
from kith.language.duties import HAPPENED, After, Duty
from kith.language.lengths import FOREVER
from kith.language.pathways import Pathway

__all__ = ["STANDING_STATES", "Owed", "Reckoned", "reckon"]


@dataclass(frozen=True)
class Reckoned:
    owed: tuple[Owed, ...]
    look_again: datetime | None


NOTHING = Reckoned((), None)


def reckon(pathway: type[Pathway], record: int, world: World, at: datetime) -> Reckoned:
    """What this pathway owes about one record at one moment, in this world. Raises nothing for any answers."""
    person = world.oldest(record)
    if (pathway.key, person) not in world.acted and not could_begin(pathway, person, world):
        return NOTHING
    facts = known(world, person, at, causes)
    owed: list[Owed] = []
    if not facts.over or pathway.continues_after_death:
        found = _taught(pathway, _lawful(pathway, one_per_occasion(causes(pathway.begins_when, facts))), facts)
        together = shares(pathway, [one for one in found if not one.late], facts, _wanted)
        for cause in found:
            owed += _begun(pathway, cause, facts, together)
    return Reckoned(settled(pathway, facts, owed), facts.now.again)


def _lawful(pathway, found: list[Cause]) -> list[Cause]:
    """Law is a dated value inside a declaration, chosen by when the cause happened (D2)."""
    if pathway.law is None:
        return found
    begins, ends = pathway.law.began or "0001", pathway.law.ended or "9999"
    return [cause for cause in found if begins <= local(cause.happened or cause.learnt).date().isoformat() <= ends]


def _taught(pathway, found: list[Cause], facts: Facts) -> list[Cause]:
    """Old causes learnt late become one "read what was learnt late" for each entry that taught us, not a storm (D3)."""
    kept, late = [], {}
    for cause in found:
        if _too_old(pathway, cause, facts):
            teacher = max(cause.witnesses, key=lambda root: (cause.witnesses[root], root))
            late.setdefault(teacher, cause._replace(occasion=f"taught:{teacher}", late=True))
        else:
            kept.append(cause)
    return [*kept, *late.values()]


def _too_old(pathway, cause: Cause, facts: Facts) -> bool:
    if pathway.look_back in (None, FOREVER) or cause.happened is None:
        return False
    return cause.learnt > after(pathway.look_back, cause.happened, facts.world.calendar, facts.world.values, facts.born)


def _begun(pathway, cause: Cause, facts: Facts, together: Shares) -> Iterator[Owed]:
    """Every duty this cause begins, row by row, each with its repeats."""
    if cause.late:
        yield from (one for one, _ in Line(pathway, LATE, pathway.read_history, cause, "", facts).each(cause.learnt))
        return
    done: dict[tuple[str, str], Standing] = {}
    for key, duty in pathway.duties.items():
        for row in rows.keys(duty.for_each, cause.trigger):
            before = _before(duty, row, done, facts)
            if duty.after and before is None:
                continue
            wanted = together.get((key, cause.occasion)) if duty.shared else _wanted(duty, cause, facts, row)
            if wanted is None:
                continue
            start = before.latest if duty.after else wanted.happened if pathway.clock == HAPPENED else wanted.learnt
            for one, evidence in Line(pathway, key, duty, wanted, row, facts).each(start, before):
                if evidence is not None:
                    done.setdefault((key, row), evidence)
                yield one


def _before(duty: Duty, row: str, done: dict, facts: Facts) -> Standing | None:
    """What did the duty that this one comes after, where it said what this one waits for."""
    found = done.get((duty.comes_after, row)) or done.get((duty.comes_after, ""))
    waits = isinstance(duty.after, After) and found is not None
    return None if waits and holds(duty.after.saying, found, facts) is None else found


def _wanted(duty: Duty, cause: Cause, facts: Facts, row: str = "") -> Cause | None:
    """The cause with what this duty rests on besides, where it is owed only when something holds, of its row if it has
    one, or before a day of its own; None: it is not.
    """
    if duty.ahead is not None:
        since = opened(duty.ahead, cause, facts)
        if since is None:
            return None
        cause = cause._replace(happened=since)
    if duty.when is None:
        return cause
    found = holds(duty.when, rows.of_row(duty.for_each, row, cause.trigger), facts)
    return None if found is None else cause._replace(witnesses=cause.witnesses | found)
