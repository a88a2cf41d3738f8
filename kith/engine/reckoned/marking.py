"""Acts on a duty and marks beside its state: who took it, who set it aside, and on what knowledge."""
from datetime import datetime
from typing import NamedTuple

from kith.engine.calendar import end_of_day
from kith.engine.catalogue import ACTS
from kith.engine.citing import Citation
from kith.engine.days import day_of
from kith.engine.facts import Facts
from kith.engine.folding import fold, satisfied_since
from kith.engine.listening.reads import questions_read
from kith.engine.reckoned import rows
from kith.engine.reckoned.happenings import Cause
from kith.engine.reckoned.lengths import after
from kith.engine.standing import Standing
from kith.language.duties import Duty

ENDS = ("until", "only_until")   # the day with which a waiver is over; for want of capacity there is always one


def acts_on(cite: Citation, facts: Facts) -> list[Standing]:
    """The standing entries that act on a duty, in order of recording; a future one is not yet a fact."""
    cited = facts.world.citing.get(facts.world.named(cite), [])
    return [one for one in cited if ACTS.get(one.form) and facts.is_fact(one)]


def bearers(acts: list[Standing]) -> tuple[int | None, str]:
    """(who took it by name, to whom it is offered): until somebody accepts, it stays with the giver."""
    bearer, offered = None, ""
    for act in acts:
        match ACTS[act.form]:
            case "accept":
                bearer, offered = act.by, ""
            case "hand_over":
                offered = str(act.answers.get("to", ""))
            case "decline":
                offered = ""
    return bearer, offered


def hastened(acts: list[Standing]) -> datetime | None:
    """When somebody who waits last said that it cannot wait; counted from when they said so to us.

    What was sent back, and is nobody else’s to take, cannot wait where it is.
    """
    return max((act.versions[0].recorded for act in acts if ACTS[act.form] in ("hasten", "send_back")), default=None)


class SetAside(NamedTuple):
    """The waiver that holds, if any, and how many no longer do: the owner is told anew after each."""

    waiver: Standing | None
    over: int


def waived(pathway, duty: Duty, acts: list[Standing], cause: Cause, row: str, facts: Facts) -> SetAside:
    """A standing waiver by someone entitled, unexpired, and taken on what is still so (D10)."""
    if not acts:
        return SetAside(None, 0)
    waivers = set_aside(duty, acts)
    holding = [act for act in waivers if not _expired(act, duty, facts)
               and changed_since(pathway, duty, cause, row, act.root, facts) is None]
    return SetAside(holding[0] if holding else None, len(waivers) - len(holding))


def set_aside(duty: Duty, acts: list[Standing]) -> list[Standing]:
    """Those acts by which somebody entitled set it aside, whether or not they still hold."""
    entitled = {role.key for role in duty.waived_by}
    return [act for act in acts if ACTS[act.form] == "waive" and act.last.role.partition(":")[0] in entitled]


def _expired(act: Standing, duty: Duty, facts: Facts) -> bool:
    """Over with the end of its last day, or after the longest that it may be set aside; an end that cannot be read is
    over: nothing is set aside by a slip.
    """
    if duty.aside_for and facts.now.reached(after(duty.aside_for, act.last.recorded, facts.world.calendar,
                                                  facts.world.values, facts.born)):
        return True
    until = next(filter(None, map(act.answers.get, ENDS)), "")
    day = day_of(until)
    return facts.now.reached(end_of_day(day)) if day else bool(until)


def changed_since(pathway, duty: Duty, cause: Cause, row: str, seq: int, facts: Facts) -> datetime | None:
    """When a witness last changed after this point, in a question the pathway or the row reads; None: it did not."""
    found = (_change(pathway, duty, root, row, seq, facts) for root in cause.witnesses | cause.also)
    return max(filter(None, found), default=None)


def _change(pathway, duty: Duty, root: int, row: str, seq: int, facts: Facts) -> datetime | None:
    """The recording of the first version of what one witness says now, unless it said so at this point too."""
    one = facts.world.by_root[root]
    if one.versions[-1].seq <= seq:
        return None
    now, known = _material(pathway, duty, one, row), [version for version in one.versions if version.seq <= seq]
    before = fold(known) if known else None
    if before is not None and _material(pathway, duty, before, row) == now:
        return None
    return satisfied_since(one, lambda earlier: _material(pathway, duty, earlier, row) == now)


def _material(pathway, duty: Duty, one: Standing, row: str) -> list:
    """What this entry says that this duty rests on."""
    said = [one.answers.get(key) for form, key in questions_read(pathway) if form == one.form]
    return said + rows.said_in(duty.for_each, row, one) if row else said
