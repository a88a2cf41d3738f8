"""Whom to speak to, where a duty rests on what is known of somebody else: a name and a telephone number, no more."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from psycopg import Cursor

from kith.access.finding import Holder, who_now
from kith.language.roles import NAMED_NURSE

MARK = '"speak_to"'


class Line(Protocol):
    """One duty on any list: its key, its reasons as they are stored, and whom to speak to."""

    key: str
    reasons: str
    speak: str


def add(cur: Cursor, lines: Sequence[Line], at: datetime) -> None:
    """Says on each such line whom to speak to, before what it says already; a list without any asks nothing."""
    asked = {line.key: _asked(line.reasons) for line in lines if MARK in line.reasons}
    if not asked:
        return
    pairs = {(record, role) for one in asked.values() for record, roles in one for role in roles}
    found = who_now(cur, pairs, at)
    for line in lines:
        if line.key in asked:
            whom = dict.fromkeys(_said(record, roles, found) for record, roles in asked[line.key])
            line.speak = " ".join(filter(None, (*whom, line.speak)))


def _asked(reasons: str) -> list[tuple[int, list[str]]]:
    """(a record, roles around it in the order of asking); where nobody holds them, the named nurse knows."""
    return [(one["speak_to"][0], [*one["speak_to"][1], NAMED_NURSE.key]) for one in json.loads(reasons)
            if one.get("speak_to")]


def _said(record: int, roles: list[str], found: dict) -> str:
    holder = next((found[record, role] for role in roles if not found[record, role].fallback), found[record, roles[-1]])
    return _words(holder)


def _words(holder: Holder) -> str:
    """A person’s name, never a service’s: which service somebody is seen by is itself nobody’s to tell."""
    whom = holder.worker_name or "whoever answers"
    return f"Speak to {whom}, {holder.phone}." if holder.phone else f"Speak to {whom}."
