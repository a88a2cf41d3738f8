"""The visits to A&E that the stories tell of, and the fortnight's oddities: late, twice, taken back, unknown."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from kith.demo.people import Person
from kith.demo.place import MARSH, PRACTICES, Home
from kith.demo.sendings import Sending, backwards, recognised_later, taken_back, told, twice
from kith.demo.town import Town
from kith.demo.visits import Finding, Visit

SATURDAY = 5

BRUISED_CHEEK = Finding("Bruise on left cheek, rolled onto a toy", "S00.8", "Bruise of cheek, 2 cm")
BURNT_HAND = Finding("Touched hot oven door", "T23.2", "Burn of hand, partial thickness")
CUT_ARMS = Finding("Cuts to forearm", "S51.8", "Wounds of forearm", (("X78", "Intentional self-harm by sharp object"),))
BRUISED_BACK = Finding("Bruises on back, fell off a wall", "S20.2", "Bruises of back, several")
FELL = Finding("Fell down stairs", "S09.9", "Minor head injury")
SCALD = Finding("Hot tea on arm", "T22.1", "Scald of forearm")
CUT_CHIN = Finding("Fell, cut chin", "S01.8", "Wound of chin")
CUT_FOREHEAD = Finding("Cut to forehead", "S01.8", "Wound of forehead")
OVERDOSE = Finding("Took tablets", "T39.1", "Paracetamol overdose", (("X60", "Intentional self-poisoning"),))
HURT_AT_HOME = Finding(
    "Sore ribs, says partner pushed her", "S20.2", "Bruise of chest", (("Y07.0", "Domestic abuse by partner"),)
)
ASSAULTED = Finding("Punched outside a club", "S01.4", "Wound of cheek", (("Y04", "Assault"), ("F10.0", "Intoxicated")))
NOT_SEEN = Finding("Vomiting since yesterday", "", "")
POX = Finding("Spots and fever", "B01.9", "Chickenpox")
BRONCHIOLITIS = Finding("Cough, feeding less", "J21.9", "Bronchiolitis")
FEEDING = Finding("Not feeding well", "R63.3", "Feeding difficulty")
BROKEN_ARM = Finding("Fell off climbing frame", "S52.5", "Fracture of forearm")
TUMMY = Finding("Tummy ache", "R10.4", "Abdominal pain")
EAR = Finding("Earache", "H66.9", "Otitis media")
ALONE = Finding("Found alone at the bus station", "Z76.8", "Seen and well")


@dataclass
class Diary:
    """Numbers the visits of the stories as they are told."""

    town: Town
    visits: int = 0

    @property
    def at(self) -> datetime:
        """The moment to which everything is counted back."""
        return self.town.at

    def visit(self, who: str | Person, arrived: datetime, finding: Finding, hours: float | None = 3, **more) -> Visit:
        """A visit of somebody, known by name, of so many hours."""
        self.visits += 1
        person = self.town.named(who) if isinstance(who, str) else who
        stay = None if hours is None else timedelta(hours=hours)
        return Visit(f"S{self.visits:06d}", person, arrived, finding, stay, **more)

    def eve(self, working_days: int, hour: int, minute: int) -> datetime:
        """The evening before the working day that was so many working days ago; the evening before today for none."""
        return self.working_day(working_days, hour, minute) - timedelta(days=1)

    def working_day(self, ago: int, hour: int, minute: int) -> datetime:
        """That time on the working day that was so many working days ago."""
        day = self.at.date()
        for _ in range(ago):
            day = _working_day_before(day)
        return self._at(day, hour, minute)

    def ago(self, days: int, hour: int, minute: int) -> datetime:
        """That time of day, so many days ago."""
        return self._at(self.at.date() - timedelta(days=days), hour, minute)

    def saturday_night(self) -> datetime:
        """The last Saturday that is over, ten to midnight."""
        return self.ago((self.at.weekday() - SATURDAY) % 7 or 7, 23, 50)

    def _at(self, day: date, hour: int, minute: int) -> datetime:
        return datetime(day.year, day.month, day.day, hour, minute, tzinfo=self.at.tzinfo)


def earlier_visits(diary: Diary) -> Iterator[Visit]:
    """What happened in the year before the fortnight: one boy's falls, and his sister's."""
    yield diary.visit("Tyler Brannigan", diary.ago(265, 17, 5), FELL)
    yield diary.visit("Tyler Brannigan", diary.ago(205, 18, 40), SCALD)
    yield diary.visit("Tyler Brannigan", diary.ago(156, 16, 15), CUT_CHIN)
    yield diary.visit("Ellie Brannigan", diary.ago(90, 11, 30), EAR)


def urgent_visits(diary: Diary) -> Iterator[Visit]:
    """Those about which somebody must be told at once."""
    yield diary.visit("Mia Kowalska-Reid", diary.eve(1, 21, 40), BRUISED_CHEEK, 4.5, says={"brought_by": "Car"})
    yield diary.visit("Noah Adu", diary.eve(0, 18, 10), BURNT_HAND)
    yield diary.visit("Chi Okoro", diary.eve(0, 20, 5), CUT_ARMS, says={"brought_by": "Ambulance"})
    yield diary.visit("Zofia Mazur", diary.eve(1, 19, 20), NOT_SEEN, 1.5, left_to="other", left_before_seen=True)
    yield diary.visit("Leon Pinnock", diary.saturday_night(), ASSAULTED, 5)
    yield diary.visit("Dawn Pritchard", diary.eve(0, 20, 15), OVERDOSE, 3.5, left_to="admitted")
    yield diary.visit("Hannah Firth", diary.eve(2, 22, 30), HURT_AT_HOME)
    yield diary.visit("Leanne Stokes", diary.eve(0, 21, 10), HURT_AT_HOME)


def quiet_visits(diary: Diary) -> Iterator[Visit]:
    """Those that a weekly list is early enough for."""
    yield diary.visit("Idris Bello", diary.ago(6, 14, 20), BRONCHIOLITIS, 2)
    yield diary.visit("Rosa Lindqvist", diary.ago(8, 10, 50), FEEDING, 1.5)
    yield diary.visit("Maryam Hussain", diary.ago(4, 10, 20), POX, 1)
    yield diary.visit("Khadija Hussain", diary.ago(4, 10, 22), POX, 1)
    yield diary.visit("Ellie Brannigan", diary.ago(6, 15, 10), CUT_FOREHEAD, 2)
    yield diary.visit("Riya Patel", diary.ago(3, 17, 45), EAR, 2)


def here_now(diary: Diary) -> Iterator[Visit]:
    """Children who are in the department at this moment."""
    yield diary.visit("Tyler Brannigan", diary.at - timedelta(minutes=50), BRUISED_BACK, None)
    # The desk writes the name as it hears it and has no NHS number: only a person can say that it is he.
    mohamed = replace(diary.town.named("Mohammed Aziz"), key="q000002", given="Mohamed", nhs_number="")
    yield diary.visit(mohamed, diary.at - timedelta(minutes=18), CUT_FOREHEAD, None)
    yield diary.visit("Kacper Kowalski", diary.at - timedelta(minutes=35), EAR, None)


def oddities(diary: Diary) -> Iterator[Sending]:
    """What goes wrong on every hospital's line in a fortnight."""
    yield from taken_back(diary.visit("Reece Hartley", diary.ago(7, 12, 5), TUMMY), timedelta(minutes=9))
    yield from backwards(told(diary.visit("Bianca Florea", diary.ago(5, 15, 35), BROKEN_ARM), diary.at))
    yield from twice(told(diary.visit("Dev Patel", diary.ago(3, 17, 40), TUMMY, 2.5), diary.at))
    yield told(diary.visit(unknown_boy(diary), diary.ago(2, 3, 10), ALONE, None), diary.at)[0]
    known = diary.visit("Yusuf Rahman", diary.ago(3, 9, 30), EAR, 2)
    misheard = {"key": "q000003", "nhs_number": "", "given": "Joseph", "family": "Raman"}
    born = known.person.born + timedelta(days=40)
    first = replace(known, person=replace(known.person, **misheard, born=born))
    yield from recognised_later(known, diary.at, first, timedelta(hours=3))


def unknown_boy(diary: Diary) -> Person:
    """A child nobody could name; what the desk wrote down finds nobody."""
    nowhere = Home("", "", MARSH)
    return Person("q000001", "Unknown", "Unknown", "male", nowhere, PRACTICES[0], diary.ago(2, 3, 10))


def _working_day_before(day: date) -> date:
    day -= timedelta(days=1)
    return day if day.weekday() < SATURDAY else _working_day_before(day)
