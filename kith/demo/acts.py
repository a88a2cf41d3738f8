"""What people of the stories did themselves in these days, each life by itself, and the acts that stand alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.demo.lives.after_self_harm import KAI, AfterSelfHarm
from kith.demo.lives.asking import ALFIE, LEANDER, RUBY, Asking
from kith.demo.lives.conference import MOHAMMED, Conference
from kith.demo.lives.confided import FREYA, Confided
from kith.demo.lives.front_door import TYLER, FrontDoor
from kith.demo.lives.grave_harm import GraveHarm
from kith.demo.lives.home_visits import HomeVisits
from kith.demo.lives.late_notice import TOBIAS, NoticeAsked
from kith.demo.lives.left_care import LeftCare
from kith.demo.lives.lessons import Lessons
from kith.demo.lives.liaison import Liaison
from kith.demo.lives.marac import TESSA, Marac
from kith.demo.lives.mended import Mended
from kith.demo.lives.not_seen import NotSeen
from kith.demo.lives.on_ones_word import IDRIS, ROSA, OnOnesWord
from kith.demo.lives.outcomes import Outcomes
from kith.demo.lives.own_passport import OwnPassport
from kith.demo.lives.panel import Panel
from kith.demo.lives.planned import LEILA, Planned
from kith.demo.lives.referral import MIA, Referral
from kith.demo.lives.saturday import Saturday
from kith.demo.lives.side_by_side import SideBySide
from kith.demo.lives.speaking_up import SpeakingUp
from kith.demo.lives.taken_back import TakenBack
from kith.demo.lives.vacancy import Vacancy
from kith.demo.lives.ways import Ways
from kith.demo.reference import Staff
from kith.demo.saying import say
from kith.demo.story_visits import Diary
from kith.intake.ends import sealing
from kith.intake.receiving import receive
from kith.intake.rounds import succeeding
from kith.intake.statement import Said, Statement, Who

# The name is all that he would say; where the boy lives nobody asked.
WEEKENDS = dict.fromkeys(("living", "cared_for", "expected", "partners", "others"), "no") | {
    "visited": "yes", "who_said": "client", "children": [
        {"who": {"given_name": "Riley"}, "kind": ["child"], "lives": "not_known", "other_parent": "refused",
         "words": "His son, 6, at weekends"}]}
KEIRA = "Keira Oakes"
ADOPTED = {"authority": "Notice of an adoption from the General Register Office, by post", "second": "rosa.whitby"}
WORRIED = {"signs": ["injury", "silent"], "words": "He looks at his mother before he answers anything."}


@dataclass
class Acts:
    """Each act at its moment."""

    staff: Staff
    keys: dict[str, str]
    diary: Diary

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        yield from self.asked_for_records()
        yield from self.opened_on_ones_word()
        yield from Ways(self.staff.workers, self.diary.working_day, self._key).each()
        yield from Confided(self.staff.workers, self.diary.working_day, self._key(FREYA)).each()
        yield from NotSeen(self.staff.workers, self.diary.working_day, self._key).each()
        yield from SpeakingUp(self.staff.workers, self.diary.working_day, self._key).each()
        yield from AfterSelfHarm(self.staff.workers, self.diary.eve, self._key(KAI)).each()
        yield from GraveHarm(self.staff.workers, self.diary.working_day, self._key).each()
        yield from Marac(self.staff.workers, self.diary.working_day, self._key(TESSA)).each()
        yield from Lessons(self.staff.workers, self.diary.working_day).each()
        yield from Planned(self.staff.workers, self.diary.working_day, self._key(LEILA)).each()
        yield from Mended(self.staff.workers, self.diary.working_day, self._key).each()
        yield from SideBySide(self.staff.workers, self.diary.working_day, self._key).each()
        yield from OwnPassport(self.staff.workers, self.diary.working_day, self.diary.at, self._key(LEILA)).each()
        yield from Panel(self.staff.workers, self.diary.working_day).each()
        yield from LeftCare(self.staff.workers, self.diary.working_day, self._key).each()
        yield from Vacancy(self.staff.workers, self.diary.working_day).each()
        yield from NoticeAsked(self.staff.workers, self.diary.working_day, self._key(TOBIAS)).each()
        yield from TakenBack(self.staff.workers, self.diary.working_day, self._key(LEILA)).each()
        yield from Outcomes(self.staff.workers, self.diary.working_day, self._key).each()
        yield from Liaison(self.staff.workers, self.diary.working_day).each()
        yield from Conference(self.staff.workers, self.diary.working_day, self._key(MOHAMMED)).each()
        yield from Saturday(self.staff.workers, self.diary.town.named, self._key).each(
            self.diary.saturday_night() - timedelta(hours=2), self.diary.working_day(1, 15, 10))
        yield from FrontDoor(self.staff.workers, self.diary.working_day, self.diary.at, self._key(TYLER)).each()
        yield self.diary.working_day(2, 15, 20), 2, self.ask_of_children
        yield self.diary.working_day(2, 11, 30), 2, self.seal
        yield self.diary.working_day(1, 9, 40), 2, self.use_the_old_number
        yield from Referral(self.staff.workers["priya.nair"], self.diary.working_day, self._key(MIA)).each()
        yield from HomeVisits(self.staff.workers["priya.nair"], self.diary.working_day, self.diary.at, self._key).each()
        yield self.diary.working_day(1, 9, 40), 2, self.move_the_service
        yield self.diary.at - timedelta(minutes=6), 2, self.worry

    def asked_for_records(self) -> Iterator[tuple[datetime, int, object]]:
        """A father asked for his son’s record and has it in part; a girl asked for her own and waits."""
        asking = Asking(self.staff.workers)
        for name, days in ((ALFIE, (7, 6, 5)), (RUBY, (5, 4, 3))):
            for day, act in zip(days, (asking.wrote, asking.asked, asking.checked), strict=True):
                yield (self.diary.working_day(day, 10, 30), 2,
                       lambda moment, act=act, name=name: act(self._key(name), name, moment))
        yield self.diary.working_day(3, 14, 0), 2, lambda moment: asking.given(self._key(ALFIE), moment)
        yield (self.diary.working_day(2, 14, 30), 2,
               lambda moment: asking.looked_through(self._key(LEANDER), moment))

    def opened_on_ones_word(self) -> Iterator[tuple[datetime, int, object]]:
        """On a Saturday night, which was read about on Monday; and last evening, which is to be read today."""
        doctor, saturday = OnOnesWord(self.staff.workers), self.diary.saturday_night() - timedelta(days=7, hours=1)
        yield saturday, 2, lambda moment: doctor.opens(self._key(ROSA), ROSA, moment)
        yield saturday + timedelta(days=1, hours=10, minutes=30), 2, doctor.reads
        yield self.diary.working_day(1, 21, 40), 2, lambda moment: doctor.opens(self._key(IDRIS), IDRIS, moment)

    def ask_of_children(self, moment: datetime) -> None:
        """A worker of the drug and alcohol service asks a client about children, and he tells of a son."""
        raw = WEEKENDS | {"said_on": moment.date().isoformat()}
        say(self.staff.workers["cleo.marsden"], self._key("Darren Pike"), "children_asked", raw, moment)

    def seal(self, moment: datetime) -> None:
        """A notice says that Keira was adopted: the desk seals her record, and begins again on Isla's."""
        sealing.seal(self._key(KEIRA), ADOPTED | {"ordered": moment.date().isoformat()},
                     self.staff.workers["nell.ackroyd"], moment)

    def use_the_old_number(self, moment: datetime) -> None:
        """A hospital that has not heard of it sends her new telephone number under the old NHS number."""
        one = self.diary.town.named(KEIRA)
        told = {"family_name": one.family, "given_name": one.given, "born": one.born.isoformat(),
                "nhs_number": one.nhs_number, "phone": "01632 960877"}
        about = Who(nhs_number=one.nhs_number, family_name=one.family, given_name=one.given, born=told["born"])
        says = (Said("person_details", told, how="part"),)
        text = f"A08, {one.given} {one.family}, NHS number {one.nhs_number}: telephone 01632 960877"
        receive(Statement("PAS@RLD", "the old number", about, says, moment, text), None, moment)

    def move_the_service(self, moment: datetime) -> None:
        """The contract of one school nursing service has run out; another team follows it from the next day on."""
        day = (moment + timedelta(days=1)).date().isoformat()
        succeeding.announce("sn-harbour", "sn-south", day, moment)

    def worry(self, moment: datetime) -> None:
        """The receptionist has seen something that she cannot name."""
        say(self.staff.workers["kim.larkin"], self._key(TYLER), "worried", WORRIED, moment)

    def _key(self, name: str) -> str:
        return self.keys[self.diary.town.named(name).nhs_number]
