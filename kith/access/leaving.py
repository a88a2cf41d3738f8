"""Whatever leaves gives its words here once, and has them back without any home that is kept secret."""
import json
from collections.abc import Collection, Mapping
from typing import TypeVar

from psycopg import Cursor

from kith.access import homes

Told = TypeVar("Told")


def of(cur: Cursor, subject_ids: Collection[int], told: Told) -> Told:
    """The same about these records, whatever it is made of: words, or words within words."""
    return spared(told, homes.known(cur, subject_ids))


def spared(told: Told, secret: Collection[str]) -> Told:
    """The same without any of these homes; what is not words is left as it is."""
    if not secret:
        return told
    if isinstance(told, str):
        return homes.spared(told, secret)
    if isinstance(told, Mapping):
        return {key: spared(one, secret) for key, one in told.items()}
    if isinstance(told, tuple | list):
        found = [spared(one, secret) for one in told]
        return told._make(found) if hasattr(told, "_make") else type(told)(found)
    return told


def line(told: Mapping | str, secret: Collection[str]) -> str:
    """One line of a command: as JSON where it is data."""
    told = spared(told, secret)
    return told if isinstance(told, str) else json.dumps(told, ensure_ascii=False, default=str)
