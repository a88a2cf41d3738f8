"""Steps as a locality draws them in one line: the days at each, and who stands there for whose decision."""
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from kith.engine.values import Values
from kith.language.duties import Escalate, Step, overdue_by, when_overdue
from kith.language.lengths import working_days
from kith.language.roles import ASKED, MAY_STAND, STEPS, TEAM_LEAD, WHOEVER_DECIDED_KEY, Role
from kith.language.settings import Setting

LINE = re.compile(r"(\d+) days?:(.*)", re.DOTALL)
PLACES = {role.key: role for role in MAY_STAND}
NUMBERS = {key: n for n, key in enumerate(STEPS, 1)}
LONGEST = 20   # working days: whoever waits longer than four weeks is not answered
FORM = "write it as “2 days: named_midwife for midwife, named_nurse”"


@dataclass(frozen=True)
class Drawn:
    """One step: the working days there, and service -> role; "" stands for every service that is not named."""

    days: int
    stands: Mapping[str, str]

    def whoever(self, service: str) -> str:
        """Who stands there for this service’s decision; "" where nobody does."""
        return self.stands.get(service, self.stands.get("", ""))


def drawn(setting: Setting, values: Values, on: datetime) -> tuple[Drawn, ...]:
    """The steps in force on that day. What cannot be read is passed over: those before it go on."""
    set_here = [value for began, value in values.set.get(setting.name, ()) if began <= on and not problems(value)]
    return _read(set_here[-1] if set_here else setting.default)


@cache
def problems(value) -> tuple[str, ...]:
    """Everything for which these are no steps, each a sentence."""
    lines = [one.strip() for one in re.split(r"[;\n]", value)] if isinstance(value, str) else []
    lines = [one for one in lines if one]
    if unread := [one for one in lines if not LINE.fullmatch(one)]:
        return tuple(f"“{one}” is no step: {FORM}." for one in unread)
    return tuple(_wrong(_read(value))) if lines else (f"it draws no step: {FORM}, a semicolon between two of them.",)


@cache
def _read(value: str) -> tuple[Drawn, ...]:
    found = (LINE.fullmatch(one.strip()) for one in re.split(r"[;\n]", value) if one.strip())
    return tuple(Drawn(int(one[1]), _stands(one[2])) for one in found)


def _stands(words: str) -> Mapping[str, str]:
    found = {}
    for part in words.split(","):
        role, _, served = part.strip().partition(" for ")
        found |= dict.fromkeys(served.split() or [""], role.strip())
    return found


def _wrong(steps: tuple[Drawn, ...]) -> Iterator[str]:
    if len(steps) > len(STEPS):
        yield f"it draws {len(steps)} steps; {len(STEPS)} are the most."
    if steps[0].stands != {"": WHOEVER_DECIDED_KEY}:
        yield f"whoever decided is asked first; begin with “1 day: {WHOEVER_DECIDED_KEY}”."
    for n, step in enumerate(steps, 1):
        if not 1 <= step.days <= LONGEST:
            yield f"step {n} has {step.days} working days; give it from 1 to {LONGEST}."
        yield from (f"step {n} names “{role}”, and nobody can stand there as that; use one of {', '.join(PLACES)}."
                    for role in step.stands.values() if n > 1 and role not in PLACES)
        yield from (f"step {n} is for “{one}”, which decides nothing here; use one of {', '.join(ASKED)}."
                    for one in step.stands if one and one not in ASKED)
    yield from _chains(steps)


def _chains(steps: tuple[Drawn, ...]) -> Iterator[str]:
    for service, title in ASKED.items():
        above = [role.key for _, role in _above(steps, service, 1)]
        if not above:
            yield f"nobody stands above “{service}” ({title}); every decision can be taken further."
        if twice := [role for n, role in enumerate(above) if role in above[:n] or role == service]:
            yield f"{twice[0]} would be asked twice about a decision of “{service}”."


def _above(steps: tuple[Drawn, ...], service: str, n: int) -> list[tuple[int, Role]]:
    """Each step after the nth at which somebody stands for this service."""
    return [(m, PLACES[key]) for m, step in enumerate(steps, 1)
            if m > n and (key := step.whoever(service)) in PLACES]


def number(answers: Mapping) -> int:
    """At which step it is asked; where nothing is said, at the first."""
    return NUMBERS.get(str(answers.get("step")), 1)


def standing(steps: tuple[Drawn, ...], service: str, n: int) -> tuple[int, Role] | None:
    """Who stands there; where nobody does, whoever is next above, and above the last the last. None: whoever decided.
    """
    chain = _above(steps, service, 1)
    return None if n == 1 or not chain else next((one for one in chain if one[0] >= n), chain[-1])


def further(steps: tuple[Drawn, ...], service: str, n: int) -> tuple[int, Role] | None:
    """The next step after the nth; None after the last."""
    return next(iter(_above(steps, service, n)), None)


def days_at(steps: tuple[Drawn, ...], n: int) -> int:
    """The working days at the nth step."""
    return steps[min(n, len(steps)) - 1].days


def scoped(role: Role, service: str) -> Role:
    """The lead is the lead of the team whose decision it is."""
    return Role(f"{role.key}:{service}", role.title) if role == TEAM_LEAD else role


def ladder(word: Escalate, values: Values, on: datetime, answers: Mapping) -> Escalate:
    """As it climbs for one entry: whoever stands next hears as soon as it is late, each after the time of the former.
    """
    service, n = str(answers.get("role")), number(answers)
    if word.drawn is None or service not in ASKED:
        return word
    steps, climbs, wait = drawn(word.drawn, values, on), [], 0
    for m, role in _above(steps, service, n):
        climbs.append(_climb(scoped(role, service), wait))
        wait += steps[m - 1].days
    return Escalate(*climbs, again=word.again, also=word.also) if climbs else word


def _climb(role: Role, wait: int) -> Step:
    return overdue_by(working_days(wait), role) if wait else when_overdue(role)
