"""What the sheet before a meeting that is to come said somebody was to do."""
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kith.worklists.about.meetings.meeting import Meeting


def with_carried(one: Meeting, before: Sequence[Meeting]) -> Meeting:
    """``before``: the meetings that went before it, the last first."""
    return replace(one, carried=_carried(before))


def _carried(before: Iterable[Meeting]) -> tuple[dict, ...]:
    """Who was to do what by the last sheet that says so: the next meeting asks what became of each."""
    sheets = (sheet for one in before for sheet in reversed(one.decisions) if sheet.answers.get("actions"))
    return tuple(next((sheet.answers["actions"] for sheet in sheets), ()))
