"""A Saturday night: the police at a flat, a child there, one who lives elsewhere, and one who is not born yet."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.households import YEAR
from kith.demo.lives.told import NORTHBROOK_HEALTH, RIVERSIDE_SURGERY, Told
from kith.demo.maker import Maker
from kith.demo.people import Family, Person
from kith.demo.place import NORTHBROOK, RIVERSIDE
from kith.demo.saying import every, say
from kith.exchange import mail
from kith.intake.answer import Answer
from kith.intake.receiving import receive
from kith.intake.rounds.ticking import tell_on

HANNAH, RHYS, LEO, MAX = "Hannah Pryce", "Rhys Vane", "Leo Vane", "Max Vane"
LINES = """From: Public protection <ppu@marshshire.police.example>
To: notices@kith.example
Subject: Notification
Content-Type: text/plain; charset=utf-8

Domestic abuse notification

Police force: Marshshire Police
Reference: {reference}
Date and time of incident: {when:%d/%m/%Y %H:%M}
Location: {place}
Postcode: {postcode}
DASH risk: {risk}
Child present: Yes
MARAC: No
Victim name: {victim.given} {victim.family}
Victim date of birth: {victim.born:%d/%m/%Y}
Victim postcode: {postcode}
Suspect name: {suspect.given} {suspect.family}
Suspect date of birth: {suspect.born:%d/%m/%Y}
Suspect postcode: {postcode}
Adult 3 name: {stranger}
Adult 3 role: present
Child 1 name: {child.given} {child.family}
Child 1 date of birth: {child.born:%d/%m/%Y}
Child 1 postcode: {postcode}
Child 1 seen: yes
Circumstances: Neighbours heard shouting. A door was broken. The child stood in the hall and would not speak.
Officer in the case: PC 4471 Hall, 01632 960 995
"""
OWED = """
select d.id from duties_duty d join records_subject s on s.id = d.subject_id
where d.open and d.pathway = 'violence_told_of' and s.key = %s
"""
DECIDED = {"decision": "share", "shared": ["named_nurse"], "safe": "stands",
           "why": "I see Max every week. I speak to him at school, and his mother is not to hear of it by letter."}


def flat(make: Maker) -> Family:
    """Hannah, who is 20 weeks pregnant, her Leo, and Rhys; his Max lives with his own mother across the town."""
    house = Told(make, NORTHBROOK, NORTHBROOK_HEALTH)
    hannah = house.person(HANNAH, "female", 27 * YEAR + 40)
    rhys = house.person(RHYS, "male", 31 * YEAR + 12)
    leo = house.child_of(hannah, rhys, LEO, "male", 2 * YEAR + 88)
    elsewhere = Told(make, RIVERSIDE, RIVERSIDE_SURGERY, house.family)
    ola = elsewhere.person("Ola Brandt", "female", 30 * YEAR + 9)
    older = elsewhere.child_of(ola, rhys, MAX, "male", 8 * YEAR + 30)
    house.tie(leo, "half_sibling", older)
    house.tie(hannah, "partner", rhys)
    baby = house.unborn(hannah, rhys, house.due_in(140))
    house.involve(leo, "health_visitor", "hv-marsh", "jo.marsh")
    house.involve(older, "school_nurse", "sn-north", "beth.rowntree")
    house.involve(baby, "midwife", "midwifery", "grace.tembo")
    return house.family


def message(town_named: Callable[[str], Person], when: datetime, reference: str = "MP/2291", risk: str = "Medium",
            stranger: str = "Gary Strand") -> bytes:
    """The e-mail as the police send it, some hours later."""
    hannah = town_named(HANNAH)
    return LINES.format(reference=reference, when=when, risk=risk, stranger=stranger, victim=hannah,
                        suspect=town_named(RHYS), child=town_named(LEO), place=hannah.home.line,
                        postcode=hannah.home.postcode).encode()


@dataclass
class Saturday:
    """What came of it by this morning: one of three has decided."""

    workers: dict[str, Worker]
    named: Callable[[str], Person]
    key: Callable[[str], str]

    def each(self, saturday: datetime, monday: datetime) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        yield saturday + timedelta(hours=5), 0, lambda moment: self.told(saturday, moment)
        yield monday, 2, self.decided

    def told(self, happened: datetime, moment: datetime) -> Answer:
        """The message comes in by the door for e-mail."""
        answer = receive(mail.read(message(self.named, happened)), None, moment)
        tell_on(moment)
        return answer

    def decided(self, moment: datetime) -> None:
        """Max’s school nurse is the first to decide."""
        key = self.key(MAX)
        if owed := every(OWED, key):   # on a Monday the last working day was before that Saturday
            say(self.workers["beth.rowntree"], key, "violence_decided", DECIDED, moment, owed)
