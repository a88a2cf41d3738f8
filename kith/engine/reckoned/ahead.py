"""What is owed only before a day that its own entry names, such as a reminder: from when, and that the day has come."""
from datetime import datetime

from kith.engine.calendar import local_moment
from kith.engine.days import day_of
from kith.engine.facts import Facts
from kith.engine.reckoned.happenings import Cause
from kith.engine.reckoned.lengths import back
from kith.language.duties import Ahead


def opened(ahead: Ahead, cause: Cause, facts: Facts) -> datetime | None:
    """Since when it is owed: what is said later than that is owed from when it is known."""
    day = _day(ahead, cause)
    since = day and max(back(ahead.length, day, facts.world.calendar, facts.world.values), cause.learnt)
    return since if since and facts.now.reached(since) else None


def over(ahead: Ahead | None, cause: Cause, facts: Facts) -> datetime | None:
    """When the day came, if it has: from then on it is pointless."""
    day = _day(ahead, cause) if ahead else None
    return day if day and facts.now.reached(day) else None


def _day(ahead: Ahead, cause: Cause) -> datetime | None:
    named = (day_of(cause.trigger.answers.get(question.key)) for question in ahead.of)
    return next((local_moment(day) for day in named if day), None)
