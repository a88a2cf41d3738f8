"""What is read once of a declaration and asked of it all day; known by its place in memory, since equality is deep."""
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Declared = TypeVar("Declared")
Read = TypeVar("Read")


def once(read: Callable[[Declared], Read]) -> Callable[[Declared], Read]:
    """``read``, done the first time; the declaration is kept too, or its place might become another's."""
    found: dict[int, tuple[Declared, Read]] = {}

    @wraps(read)
    def known(declared: Declared) -> Read:
        kept = found.get(id(declared))
        if kept is None:
            kept = found[id(declared)] = declared, read(declared)
        return kept[1]

    return known
