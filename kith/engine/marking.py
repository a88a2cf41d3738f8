"""Acts on a duty and marks beside its state: who took it, who set it aside, and on what knowledge."""
from datetime import datetime

from kith.engine.calendar import end_of_day
from kith.engine.catalogue import ACTS, questions_read
from kith.engine.citing import Citation
from kith.engine.facts import Facts, day_of
from kith.engine.standing import Standing, fold
from kith.language.duties import Duty


def acts_on(cite: Citation, facts: Facts) -> list[Standing]:
    """The standing entries that act on a duty, in order of recording; a future one is not yet a fact."""
    return [one for one in facts.world.citing.get(facts.world.named(cite), []) if ACTS.get(one.form)]


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


def waiver(pathway, duty: Duty, acts: list[Standing], witnesses: dict, facts: Facts) -> Standing | None:
    """A standing waiver by someone entitled, unexpired, and taken on what is still so (D10)."""
    entitled = {role.key for role in duty.waived_by}
    for act in acts:
        if ACTS[act.form] != "waive" or act.last.role not in entitled or _expired(act, facts):
            continue
        if not changed_since(pathway, witnesses, act.root, facts):
            return act
    return None


def _expired(act: Standing, facts: Facts) -> bool:
    day = day_of(act.answers.get("until", ""))
    return day is not None and facts.now.reached(end_of_day(day))


def changed_since(pathway, witnesses: dict, seq: int, facts: Facts) -> datetime | None:
    """When a witness last changed, after this point, in a question the pathway reads; None: it did not."""
    read, changed = questions_read(pathway), []
    for root in witnesses:
        one = facts.world.by_root.get(root)
        if one is None or one.versions[-1].seq <= seq:
            continue
        before = fold(version for version in one.versions if version.seq <= seq) if one.root <= seq else None
        keys = {key for form, key in read if form == one.form}
        if before is None or any(before.answers.get(key) != one.answers.get(key) for key in keys):
            changed.append(one.versions[-1].recorded)
    return max(changed, default=None)
