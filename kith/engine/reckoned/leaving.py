"""Duties that were cited or told and are no longer begun: they are given back with the reason, and stood down once."""
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from kith.engine.citing import Citation
from kith.engine.facts import Facts
from kith.engine.reckoned.ladders import STAND_DOWN, Climb
from kith.engine.reckoned.marking import acts_on, bearers
from kith.engine.reckoned.owing import GONE, Owed

LATE = "read_history"
CORRECTED, OVER = "corrected", "over"


def settled(pathway, facts: Facts, reckoned: Iterable[Owed]) -> tuple[Owed, ...]:
    """What stands, with the acts that follow it from duties gone; then what is gone but was cited or told (D13)."""
    found = list(reckoned)
    if not found and (pathway.key, facts.record) not in facts.world.acted:
        return ()
    standing = [one for one in found if one.state != GONE]
    left = {facts.world.named(one.cite): one for one in found if one.state == GONE}
    alive = {facts.world.named(one.cite) for one in standing}
    gone = [left.get(cite) or _corrected(pathway, cite, facts)
            for cite in sorted(facts.world.acted.get((pathway.key, facts.record), {}).keys() - alive)]
    standing, gone = _followed(standing, gone, facts)
    return (*standing, *(_stood_down(one, facts) for one in gone))


def _corrected(pathway, named: Citation, facts: Facts) -> Owed:
    """Its cause was struck out or corrected, or telling has stopped for this person."""
    cite = facts.world.acted[pathway.key, facts.record][named]
    duty = pathway.read_history if cite.duty == LATE else pathway.duties.get(cite.duty)
    why = OVER if facts.over and not pathway.continues_after_death else CORRECTED
    return Owed(cite, GONE, duty, duty.owner if duty else None, marks={"gone": why})


def _stood_down(one: Owed, facts: Facts) -> Owed:
    """Everyone who was told hears it once; after a death nobody does."""
    tellings = facts.world.told.get(facts.world.named(one.cite), {})
    latest = max(tellings, default=0)
    steps = tellings.get(latest, {})
    tell = STAND_DOWN if steps and STAND_DOWN not in steps and not facts.over else None
    said = (max(steps), steps[max(steps)]) if steps else (None, None)
    return replace(one, reopening=latest, climb=Climb(*said, tell=tell, tell_role=one.role if tell else None))


def _followed(standing: list[Owed], gone: list[Owed], facts: Facts) -> tuple[list[Owed], list[Owed]]:
    """A hand-over or acceptance goes on to the one duty of the same kind with a shared witness; else it is listed."""
    moved, kept = defaultdict(list), []
    for one in gone:
        taken = one.marks["gone"] == CORRECTED and any(bearers(acts_on(one.cite, facts)))
        heirs = _heirs(one, standing, facts) if taken else []
        if len(heirs) == 1:
            moved[heirs[0].cite].append(one.cite)
        lost = {"act_without_duty": True} if taken and len(heirs) != 1 else {}
        kept.append(replace(one, marks=one.marks | lost))
    return [_borne(one, moved[one.cite], facts) for one in standing], kept


def _heirs(gone: Owed, standing: list[Owed], facts: Facts) -> list[Owed]:
    """Standing duties of the same kind that rest on the very happening the gone one was named by."""
    return [one for one in standing
            if (one.cite.duty, one.cite.row) == (gone.cite.duty, gone.cite.row)
            and gone.cite.occasion in {facts.world.by_root[root].occasion for root in one.witnesses}]


def _borne(one: Owed, gone: list[Citation], facts: Facts) -> Owed:
    if not gone:
        return one
    acts = [act for cite in (*gone, one.cite) for act in acts_on(cite, facts)]
    bearer, offered = bearers(sorted(acts, key=lambda act: act.root))
    return replace(one, bearer=bearer or one.bearer, offered=offered)
