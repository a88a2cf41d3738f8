"""Which records may be one person: how sure the machine must be to join, and how likely it must be to ask."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kith.duties.settings import values
from kith.intake.following import follow_up
from kith.intake.whom import asking, linking
from kith.language import setting
from kith.linkage import pairs
from kith.linkage.batch import registering
from kith.linkage.batch.judging import judge
from kith.linkage.batch.linking import Linked, link
from kith.linkage.batch.registering import Register
from kith.linkage.batch.rows import Parts, Row
from kith.records import locking
from kith.records.database import committed, cursor

MACHINE = "kith"  # who signs what nobody decided

TRIED = "Local; ours was tried on invented and on public caseloads only"
SURE = setting("linkage.sure", 0.999, "How likely two records are one person when Kith may join them by itself, given "
               "a proof and nothing against it", TRIED)
POSSIBLE = setting("linkage.possible", 0.03, "How likely two records are one person when somebody is asked", TRIED)


def among(rows: Sequence[Row], at: datetime) -> list[Linked]:
    """Who among these rows is, or may be, one person, by the likelihoods in force."""
    return link(rows, sure=values().of(SURE, at), possible=values().of(POSSIBLE, at))


@dataclass(frozen=True)
class Acted:
    """What became of the pairs that were found."""

    joined: int
    asked: int
    asked_before: int


def held(at: datetime) -> tuple[Register, list[Linked]]:
    """Our own records, and which of them are or may be one person."""
    with cursor() as cur:
        two = [(one.one, one.other) for one in pairs.every(cur) if one.decided == "two"]
        register = registering.register(cur, two)
    sure, possible = values().of(SURE, at), values().of(POSSIBLE, at)
    return register, link(register.rows, sure=sure, possible=possible, parted=register.parted)


def act(register: Register, found: Sequence[Linked], at: datetime) -> Acted:
    """Joins what is sure, and asks about the rest; each by itself, so that none is lost with another."""
    became = [_act((register.ids[one.one.key], register.ids[one.other.key]), one, at) for one in found]
    return Acted(became.count("joined"), became.count("asked"), became.count("asked before"))


def _act(pair: tuple[int, int], found: Linked, at: datetime) -> str:
    with committed() as cur:
        locking.lock(cur, pair)
        rows = registering.two(cur, pair)
        if len(rows) < 2 or rows[0].person == rows[1].person:
            return "one already"
        # Something may have been said of them since the rows were read: they are judged as they are now.
        now = judge(*map(Parts.of, rows), found.pair.likely, values().of(SURE, at))
        known = pairs.of(cur, pair)
        if found.pair.verdict == now.verdict == "join" and not (known and known.decided == "two"):
            touched = linking.settle(cur, "join", *pair, _reason(found), by=None, at=at, sender=MACHINE)
            became = "joined"
        else:
            why = found.pair.why_asked or now.why_asked or "Somebody found them to be two people before."
            asked = asking.ask(cur, pair, rows, replace(found.pair, why_asked=why), at)
            touched, became = {asked} - {None}, "asked" if asked else "asked before"
    follow_up(touched, at)
    return became


def _reason(found: Linked) -> str:
    return f"Joined by Kith: {', '.join(found.pair.reasons)}. Nothing speaks against it."
