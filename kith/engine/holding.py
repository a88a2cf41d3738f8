"""Which team held a role for somebody at a moment: what was said of a later time changes no answer about an earlier."""
from datetime import datetime
from typing import NamedTuple

from kith.engine.calendar import end_of_day, local_moment
from kith.engine.days import day_of, first_day_of
from kith.engine.facts import Facts
from kith.engine.folding import earlier_folds
from kith.engine.standing import Standing

INVOLVEMENT, MOVED = "involvement", "care_moved"
KNOWN = "worker_known"   # says whose record it is, where that is of somebody who works here


class Held(NamedTuple):
    """A team that does this for somebody; ``team`` is its key."""

    began: datetime
    root: int
    role: str
    team: str


def held(facts: Facts, moment: datetime) -> list[Held]:
    """Every role that a team held for this person then, the latest first."""
    said = facts.world.standing.get((facts.record, INVOLVEMENT), ())
    return sorted((_followed(one, facts, moment) for one in (_held(entry, moment) for entry in said) if one),
                  reverse=True)


def _held(entry: Standing, moment: datetime) -> Held | None:
    """By the last that was said of a time begun by then: who comes back is said under the name of who came first."""
    begun = [stood for stood in earlier_folds(entry) if stood and _began(stood) <= moment]
    if not begun:
        return None
    last = begun[-1]
    ended = day_of(last.answers.get("ended"))
    if ended and end_of_day(ended) <= moment:
        return None
    return Held(_began(last), entry.root, str(last.answers.get("role")), str(last.answers.get("team")))


def _began(stood: Standing) -> datetime:
    """Where nobody said since when, from when it was told; but whoever only says that it is over spoke of before."""
    day, ended = first_day_of(stood.answers.get("began")), day_of(stood.answers.get("ended"))
    if day is None and ended:
        return min(stood.moment, local_moment(ended))
    return local_moment(day) if day else stood.moment


def _followed(one: Held, facts: Facts, moment: datetime) -> Held:
    """A service that went to another team by then is that one's from its day on."""
    moves = ((_since(move), move.root, move.answers) for move in facts.world.standing.get((facts.record, MOVED), ()))
    for since, _, said in sorted((move for move in moves if move[0]), key=lambda move: move[:2]):
        if one.began < since <= moment and (said.get("role"), said.get("old")) == (one.role, one.team):
            one = one._replace(team=str(said.get("new")))
    return one


def _since(move: Standing) -> datetime | None:
    day = first_day_of(move.answers.get("since"))
    return local_moment(day) if day else None
