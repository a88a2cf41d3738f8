"""Who is near enough to be drawn around somebody, and how many relations away."""

from collections import defaultdict
from collections.abc import Iterable

from kith.statuses.kin import CHILDREN, PARENTS, SIBLINGS
from kith.worklists.about.ties import COUPLES, DOWNWARDS, Said, in_order

# Who is looked at around somebody who is near, by what they are to the person of the page: nobody's friends.
FURTHER = {
    **dict.fromkeys((*PARENTS, "step_parent"), (*COUPLES, "child", "adopted_child", *PARENTS)),
    **dict.fromkeys(SIBLINGS, PARENTS),
    **dict.fromkeys(COUPLES, ("child", "adopted_child")),
    **dict.fromkeys(CHILDREN, PARENTS),
    **dict.fromkeys(("carer", "foster_carer"), COUPLES),
}


def near(own: str, said: Iterable[Said]) -> dict[str, int]:
    """Who is in it, the nearest first, each with how many relations away."""
    around: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in said:
        around[one.of].append((one.who, one.kind))
        around[one.who].append((one.of, DOWNWARDS.get(one.kind, one.kind)))
    hops, siblings = {own: 0}, {other for other, kind in around[own] if kind in SIBLINGS}
    for other, _ in sorted(around[own], key=lambda near: in_order(near[0])):
        hops.setdefault(other, 1)
    for one, kind in around[own]:
        for other, further in sorted(around[one], key=lambda near: in_order(near[0])):
            if further in FURTHER.get(kind, ()):
                hops.setdefault(other, 2)
                siblings |= {other} if kind in PARENTS and further in ("child", "adopted_child") else set()
    for one in sorted(siblings, key=in_order):
        for other, kind in around[one]:
            if kind in PARENTS:
                hops.setdefault(other, hops[one] + 1)
    return hops
