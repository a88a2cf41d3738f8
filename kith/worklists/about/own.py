"""What a young person reads about themselves: what comes next, what they may choose, what became of what they asked."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kith.engine.citing import last_answering
from kith.engine.days import day_of
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.worklists.about import choosing, passport
from kith.worklists.about.choosing import Offered, moment
from kith.worklists.about.passport import Passport
from kith.worklists.about.promises import Promise, promises


@dataclass(frozen=True, slots=True)
class Coming:
    """Where they are expected."""

    when: datetime | None
    by_day: date | None
    role: str
    place: str
    root: int


@dataclass(frozen=True, slots=True)
class Wrote:
    """What they wrote, and what we answered."""

    kind: str
    words: str
    at: datetime
    answer: str


@dataclass(frozen=True, slots=True)
class Felt:
    """How they felt on one day, with their own measure."""

    at: datetime
    feeling: str
    own: str
    mark: str
    told: str


@dataclass(frozen=True, slots=True)
class Own:
    """All of it."""

    passport: Passport
    coming: tuple[Coming, ...]
    offered: Offered | None
    promises: tuple[Promise, ...]
    wrote: tuple[Wrote, ...]
    felt: tuple[Felt, ...]


def own(versions: Sequence[Version], at: datetime, ahead: timedelta = timedelta(0)) -> Own:
    """From all that is shown to them; ``ahead``: how long before it they may change what they chose."""
    stands = sorted(fold_all(versions), key=lambda one: (one.recorded, one.root))
    return Own(passport.passport(versions), tuple(_coming(stands, at)), choosing.offered(stands, at, ahead),
               tuple(promises(stands)), tuple(reversed([*_wrote(stands)])), tuple(reversed([*_felt(stands)])))


def _of(stands: Iterable[Standing], form: str) -> list[Standing]:
    return [one for one in stands if one.form == form]


def _coming(stands: Sequence[Standing], at: datetime) -> list[Coming]:
    found, came = [], last_answering(stands, "appointment_outcome")
    for one in _of(stands, "appointment"):
        said, when, day = one.answers, moment(one.answers.get("starts")), day_of(one.answers.get("by_day"))
        if one.occasion in came or not ((when and when > at) or (day and day >= at.date())):
            continue
        found.append(Coming(when, day, said.get("role", ""), said.get("place", ""), one.root))
    return sorted(found, key=lambda one: one.when or datetime.combine(one.by_day, at.timetz()))


def _wrote(stands: Sequence[Standing]) -> Iterable[Wrote]:
    answers = last_answering(stands, "own_words_answered")
    for one in _of(stands, "own_words"):
        answer = answers.get(one.occasion)
        yield Wrote(one.answers.get("kind", ""), one.answers.get("words", ""), one.moment,
                    answer.answers.get("answer", "") if answer else "")


def _felt(stands: Sequence[Standing]) -> Iterable[Felt]:
    answers = last_answering(stands, "feeling_answered")
    for one in _of(stands, "feeling_told"):
        answer = answers.get(one.occasion)
        yield Felt(one.moment, one.answers.get("feeling", ""), one.answers.get("own", ""),
                   str(one.answers.get("mark", "")), answer.answers.get("told", "") if answer else "")
