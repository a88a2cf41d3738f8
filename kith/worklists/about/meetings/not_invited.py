"""Why a service was not invited to a meeting: its care had ended, or began later, or nobody asked it."""
from collections.abc import Iterable
from datetime import datetime, timedelta

from kith.access.involvement import Involved
from kith.engine.phrasing.saying import day

LATELY = timedelta(days=365)   # care that ended longer ago is not spoken of


def why(around: Iterable[Involved], role: str, called: datetime, at: datetime) -> str:
    """Care has ended, Fri 22 May; nothing of a service that never had to do with it."""
    theirs = [one for one in around if one.role == role and (one.ended is None or one.ended >= called - LATELY)]
    if any(stands(one, called) for one in theirs):
        return "Nobody was asked when it was called"
    last = max(theirs, key=lambda one: one.began, default=None)
    if last is None:
        return ""
    if _over(last, called):
        return f"Care has ended, {day(last.ended, at)}"
    return f"Care began after it was called, {day(last.began, at)}"


def stands(one: Involved, at: datetime) -> bool:
    """Whether they are involved at a moment."""
    return one.began <= at and not _over(one, at)


def _over(one: Involved, at: datetime) -> bool:
    return one.ended is not None and one.ended <= at
