"""Conditions at one entry: tests of its answers, of the subject's age and of standing spans; data, never code."""
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from typing import Any

from kith.language.phrases import Phrases


@dataclass(frozen=True)
class Condition:
    """Anything that can be asked of one entry; there is no "not": "not yes" would silently include "not asked"."""

    def __and__(self, other: "Condition") -> "Both":
        return Both(self, other)

    def __or__(self, other: "Condition") -> "Either":
        return Either(self, other)


@dataclass(frozen=True)
class Test(Condition):
    """A test of one answer: is_in, at_least, before, asked, worded or one of these with not. Its key is read late."""

    question: Any
    how: str
    values: tuple

    __test__ = False  # a word of the language; pytest would take it for a class of tests


@dataclass(frozen=True)
class Both(Condition):
    left: Condition
    right: Condition


@dataclass(frozen=True)
class Either(Condition):
    left: Condition
    right: Condition


@dataclass(frozen=True)
class AgeBelow(Condition):
    """Younger than ``years`` at the event; unknown and unborn count as younger."""

    years: int


@dataclass(frozen=True)
class AgeAtLeast(Condition):
    """At least ``years`` at the event, and known to be."""

    years: int


@dataclass(frozen=True)
class Unsaid(Condition):
    """Of who somebody is: no sender wrote it, or one of them wrote one of these; what nobody wrote may be any of them.
    """

    question: Any
    values: tuple


@dataclass(frozen=True)
class Between(Condition):
    """It happened on one of these days, the first and the last among them; an empty one is open."""

    first: str
    last: str


@dataclass(frozen=True)
class During(Condition):
    """The span stood at the event; its beginning is a witness."""

    span: Any


@dataclass(frozen=True)
class Unsafe(Condition):
    """A safe contact closed this way at the entry, or closes it since: a channel, or the one that an answer names."""

    channel: Any


@dataclass(frozen=True)
class ByAnother(Condition):
    """The service that does this for them did not say it itself: nobody is asked to read their own word."""

    role: Any


@dataclass(frozen=True)
class Speaks(Condition):
    """A free text uses words that stand together in these ways; a question to ask, never a finding."""

    question: Any
    phrases: Phrases


def any_of(conditions: Iterable[Condition]) -> Condition:
    """At least one of them: for a form that asks the same of several."""
    return reduce(Either, conditions)


def all_of(conditions: Iterable[Condition]) -> Condition:
    """Every one of them."""
    return reduce(Both, conditions)


def age_below(years: int) -> AgeBelow:
    return AgeBelow(years)


def age_at_least(years: int) -> AgeAtLeast:
    return AgeAtLeast(years)


def unsaid(question, *values: str) -> Unsaid:
    """``values``: what counts as much as nothing, as each of the answers with which it may be so."""
    return Unsaid(question, values)


def from_day(day: str) -> Between:
    """Since a law, by the day of what happened and never by the day on which it is read."""
    return Between(day, "")


def until_day(day: str) -> Between:
    return Between("", day)


def during(span) -> During:
    return During(span)


def by_another(role) -> ByAnother:
    return ByAnother(role)


def unsafe(channel) -> Unsafe:
    return Unsafe(channel)
