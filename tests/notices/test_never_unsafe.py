"""No sequence of acts lets a closed way reach a home, whichever of the three checks sees the mark first."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kith.engine.times import includes
from kith.intake.rounds import letters as intake
from kith.intake.rounds import ticking
from kith.intake.whom import linking
from kith.language import Tell
from kith.language.channels import CHANNELS
from kith.language.errors import Refused
from kith.language.roles import FAMILY, SCHOOL_NURSE
from kith.notices.homeward import SEEN_AT_ONCE
from kith.notices.letters import WAYS_OUT
from kith.pathways.appointments.missed_appointments import MissedAppointments
from tests.drilling import LONG
from tests.intake.place import DAY, MONDAY, asked, child, header, said
from tests.notices import gateway, homes
from tests.scenarios.rows import row

HOME = frozenset({"letter", "phone", "visit", "copies", "relatives"})   # closed where a marriage may be forced
LENGTHS = st.sampled_from([timedelta(), timedelta(minutes=20), timedelta(hours=3), timedelta(days=1)])
WAYS = st.lists(st.sampled_from(["letter", "email", "text", "mobile", "phone"]), unique=True)
TIMES = st.sampled_from(["", "", "", "weekdays 13:00 to 14:00", "after school"])
MARK = st.tuples(st.just("mark"), st.sampled_from(["zara", "mother", "other record"]), WAYS, st.booleans(), TIMES)
ACT = st.one_of(MARK, st.tuples(st.sampled_from(["miss", "tick", "print", "over", "narrow", "join", "part"])))
STORY = st.lists(st.tuples(LENGTHS, ACT), min_size=3, max_size=9)


class World:
    """A young person, her mother and another record of hers; what was said of safety, kept apart from the program."""

    def __init__(self, staff: dict, channel: str, texts: gateway.Gateway):
        self.staff, self.channel, self.texts, self.at = staff, channel, texts, MONDAY
        self.keys = {"zara": homes.zara(phone="07700 900123", email="zara@home.example"),
                     "mother": child("Sana", "1985-01-01"), "other record": child("Lila", "2010-06-04")}
        said(self.keys["zara"], "relationship", MONDAY, staff["ruby"], kind="mother", who={"key": self.keys["mother"]})
        self.marks: list[list] = []     # [root, whose, ways, forced, times]; marks that are over are taken out
        self.joined, self.gone, self.printed = False, 0, 0
        self.mails = len(mail.outbox)

    def does(self, act: str, *more) -> None:
        getattr(self, f"_{act}")(*more)

    def closed(self) -> set[str]:
        """By the words of the rule alone: all where none is named, the home where a marriage may be forced."""
        ways: set[str] = set()
        for _, _, named, forced, _ in self._hers():
            ways |= (set(named) | (HOME if forced else set())) if named else set(CHANNELS)
        return ways | ({"text"} if "mobile" in ways else set())

    def open_now(self) -> bool:
        return all(includes(times, self.at) for *_, times in self._hers())

    def left(self) -> int:
        """How many have reached the home since this was last asked."""
        home = [one for one in mail.outbox[self.mails:] if one.to == ["zara@home.example"]]
        gone = len(home) + len(self.texts.arrived) + self.printed
        self.gone, more = gone, gone - self.gone
        return more

    def _hers(self) -> list:
        return [one for one in self.marks if one[1] != "other record" or self.joined]

    def _mark(self, whose: str, ways: list, forced: bool, times: str) -> None:
        raw = {"channels": ways, "times": times} | ({"forced_marriage": "yes"} if forced else {})
        answer = said(self.keys[whose], "safe_contact", self.at, self.staff["ruby"], **raw)
        self.marks.append([answer.entries[0], whose, ways, forced, times])

    def _over(self) -> None:
        """The named nurse ends the mark that was set last."""
        if self.marks:
            root, whose, *_ = self.marks.pop()
            said(self.keys[whose], "safe_contact", self.at, self.staff["angela"], corrects=root, over="yes",
                 reason="She has told them herself")

    def _narrow(self) -> None:
        """The named nurse opens all of it but one way."""
        if self.marks:
            root, whose, *_ = self.marks[-1]
            said(self.keys[whose], "safe_contact", self.at, self.staff["angela"], corrects=root, channels=["visit"],
                 reason="Only visits are not safe any more")
            self.marks[-1][2:] = [["visit"], False, ""]

    def _miss(self) -> None:
        homes.missed(self.keys["zara"], self.staff["ruby"], self.at)

    def _tick(self) -> None:
        ticking.tick(self.at)

    def _print(self) -> None:
        for (letter,) in asked("select id from notices_letter where state = 'waiting' and channel = 'letter'"):
            try:
                self.printed += bool(intake.print_letter(letter, self.staff["pete"], self.at))
            except Refused:
                continue

    def _join(self) -> None:
        if not self.joined:
            linking.decide("join", self.keys["zara"], self.keys["other record"], "One girl", self.staff["lynn"],
                           self.at)
            self.joined = True

    def _part(self) -> None:
        """What was set while they were one may protect either, and stands on both."""
        if self.joined:
            linking.decide("part", self.keys["zara"], self.keys["other record"], "Two girls", self.staff["lynn"],
                           self.at)
            self.joined = False


def test_nobody_who_is_counted_on_has_the_number_of_zara(workers):
    """However long the stories go on: with her number and another name nobody is filed, and no story begins."""
    assert int(header(child("Sana", "1985-01-01")).nhs_number[4:9]) > 10_000 > 700


@row("CM08")
@pytest.mark.parametrize("channel", WAYS_OUT)
@settings(max_examples=50 if LONG else 5, deadline=None, suppress_health_check=list(HealthCheck))
@given(story=STORY)
def test_nothing_reaches_a_home_by_a_way_that_is_closed(workers, channel, story):
    duty = MissedAppointments.see
    before = duty.tell
    object.__setattr__(duty, "tell", (Tell(FAMILY, channel, otherwise=SCHOOL_NURSE, says=before[0].says),))
    try:
        with transaction.atomic(), gateway.standing_in() as texts:
            _tells(World(homes.colleagues(dict(workers)), channel, texts), story)
            transaction.set_rollback(True)
    finally:
        object.__setattr__(duty, "tell", before)


def _tells(world: World, story: list) -> None:
    for length, act in (*story, (timedelta(), ("tick",)), (timedelta(), ("print",)), (DAY, ("tick",))):
        world.at += length
        world.does(*act)
        if world.left():
            assert world.channel not in world.closed(), (act, world.marks)
            assert world.channel not in SEEN_AT_ONCE or world.open_now(), (act, world.marks)
