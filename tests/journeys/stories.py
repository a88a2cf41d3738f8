"""What a story is told with: workers take their seats, messages come, and time passes."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from playwright.sync_api import Browser

from kith.access.models import Worker
from kith.config.sessions import SessionStore
from kith.demo.messages import text
from kith.demo.people import Person
from kith.demo.place import MARSH, PRACTICES, Home
from kith.demo.sendings import ARRIVED, FOUND, LEFT, sending
from kith.demo.town import Town, town
from kith.demo.visits import Finding, Visit
from kith.exchange.hl7v2 import door
from kith.intake.rounds.ticking import tick
from kith.records.database import cursor
from tests.journeys.locality import MORNING, PEOPLE
from tests.journeys.seats import Seat
from tests.journeys.watching import Watch

BACKEND = settings.AUTHENTICATION_BACKENDS[0]
INVENTED: Town = town(PEOPLE, MORNING)
SHORTEST = 4  # letters; a shorter name stands inside ordinary words
WORDS_TOO = {"Marsh", "North", "Read", "Rose", "Summer", "Hope", "Grace", "March", "April", "June"}


@dataclass
class Story:
    """One journey's own copy of the locality, and everybody who sits down in it."""

    site: str
    browser: Browser
    clock: pytest.MonkeyPatch
    at: datetime = MORNING
    seats: list[Seat] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.watch = Watch(self.site, marked())

    def signed_in(self, username: str, **how) -> Seat:
        """A worker sits down; signing in itself has a test of its own."""
        seat = Seat(self.browser, self.watch, cookie(self.site, username), **how)
        self.seats.append(seat)
        return seat

    def it_is(self, moment: str) -> None:
        """The clock goes on to a moment such as 2026-07-14T17:05, and what that moment brings is done."""
        self.at = datetime.fromisoformat(moment).replace(tzinfo=MORNING.tzinfo)
        self.clock.setenv("KITH_AT", self.at.isoformat())
        tick(self.at)

    def comes_to_ae(
        self, person: Person, finding: Finding, minutes_ago: int = 60, gone: bool = True, hours: float = 1
    ) -> None:
        """A visit, told by the hospital's own messages: arrival, what was found, and leaving."""
        arrived = self.at - timedelta(minutes=minutes_ago)
        visit = Visit(f"J{person.key}{arrived:%d%H%M}", person, arrived, finding, timedelta(minutes=minutes_ago * 0.8))
        for n, event in enumerate((ARRIVED, FOUND, LEFT) if gone else (ARRIVED, FOUND)):
            moment = arrived + timedelta(minutes=minutes_ago * 0.4 * n)
            acknowledged = door.take(text(sending(visit, event, moment)).encode(), moment + timedelta(seconds=4))
            assert b"MSA|AA|" in acknowledged

    def ends_well(self) -> None:
        """Nothing happened behind anybody's back, and everybody goes home."""
        for seat in self.seats:
            seat.leaves()
        assert not self.watch.faults


def cookie(site: str, username: str) -> dict:
    """What a browser keeps of somebody who signed in."""
    worker, session = Worker.objects.get(username=username), SessionStore()
    session[SESSION_KEY], session[BACKEND_SESSION_KEY] = str(worker.pk), BACKEND
    session[HASH_SESSION_KEY] = worker.get_session_auth_hash()
    session.create()
    return {"name": "sessionid", "value": session.session_key, "url": site}


def key_of(name: str) -> str:
    """Kith's key of somebody whom the stories name."""
    with cursor() as cur:
        asked = "select key from records_subject where nhs_number = %s"
        return cur.execute(asked, (INVENTED.named(name).nhs_number,)).fetchone()[0]


def newcomer(name: str, days: int, nhs_number: str, sex: str = "female") -> Person:
    """Somebody who has just moved here, and whom no service knows yet."""
    given, family = name.split(" ")
    home = Home("14 Weir Lane", "ZZ99 3VZ", MARSH)
    born = (MORNING - timedelta(days=days)).date()
    return Person(f"q{nhs_number[-6:]}", given, family, sex, home, PRACTICES[0], MORNING, born, nhs_number=nhs_number)


def misspelt(person: Person, given: str) -> Person:
    """The same person as a desk hears the name, without a number."""
    return replace(person, key=f"q9{person.key[2:]}", given=given, nhs_number="")


def marked() -> tuple[str, ...]:
    """What may stand in no title and no address: everybody's names and numbers."""
    names = {name for one in INVENTED.people() for name in (one.given, one.family) if len(name) >= SHORTEST}
    numbers = {one.nhs_number for one in INVENTED.people() if one.nhs_number}
    return tuple(sorted(names - WORDS_TOO) + sorted(numbers))
