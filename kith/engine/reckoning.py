"""reckon: from append-only facts and one moment to what is owed, and when to look again. Nothing else decides."""
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from kith.engine.calendar import end_of_day, local
from kith.engine.causes import Cause, Reason, causes, one_per_occasion
from kith.engine.citing import Citation
from kith.engine.conditions import holds
from kith.engine.facts import Facts
from kith.engine.ladders import STAND_DOWN, Climb, climb
from kith.engine.lengths import after
from kith.engine.marking import acts_on, bearers, changed_since, waiver
from kith.engine.moments import Now
from kith.engine.spans import spans
from kith.engine.standing import Standing
from kith.engine.world import World
from kith.language.duties import HAPPENED, Duty
from kith.language.lengths import FOREVER
from kith.language.pathways import Pathway
from kith.language.roles import GP, HEALTH_VISITOR, MIDWIFE, SCHOOL_NURSE, THE_LAST_ONE, THE_RECORDER, UNIVERSAL, Role

STANDING_STATES = ("due", "overdue", "undated")
LATE = "read_history"


@dataclass(frozen=True)
class Owed:
    """One duty as reckoned: roles, not people; witness ids, not sentences; steps reached, not messages."""

    cite: Citation
    state: str
    duty: Duty | None = None
    role: Role | None = None
    bearer: int | None = None
    offered: str = ""
    start: datetime | None = None
    due: datetime | None = None
    happened: datetime | None = None
    learnt: datetime | None = None
    reasons: tuple[Reason, ...] = ()
    witnesses: tuple[int, ...] = ()
    trigger: int = 0
    asked_by: int | None = None
    evidence: int | None = None
    closed: datetime | None = None
    climb: Climb = Climb()
    marks: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Reckoned:
    owed: tuple[Owed, ...]
    look_again: datetime | None


def reckon(pathway: type[Pathway], record: int, world: World, at: datetime) -> Reckoned:
    """What this pathway owes about one record at one moment, in this world. Raises nothing for any answers."""
    now = Now(at)
    facts = Facts(world, record, now, causes)
    owed: list[Owed] = []
    if not facts.over or pathway.continues_after_death:
        for cause in _taught(pathway, _lawful(pathway, one_per_occasion(causes(pathway.begins_when, facts)))):
            owed += _begun(pathway, cause, facts)
    return Reckoned(tuple(owed) + _gone(pathway, facts, owed), now.again)


def _lawful(pathway, found: list[Cause]) -> list[Cause]:
    """Law is a dated value inside a declaration, chosen by when the cause happened (D2)."""
    if pathway.law is None:
        return found
    begins, ends = pathway.law.began or "0001", pathway.law.ended or "9999"
    return [cause for cause in found if begins <= local(cause.happened or cause.learnt).date().isoformat() <= ends]


@dataclass(frozen=True)
class _Late(Cause):
    """Causes learnt long after they happened, gathered under the entry that taught us (D3)."""


def _taught(pathway, found: list[Cause]) -> list[Cause]:
    """Old causes learnt late become one "read what was learnt late" for each entry that taught us, not a storm."""
    kept, late = [], {}
    for cause in found:
        if _too_old(pathway, cause):
            teacher = max(cause.witnesses, key=lambda root: (cause.witnesses[root], root))
            late.setdefault(teacher, replace(cause, occasion=f"taught:{teacher}"))
        else:
            kept.append(cause)
    return kept + [_Late(**vars(cause)) for cause in late.values()]


def _too_old(pathway, cause: Cause) -> bool:
    if pathway.look_back in (None, FOREVER) or cause.happened is None:
        return False
    from_then = after(pathway.look_back, cause.happened, _PLAIN.calendar, _PLAIN.values)
    return cause.learnt > from_then


_PLAIN = World()   # a look-back is a plain length of elapsed or calendar time: no team's hours, no local setting


