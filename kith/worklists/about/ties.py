"""What people are to each other: each tie once, whichever record told of it; couples, and who lives together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kith.engine.standing import Standing
from kith.engine.world import World
from kith.records.projection import rough_date
from kith.statuses.kin import FORMER_PARTNERS, PARTNERS

# What is told downwards is turned upwards, so that each tie is there once whichever record told of it.
UPWARDS = {"child": "parent", "adopted_child": "adoptive_parent", "step_child": "step_parent", "cared_for": "carer",
           "grandchild": "grandparent"}
DOWNWARDS = {up: down for down, up in UPWARDS.items()} | {
    "mother": "child", "father": "child", "foster_carer": "cared_for"}
BY = {"mother": "birth", "father": "birth", "parent": "birth", "adoptive_parent": "adoption", "foster_carer": "foster",
      "step_parent": "step", "carer": "care"}
PLAINER = {"parent": ("mother", "father", "adoptive_parent"), "carer": ("foster_carer",)}   # says less than these
COUPLES = (*PARTNERS, *FORMER_PARTNERS)
STATES = {"spouse": "married", "partner": "together", "former_partner": "parted", "divorced": "divorced"}


@dataclass(frozen=True, slots=True)
class Tie:
    """``who`` is ``kind`` of ``of``, ids both. Upwards kinds only: a child's tie is the mother's, father's or other
    parent's; between equals (siblings, partners, who lives together) ``of`` and ``who`` are in order of id.

    ``kind`` is a word of `forms.relationship.KINDS`. ``began`` and ``ended``: a day, and "day" or "month".
    """

    of: str
    who: str
    kind: str
    began: date | None = None
    began_precision: str = ""
    ended: date | None = None
    ended_precision: str = ""
    responsible: str = ""   # parental responsibility: yes, no, or why not known

    @property
    def by(self) -> str:
        """Of a parent or carer: birth, adoption, foster, step or care; empty for any other tie."""
        return BY.get(self.kind, "")


@dataclass(frozen=True, slots=True)
class Couple:
    """Two people who are or were together: ``state`` is married, together, parted or divorced; ``home``: one home."""

    one: str
    other: str
    state: str
    home: bool
    began: date | None
    began_precision: str
    ended: date | None
    ended_precision: str


@dataclass(frozen=True, slots=True)
class Said:
    """One tie as some entry tells it: ``who`` is ``kind`` of ``of``, turned upwards; on whose record it was told."""

    of: str
    who: str
    kind: str
    told_on: str
    entry: Standing

    @property
    def stated(self) -> tuple:
        return self.entry.last.stated, self.entry.last.seq


def told(world: World) -> Iterator[Said]:
    """Every tie that stands on any record of this world."""
    for (person, form), entries in world.standing.items():
        for one in entries if form == "relationship" else ():
            other = str(world.oldest(one.other)) if one.other is not None else f"said:{one.root}"
            if other != str(person):
                yield _said(str(person), other, str(one.answers.get("kind", "")), one)


def _said(mine: str, other: str, kind: str, entry: Standing) -> Said:
    if kind in UPWARDS:
        return Said(other, mine, UPWARDS[kind], mine, entry)
    of, who = (mine, other) if kind in DOWNWARDS else sorted((mine, other), key=in_order)
    return Said(of, who, kind, mine, entry)


def in_order(key: str) -> tuple[bool, int]:
    """Recognised people in order of their records, then those who were only named."""
    return not key.isdecimal(), int(key.rpartition(":")[2])


def each_once(said: Iterable[Said]) -> tuple[Tie, ...]:
    """Both records tell of a tie, and the later word holds; what says less than another tie of the two is left out."""
    last = {(one.of, one.who, one.kind): one for one in sorted(said, key=lambda one: one.stated)}
    pairs: dict[tuple[str, str], set[str]] = defaultdict(set)
    for of, who, kind in last:
        pairs[of, who].add(kind)
    kept = (one for (of, who, kind), one in last.items() if pairs[of, who].isdisjoint(PLAINER.get(kind, ())))
    return tuple(_tie(one) for one in sorted(kept, key=lambda one: (in_order(one.of), in_order(one.who), one.kind)))


def _tie(said: Said) -> Tie:
    answers: Mapping = said.entry.answers
    began, ended = rough_date(answers.get("began")), rough_date(answers.get("ended"))
    return Tie(said.of, said.who, said.kind, *began, *ended, str(answers.get("parental_responsibility") or ""))


def couples(said: Iterable[Said]) -> tuple[Couple, ...]:
    """Each couple once, by the last word on them: who were together and parted are parted."""
    pairs: dict[tuple[str, str], dict[bool, Said]] = defaultdict(dict)
    for one in sorted(said, key=lambda one: one.stated):
        if one.kind in COUPLES or one.kind == "lives_with":
            pairs[one.of, one.who][one.kind == "lives_with"] = one
    return tuple(_couple(found[False], found.get(True)) for found in pairs.values() if False in found)


def _couple(said: Said, home: Said | None) -> Couple:
    tie = _tie(said)
    state = "parted" if tie.ended is not None and tie.kind in PARTNERS else STATES[tie.kind]
    together = home is not None and not home.entry.answers.get("ended")
    return Couple(said.of, said.who, state, together, tie.began, tie.began_precision, tie.ended, tie.ended_precision)


def homes(ties: Iterable[Tie]) -> tuple[frozenset[str], ...]:
    """Those who live together now: whoever lives with somebody lives with everybody in that home."""
    found: list[frozenset[str]] = []
    for one in ties:
        if one.kind == "lives_with" and one.ended is None:
            two = frozenset({one.of, one.who})
            joined = two.union(*(home for home in found if home & two))
            found = [*(home for home in found if not home & two), joined]
    return tuple(found)
