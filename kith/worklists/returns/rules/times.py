"""Rules of the times in care: each by itself, how long it lasts, and how one follows the other."""

from collections.abc import Iterator
from itertools import pairwise

from kith.worklists.returns.care import AWAY, Episode
from kith.worklists.returns.children import Child
from kith.worklists.returns.layouts import written
from kith.worklists.returns.rules.places import FOSTER, TO_ADOPT, place
from kith.worklists.returns.rules.rule import Broken

ADOPTED, GUARDIAN, GUARDIAN_CARER = ("E11", "E12"), ("E45", "E46", "E47", "E48"), ("E45", "E46")
# So many days an order, or a time away, lasts at most; and the youngest of whom a place or an ending can be said.
LONGEST_ORDER = {"L1": ("361", 3), "L2": ("362", 21), "L3": ("363", 7), "V3": ("365", 17)}
LONGEST_AWAY = {"T1": ("375", 42), "T3": ("376", 21), "T4": ("379", 7)}
YOUNGEST_TO_LEAVE = {"E5": ("387", 14), "E6": ("387", 14), "E7": ("389", 16), "E17": ("460", 18)}


def in_care(child: Child) -> Iterator[Broken]:
    times, first = child.episodes, child.told.episodes[0]
    if child.born and first.began < child.born:
        yield Broken("302", "Care is said to have begun before the child was born")
    if child.born and any(one.why_new == "S" and one.began >= child.turns(18) for one in times):
        yield Broken("352", "Care is said to have begun after the 18th birthday")
    if any(one.ended is None and child.turns(18) < child.until and (one.legal, one.place) != ("V2", "K2")
           for one in times):
        yield Broken("359", "The 18th birthday is past, and nobody said how care ended")
    if any(one.how == "E2" or (one.ended and one.ended >= child.turns(18)) for one in times[:-1]):
        yield Broken("437", "Something follows after the child died or turned 18")
    if {"V3", "V4"} <= {one.legal for one in times}:
        yield Broken("426", "Short breaks are told one by one and as one agreement in one year")
    for one in times:
        yield from _time(child, one)
        yield from _at_most(child, one)
        yield from place(child, one)
    for before, after in pairwise(times):
        yield from _follows(before, after)


def _time(child: Child, one: Episode) -> Iterator[Broken]:
    since = f", from {written(one.began)}"
    if not one.legal:
        yield Broken("144", f"It is not known by which order the child is in care{since}")
    if not one.need:
        yield Broken("145", f"It is not known why, above all, the child is in care{since}")
    if one.ended and not one.how:
        yield Broken("148", f"It is not said how care ended on {written(one.ended)}")
    if one.legal in ("J1", "J2", "J3") and one.began < child.turns(10):
        yield Broken("358", f"A child below ten is said to be remanded or sentenced{since}")
    if one.how in ADOPTED and one.place not in TO_ADOPT:
        yield Broken("390", "The child is said to be adopted, and not to have lived with those who adopt")
    if one.how in ADOPTED and child.turns(18) <= one.ended:
        yield Broken("386", "Somebody is said to be adopted after they turned 18")
    if one.how in GUARDIAN and child.turns(18) <= one.ended:
        yield Broken("407", "Somebody is said to have a guardian after they turned 18")
    if one.how in GUARDIAN_CARER and not any(other.place in FOSTER for other in child.told.episodes):
        yield Broken("516", "The foster carer is said to be guardian now, and the child lived with none")
    rule, years = YOUNGEST_TO_LEAVE.get(one.how, ("", 0))
    if rule and one.ended < child.turns(years):
        yield Broken(rule, f"So young a child does not leave care in this way: {written(one.ended)}")


def _at_most(child: Child, one: Episode) -> Iterator[Broken]:
    rule, days = LONGEST_ORDER.get(one.legal, ("", 0))
    until = one.ended or child.until
    if rule and (until - one.began).days > days:
        yield Broken(rule, f"It lasts longer than the law allows, from {written(one.began)}: at most {days} days")
    rule, days = LONGEST_AWAY.get(one.place, ("", 0))
    if rule and (until - one.began).days > days:
        yield Broken(rule, f"The child is said to be away for a while, from {written(one.began)}: at most {days} days")


def _follows(before: Episode, after: Episode) -> Iterator[Broken]:
    day = f": {written(after.began)}"
    if before.how == "X1" and after.why_new in "PTUB" and not before.why_moved and not {
            before.place, after.place} & {*AWAY}:
        yield Broken("225", f"It is not said why the child left the place before{day}")
    if after.legal == "V3" and after.why_new != "S":
        yield Broken("366", f"A short break is said to have changed while it lasted{day}")
    if after.why_new == "S" and before.ended == after.began:
        yield Broken("431", f"Care is said to have ended and begun again on one day{day}")
    if after.place in ("A3", "A4") and before.place not in (*FOSTER, *TO_ADOPT):
        yield Broken("336", f"The child was with no foster carer before those who adopt{day}")
    if after.place in ("A3", "A5") and after.why_new not in "STU":
        yield Broken("217", f"The carer who adopts is said to be another than before{day}")
    if before.place in AWAY and before.how not in ("X1", ""):
        yield Broken("381", f"Care is said to have ended while the child was away for a while{day}")
