"""What a young person may choose for their next health assessment, what they chose, and until when it is changed."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.engine.citing import last_answering
from kith.engine.standing import Standing

OFFERED, CHOSEN, APPOINTMENT = "assessment_offered", "assessment_chosen", "appointment"
OUTCOME, HELD = "appointment_outcome", "choice_arranged"


@dataclass(frozen=True, slots=True)
class Offer:
    """One of the places and times that they may choose."""

    row: str
    place_kind: str
    place: str
    starts: str
    person: str
    when: datetime


@dataclass(frozen=True, slots=True)
class Booked:
    """Where they are expected for it, whoever booked that: the entry, and what it says."""

    root: int
    when: datetime
    place_kind: str
    place: str
    person: str


@dataclass(frozen=True, slots=True)
class Offered:
    """What they may choose from now, what they chose, and what is booked; ``kind``: of which assessment.

    ``told``: what we say to them where what they chose cannot be.
    """

    kind: str
    offers: tuple[Offer, ...]
    chosen: Offer | None
    booked: Booked | None
    told: str
    too_late: bool

    @property
    def others(self) -> tuple[Offer, ...]:
        """What they may change to."""
        return tuple(one for one in self.offers if one != self.chosen or self.booked is None)

    @property
    def may_change(self) -> bool:
        return bool(self.chosen or self.booked) and not self.too_late and bool(self.others)


def offered(stands: Sequence[Standing], at: datetime, ahead: timedelta) -> Offered | None:
    """The newest offer, while any time of it is still to come and they were not seen; ``ahead``: how long before it
    a choice may still be changed, and how far off what it is changed to must be.
    """
    last = next(reversed(_of(stands, OFFERED)), None)
    offers = _offers(last, at) if last else ()
    kind = last.answers.get("kind", "") if last else ""
    if last is None or not offers or _seen(stands, kind, last):
        return None
    choices = [one for one in _of(stands, CHOSEN) if one.recorded >= last.recorded]
    booked = _booked(stands, kind, at)
    chosen = _chosen(offers, choices[-1]) if choices else None
    soon = at + ahead
    if chosen or booked:
        offers = tuple(one for one in offers if one.when >= soon or one == chosen)
    return Offered(kind, offers, chosen, booked, _told(stands, choices), bool(booked and booked.when < soon))


def moment(said: object) -> datetime | None:
    """A moment as an answer holds it."""
    try:
        return datetime.fromisoformat(said) if isinstance(said, str) else None
    except ValueError:
        return None


def _of(stands: Iterable[Standing], form: str) -> list[Standing]:
    return [one for one in stands if one.form == form]


def _offers(last: Standing, at: datetime) -> tuple[Offer, ...]:
    return tuple(Offer(row.get("_row", ""), row.get("place_kind", ""), row.get("place", ""), row.get("starts", ""),
                       row.get("person", ""), when) for row in last.answers.get("offers") or ()
                 if (when := moment(row.get("starts"))) and when > at)


def _chosen(offers: Iterable[Offer], choice: Standing) -> Offer | None:
    said = choice.answers
    return next((one for one in offers
                 if one.starts == said.get("starts") and one.person == said.get("person", "")), None)


def _bookings(stands: Sequence[Standing], kind: str) -> list[tuple[Standing, Standing | None]]:
    """Each appointment for it, with what came of that."""
    came = last_answering(stands, OUTCOME)
    return [(one, came.get(one.occasion)) for one in _of(stands, APPOINTMENT)
            if one.answers.get("assessment") == kind]


def _seen(stands: Sequence[Standing], kind: str, last: Standing) -> bool:
    return any(outcome and outcome.answers.get("outcome") == "came" and outcome.recorded >= last.recorded
               for _, outcome in _bookings(stands, kind))


def _booked(stands: Sequence[Standing], kind: str, at: datetime) -> Booked | None:
    coming = [one for one, outcome in _bookings(stands, kind) if outcome is None
              and (when := moment(one.answers.get("starts"))) and when > at]
    if not coming:
        return None
    said = coming[-1].answers
    return Booked(coming[-1].root, moment(said["starts"]), *(said.get(key, "") for key in ("place_kind", "place",
                                                                                          "person")))


def _told(stands: Sequence[Standing], choices: Sequence[Standing]) -> str:
    answer = last_answering(stands, HELD).get(choices[-1].occasion) if choices else None
    return str(answer.answers.get("told", "")) if answer and answer.answers.get("holds") == "no" else ""
