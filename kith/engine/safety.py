"""Safe contact as it stands: every output asks this before it goes, and of several marks the stricter wins."""
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from kith.engine import times
from kith.engine.facts import Facts
from kith.engine.folding import earlier_folds
from kith.engine.relatives import relatives
from kith.engine.standing import Standing
from kith.forms.areas.family_arrived import FamilyArrived
from kith.forms.family.home_secret import HomeSecret
from kith.forms.family.safe_contact import SafeContact
from kith.language.channels import CHANNELS
from kith.statuses.kin import REACHED

MARK, HOME, ARRIVED = SafeContact.key, HomeSecret.key, FamilyArrived.key
EVERY = frozenset(CHANNELS)
# Where a marriage is feared to be forced, whoever is asked in the family may be the one who forces it.
THROUGH_THE_HOME = frozenset({"letter", "phone", "visit", "copies", "relatives"})

# A message to a telephone that nobody may ring is read by whoever holds it.
ALSO_CLOSED_BY = {"text": "mobile"}


@dataclass(frozen=True)
class Mark:
    """One mark that stands; ``own``: said of this person, and not of somebody whom what is sent would reach."""

    entry: Standing
    closes: frozenset[str]
    own: bool


@dataclass(frozen=True)
class Safe:
    """Every mark that stands for what is sent about one person."""

    marks: tuple[Mark, ...] = ()

    @property
    def closed(self) -> frozenset[str]:
        """The ways that are not safe."""
        return frozenset().union(*(mark.closes for mark in self.marks))

    def allows(self, channel: str) -> bool:
        """Is this way safe?"""
        return not self.marks or not _covers(self.closed, channel)

    def open_at(self, moment: datetime) -> bool:
        """Is this one of the times that every mark leaves open, for what is seen the moment it arrives?"""
        return all(times.includes(mark.entry.answers.get("times"), moment) for mark in self.marks)


def closes(answers: Mapping) -> frozenset[str]:
    """The ways that one mark closes: those it names; all where it names none, or nobody can read which (D26)."""
    if answers.get("over") == "yes":
        return frozenset()
    named = answers.get("channels")
    if not (isinstance(named, list) and named and all(isinstance(one, str) and one in EVERY for one in named)):
        return EVERY
    return frozenset(named) | (frozenset() if answers.get("forced_marriage") in (None, "no") else THROUGH_THE_HOME)


def keeps_home(answers: Mapping) -> frozenset[str]:
    """Whether one mark keeps an address secret, as what it closes."""
    return frozenset() if answers.get("over") == "yes" else frozenset({"home"})


def in_a_refuge(answers: Mapping) -> frozenset[str]:
    """Whoever lives in a refuge is told of by no address, without anybody asking for it."""
    return frozenset({"home"}) if answers.get("kind") == "refuge" and answers.get("over") != "yes" else frozenset()


# What protects somebody, and what each such entry closes: anybody may close more, few may open.
PROTECTS: Mapping[str, Callable[[Mapping], frozenset[str]]] = {MARK: closes, HOME: keeps_home,
                                                              ARRIVED: in_a_refuge}


def safe(facts: Facts) -> Safe:
    """What stands for this person now. A mark holds from when it is known, whatever day is written on it."""
    own = _standing(facts, facts.record, True)
    reached = {one.person: None for one in relatives(facts, REACHED)
               if not (one.ended and facts.now.reached(one.ended))}
    return Safe((*own, *(mark for person in reached if person != facts.record for mark in _standing(facts, person))))


def closed_since(channel: object, moment: datetime, facts: Facts) -> dict[int, datetime] | None:
    """The mark that closed this way then or closes it since, by when that was known first; None: it was open.

    A mark that was ended later still counts: what had gone by then is not unsaid.
    """
    own = [{root: learnt} for root, learnt in _closing(channel, moment, facts.record, facts)]
    theirs = [one.witnesses | {root: learnt} for one in relatives(facts, REACHED) if not one.ended or one.ended > moment
              for root, learnt in _closing(channel, moment, one.person, facts)]
    return min([*own, *theirs], key=lambda found: (max(found.values()), sorted(found)), default=None)


def _standing(facts: Facts, person: int, own: bool = False) -> list[Mark]:
    return [Mark(one, shut, own) for one in _said(facts, person) if (shut := closes(one.answers))]


def _closing(channel: object, moment: datetime, person: int, facts: Facts) -> list[tuple[int, datetime]]:
    return [(one.root, known) for one in _said(facts, person) if (known := _known(one, channel, moment))]


def _known(one: Standing, channel: object, moment: datetime) -> datetime | None:
    """When the first version was recorded that closed this way and was the last word then or later."""
    ends = [*(version.recorded for version in one.versions[1:]), None]
    for version, stood, ended in zip(one.versions, earlier_folds(one), ends, strict=True):
        shut = closes(stood.answers) if stood else frozenset()
        if shut and _covers(shut, channel) and (ended is None or ended > moment):
            return version.recorded
    return None


def _covers(shut: frozenset[str], channel: object) -> bool:
    """A way nobody has a word for is not safe, once anything is marked."""
    if not isinstance(channel, str) or channel not in EVERY:
        return True
    return channel in shut or ALSO_CLOSED_BY.get(channel) in shut


def _said(facts: Facts, person: int) -> list[Standing]:
    return facts.world.standing.get((person, MARK), [])
