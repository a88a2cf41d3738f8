"""A day that must come soon is named and is near: “in due course” is no day, and neither is one of next month."""
from datetime import timedelta

from kith.duties.settings import values
from kith.engine.calendar import local
from kith.engine.days import day_of
from kith.intake import times
from kith.intake.gates.asked import Asked, Found
from kith.language.gates import WithinDays


def named(gate: WithinDays, asked: Asked) -> Found:
    """What is wrong with the day, counted from the day of what the entry says; where none is asked for, nothing is."""
    day = day_of(asked.said.get(gate.day.key))
    if day is None:
        return {}, {}
    happened, _ = times.happened(asked.draft.said.happened)
    first, most = local(happened or asked.at).date(), int(values().of(gate.most, asked.at))
    if first <= day <= first + timedelta(days=most):
        return {}, {}
    return {gate.day.key: f"Name a day from {first:%-d/%-m/%Y} to {first + timedelta(days=most):%-d/%-m/%Y}: it is to "
                          f"come within {most} days."}, {}
