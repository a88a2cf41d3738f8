"""Which record a message is about: known for certain, somebody new, or not sure; Kith never guesses."""
from dataclasses import replace

from psycopg import Cursor

from kith.linkage.answer import Resolved
from kith.linkage.comparing import Who
from kith.linkage.holders import Held, holders
from kith.linkage.likeness import by_likeness
from kith.linkage.numbered import by_number
from kith.records import sealed, subjects


def resolve(cur: Cursor, who: Who, *, unborn: bool = False, newborn: bool = False, held: Held | None = None
            ) -> Resolved:
    """Who is meant, from whatever numbers, name and birth date were given.

    A child not yet born has no birth date to give: a number of the sender's own and a family name are then enough.
    One just born may have no first name yet: the sender's own number stands in for it. ``held``: what `HELD` found,
    where it was asked before.
    """
    if who.key:
        return _by_key(cur, who)
    held = holders(cur, who) if held is None else held
    if stands := next((subject for _, _, subject in held if subject.kind == sealed.KIND), None):
        return Resolved("sealed", "It is named by a number that has ended.", stands)
    if held:
        resolved = by_number(cur, who, [(system, subject) for system, _, subject in held])
        return replace(resolved, numbers=frozenset((system, value) for system, value, _ in held))
    return by_likeness(cur, who, unborn, newborn)


def _by_key(cur: Cursor, who: Who) -> Resolved:
    subject = subjects.by_key(cur, who.key)
    if subject is None:
        return Resolved("unsure", f"Kith holds nobody under “{who.key}”. Look for the person by name.")
    return Resolved("known", "Named by Kith’s own number.", subject)