def _begun(pathway, cause: Cause, facts: Facts) -> Iterator[Owed]:
    """Every duty this cause begins, row by row, each with its repeats."""
    if isinstance(cause, _Late):
        yield from _repeats(pathway, LATE, pathway.read_history, cause, "", cause.learnt, None, facts)
        return
    done: dict[tuple[str, str], Standing] = {}
    for key, duty in pathway.duties.items():
        for row in _rows(duty, cause):
            before = done.get((duty.after, row)) or done.get((duty.after, ""))
            if duty.after and before is None:
                continue
            start = _closing(before) if duty.after else cause.happened if pathway.clock == HAPPENED else cause.learnt
            for one, evidence in _each(pathway, key, duty, cause, row, start, before, facts):
                if evidence is not None:
                    done[key, row] = evidence
                yield one


def _repeats(*situation) -> Iterator[Owed]:
    return (one for one, _ in _each(*situation))


def _rows(duty: Duty, cause: Cause) -> list[str]:
    """Keys of the causing entry's rows; a list outside an entry does not exist (D25)."""
    if duty.for_each is None:
        return [""]
    rows = cause.trigger.answers.get(duty.for_each.key, [])
    return [str(row.get("_row", "")) for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _each(pathway, key: str, duty: Duty, cause: Cause, row: str, start: datetime | None, before: Standing | None,
          facts: Facts) -> Iterator[tuple[Owed, Standing | None]]:
    """One duty and its repeats: owed again after it was last done, while its span stands."""
    following, used = 0, set()
    while True:
        cite = Citation(pathway.key, key, _record(cause, facts), cause.occasion, row, following)
        due = _due(duty, start, following, facts)
        evidence = _evidence(duty, cite, start, cause, used, facts)
        reopened = changed_since(pathway, cause.witnesses, evidence.root, facts) if evidence and duty.reopens else None
        if reopened:
            start, evidence = reopened, _evidence(duty, cite, reopened, cause, used | {evidence.root}, facts)
            due = _due(duty, start, following, facts)
        ended = _ended(duty, cause, due, facts)
        if evidence is None and (ended is not None and (due is None or ended < due) or _pointless(duty, facts)):
            return
        yield _owed(pathway, cite, duty, cause, start, due, evidence, before, ended, bool(reopened), facts), evidence
        if evidence is None or duty.every is None:
            return
        start, following, before = _closing(evidence), evidence.root, evidence
        used.add(evidence.root)


def _record(cause: Cause, facts: Facts) -> int:
    """The record as entered, so that parting two records returns each act to where it was made (D15)."""
    entered = cause.trigger.subject
    return entered if facts.world.oldest(entered) == facts.record else facts.record


def _due(duty: Duty, start: datetime | None, following: int, facts: Facts) -> datetime | None:
    length = duty.every if following else duty.due
    return None if start is None else after(length, start, facts.world.calendar, facts.world.values, facts.born)


def _pointless(duty: Duty, facts: Facts) -> bool:
    return duty.unless is not None and bool(causes(duty.unless, facts))


def _ended(duty: Duty, cause: Cause, due: datetime | None, facts: Facts) -> datetime | None:
    """When the span this duty lives in ended, if it has; a span already overdue at its end launders nothing (D12)."""
    if duty.while_ is None:
        return None
    stretches = spans(duty.while_, facts)
    mine = next((one for one in stretches if one.holds_at(cause.moment)), stretches[-1] if stretches else None)
    if mine is None:
        return cause.moment
    return mine.ended if mine.ended and facts.now.reached(mine.ended) else None


def _evidence(duty: Duty, cite: Citation, start, cause: Cause, used: set, facts: Facts) -> Standing | None:
    """The earliest entry that answers: by citation wherever it was filed, or by coming after the duty began."""
    wanted, since = duty.done_when, start or cause.learnt
    cited = facts.world.citing.get(facts.world.named(cite), [])
    found = [one for one in cited if one.form == "closed"]
    if wanted.how == "answers":
        found += [one for one in cited if one.form == wanted.form]
    else:
        found += [one for one in facts.standing(wanted.form)
                  if _closing(one) >= since and one.root not in cause.witnesses]
    fitting = [one for one in found if one.root not in used
               and (one.form == "closed" or holds(wanted.condition, one, facts) is not None)]
    return min(fitting, key=lambda one: (_closing(one), one.root), default=None)


def _closing(one: Standing) -> datetime:
    """When evidence counts as having happened: of a day its end, but never later than it was recorded (D7)."""
    if one.happened is None:
        return one.recorded
    return one.happened if one.precision == "moment" else min(end_of_day(local(one.happened).date()), one.recorded)


def _owed(pathway, cite, duty, cause, start, due, evidence, before, ended, reopened, facts) -> Owed:
    acts = acts_on(cite, facts)
    set_aside = None if evidence else waiver(pathway, duty, acts, cause.witnesses, facts)
    state = _state(start, due, evidence, set_aside, facts)
    role, personal = _role(duty, cause, before, facts)
    bearer, offered = bearers(acts)
    told = facts.world.told.get((facts.world.named(cite), int(reopened)), {})
    steps = climb(duty, start or cause.learnt, due, told, facts) if state in STANDING_STATES else Climb(*_said(told))
    closed = _closing(evidence) if evidence else set_aside.last.recorded if set_aside else None
    return Owed(cite, state, duty, role, bearer or personal, offered, start, due, cause.happened, cause.learnt,
                cause.reasons, tuple(sorted(cause.witnesses)), cause.trigger.root, cause.trigger.by,
                evidence.root if evidence else set_aside.root if set_aside else None, closed, steps,
                _marks(pathway, cause, due, evidence, ended, reopened, facts))


def _said(told: dict[int, datetime]) -> tuple:
    return (max(told), told[max(told)]) if told else ()


def _state(start, due, evidence, set_aside, facts: Facts) -> str:
    if evidence:
        return "done" if due is None or _closing(evidence) <= due else "done late"
    if set_aside:
        return "waived"
    if start is None:
        return "undated"
    return "overdue" if facts.now.reached(due) else "due"


def _marks(pathway, cause: Cause, due, evidence, ended, reopened, facts: Facts) -> dict:
    late = facts.world.calendar.working_days_between(cause.happened, cause.learnt) if cause.happened else 0
    recorded_late = evidence and due and _closing(evidence) <= due < evidence.recorded
    question = evidence and changed_since(pathway, cause.witnesses, evidence.root, facts)
    marks = {"learnt_late": late, "recorded_late": bool(recorded_late), "in_question": bool(question),
             "span_ended": ended is not None, "reopened": reopened}
    return {name: value for name, value in marks.items() if value}


def _role(duty: Duty, cause: Cause, before: Standing | None, facts: Facts) -> tuple[Role, int | None]:
    """The role that owes, and the person where the rule names one by what they did."""
    if duty.owner == UNIVERSAL:
        return universal(facts), None
    if duty.owner == THE_RECORDER:
        return THE_RECORDER, cause.trigger.by
    if duty.owner == THE_LAST_ONE:
        return THE_LAST_ONE, (before or cause.trigger).by
    return duty.owner, None


def universal(facts: Facts) -> Role:
    """Midwife before birth, health visitor to the fifth birthday, school nurse to the nineteenth, then the GP."""
    if facts.unborn:
        return MIDWIFE
    if not facts.reached_age(5):
        return HEALTH_VISITOR
    return GP if facts.reached_age(19) else SCHOOL_NURSE


def _gone(pathway, facts: Facts, owed: list[Owed]) -> tuple[Owed, ...]:
    """Duties cited or told that are no longer begun: they come back as no longer owed, and are stood down once."""
    world, alive = facts.world, {facts.world.named(one.cite) for one in owed}
    named = set(world.citing) | {cite for cite, _ in world.told}
    gone = sorted(cite for cite in named if cite.pathway == pathway.key and cite.record == facts.record
                  and cite not in alive)
    return tuple(_no_longer(pathway, cite, facts) for cite in gone)


def _no_longer(pathway, named: Citation, facts: Facts) -> Owed:
    told = {step: at for (one, _), steps in facts.world.told.items() if one == named for step, at in steps.items()}
    cite = facts.world.as_made.get(named, named)
    duty = pathway.read_history if cite.duty == LATE else pathway.duties.get(cite.duty)
    tell = STAND_DOWN if told and STAND_DOWN not in told and not facts.over else None
    return Owed(cite, "no longer owed", duty, duty.owner if duty else None, climb=Climb(*_said(told), tell=tell))
