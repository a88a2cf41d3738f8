"""What a hospital's system sends about one visit: arrival, what was found, leaving; late, twice or taken back."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from kith.demo.people import Person
from kith.demo.visits import Finding, Visit

ARRIVED, FOUND, LEFT, TAKEN_BACK, SAME_PERSON, DETAILS = "A04", "A08", "A03", "A11", "A40", "A31"
ON_THE_WAY = timedelta(seconds=4)
NO_VISIT = Finding("", "", "")


@dataclass(frozen=True)
class Sending:
    """One message: when the hospital said it, and when it came here."""

    event: str
    visit: Visit
    stated: datetime
    came: datetime
    number: str
    was: str = ""  # the hospital's earlier number for the same person


def told(visit: Visit, at: datetime) -> list[Sending]:
    """What was said about a visit by a moment: nothing is sent that has not happened yet."""
    moments = [(ARRIVED, visit.arrived)]
    if not visit.left_before_seen:
        moments.append((FOUND, visit.arrived + (visit.stay * 0.6 if visit.stay else timedelta(minutes=25))))
    if visit.left_at:
        moments.append((LEFT, visit.left_at))
    return [sending(visit, event, moment) for event, moment in moments if moment + ON_THE_WAY < at]


def sending(visit: Visit, event: str, moment: datetime, was: str = "") -> Sending:
    """One message, sent when it was written."""
    whole = moment.replace(microsecond=0)
    return Sending(event, visit, whole, whole + ON_THE_WAY, f"{visit.number}-{event}", was)


def backwards(sendings: list[Sending]) -> list[Sending]:
    """The same messages, the last one first, as after a queue at the hospital was let go from the wrong end."""
    end = max(one.came for one in sendings)
    return [
        replace(one, came=end + timedelta(minutes=10 * n))
        for n, one in enumerate(sorted(sendings, key=_when, reverse=True))
    ]


def twice(sendings: list[Sending]) -> list[Sending]:
    """The messages, the last of them sent a second time because its answer was lost on the way."""
    return [*sendings, replace(sendings[-1], came=sendings[-1].came + timedelta(minutes=3))]


def taken_back(visit: Visit, after: timedelta) -> list[Sending]:
    """An arrival that never was: the wrong child was chosen from a list."""
    return [sending(visit, ARRIVED, visit.arrived), sending(visit, TAKEN_BACK, visit.arrived + after)]


def recognised_later(visit: Visit, at: datetime, temporary: Visit, after: timedelta) -> list[Sending]:
    """A visit under a temporary number, until the hospital says whose it is."""
    known = sending(visit, SAME_PERSON, visit.arrived + after, was=temporary.person.key)
    return [*(one for one in told(temporary, at) if one.stated < known.stated), known]


def details_again(people: Sequence[Person], opened: datetime, at: datetime, rng: Random) -> Iterator[Sending]:
    """Details that were looked at again, day and night: a small town has too few visits to keep a line from silence."""
    moment, n = opened, 0
    while (moment := moment + timedelta(minutes=rng.randrange(180, 320))) < at:
        person = rng.choice(people)
        if person.born and person.joined < moment:
            n += 1
            yield sending(Visit(f"D{n:06d}", person, moment, NO_VISIT), DETAILS, moment)


def in_order(sendings: Iterable[Sending]) -> Iterator[Sending]:
    """As they came."""
    return iter(sorted(sendings, key=_when))


def _when(one: Sending) -> tuple[datetime, str]:
    return one.came, one.number
