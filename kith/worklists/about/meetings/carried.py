"""What a meeting has before it until its own sheet is out: whatever earlier ones, and the plan, asked of somebody."""
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from psycopg import Cursor

from kith.access.sensitivity import Reader
from kith.worklists.about import actions
from kith.worklists.about.actions import Action
from kith.worklists.about.meetings.meeting import Meeting


def with_actions(cur: Cursor, laid: Sequence[Meeting], ids: Sequence[int], at: datetime, reader: Reader
                 ) -> list[Meeting]:
    """Each of these, the last first, with the actions of its own sheets, and what is carried to it."""
    sheets = [sheet for one in laid for sheet in one.decisions]
    found = actions.of_sheets(cur, ids, sheets, reader, at) if sheets else {}
    laid = [replace(one, actions={sheet.root: found[sheet.root] for sheet in one.decisions}) for one in laid]
    waiting = next((n for n, one in enumerate(laid) if one.decisions), len(laid))
    planned = actions.of_the_plan(cur, ids, reader, at) if waiting else ()
    return [replace(one, carried=(*_carried(laid[n + 1:]), *planned)) if n < waiting else one
            for n, one in enumerate(laid)]


def _carried(before: Iterable[Meeting]) -> tuple[Action, ...]:
    """The last sheet that says who does what, and of each before it whatever is still open: the next meeting asks what
    became of each.
    """
    sheets = [found for one in before for found in reversed(one.actions.values()) if found]
    earlier = [action for found in reversed(sheets[1:]) for action in found if action.open]
    return (*earlier, *(sheets[0] if sheets else ()))
