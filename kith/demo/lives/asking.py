"""Two who ask for a record: a girl of sixteen for her own, and a father for his son’s, who is given it in part."""

from dataclasses import dataclass
from datetime import datetime

from kith.access.models import Worker
from kith.demo.households import YEAR
from kith.demo.lives.told import NORTHBROOK_HEALTH, RIVERSIDE_SURGERY, Told
from kith.demo.maker import Maker
from kith.demo.people import Family
from kith.demo.place import NORTHBROOK, RIVERSIDE
from kith.demo.saying import say
from kith.packs import deciding, giving, requests
from kith.records import subjects
from kith.records.database import cursor
from kith.web.requests.giving import on_sheet

CHECK = "select id from duties_duty where subject_id = %s and open and duty = 'check' and pathway = %s"
LEANDER = "Leander Fitch"
RUBY, ALFIE, CRAIG = "Ruby Tanner", "Alfie Tanner", "Craig Tanner"
HERS = {"who": "self", "wants": "Everything the school nurses wrote about me since I was eleven.", "way": "in_person"}
HIS = {"who": "father", "asker": CRAIG, "way": "post"}
KNOWN = {"proved": "known", "entitled": "self", "understands": "yes", "judged_by": "Beth Rowntree, who knows her well",
         "wishes": "agrees", "harm": "no"}
SHOWN = {"proved": "document", "entitled": "responsible", "understands": "no",
         "judged_by": "Beth Rowntree: he is eight, and thinks of a record as something with music", "wishes": "agrees",
         "harm": "no"}
OPINION = {"opinion": "as_proposed",
           "why": "Where they live must not reach their father; the rest of it harms nobody."}
NOTES = {
    RUBY: ("Ruby came with a split lip. A neighbour told school that she hears shouting at night. Her friend Chloe was "
           "with her.", "There is a safety plan with her mother and a code word. Her father lives at 12 Mill Road.",
           "Ruby wants to train as a paramedic. Sleep is better since the exams ended."),
    ALFIE: ("Alfie is tired at school. He likes football and does not like the dark. A sleep diary for two weeks.",
            "They have moved out to 4 Rowan Lane since spring. Alfie sleeps through now.",
            "Height and weight as they should be. Eyes and ears checked, nothing to do."),
}


def ruby(make: Maker) -> Family:
    """A mother with two children in Northbrook, and a father across the river who must not know where they live."""
    house = Told(make, NORTHBROOK, NORTHBROOK_HEALTH)
    kelly = house.person("Kelly Tanner", "female", 37 * YEAR)
    elsewhere = Told(make, RIVERSIDE, RIVERSIDE_SURGERY, house.family)
    craig = elsewhere.person(CRAIG, "male", 40 * YEAR)
    girl = house.child_of(kelly, craig, RUBY, "female", 16 * YEAR + 90)
    boy = house.child_of(kelly, craig, ALFIE, "male", 8 * YEAR + 33)
    house.tie(girl, "sibling", boy)
    house.tie(kelly, "former_partner", craig)
    for child in (girl, boy):
        house.involve(child, "school_nurse", "sn-north", "beth.rowntree")
    return house.family


def leander(make: Maker) -> Family:
    """A man of thirty-three of whom the last was written when he was nine: his record has outlived its time."""
    house = Told(make, NORTHBROOK, NORTHBROOK_HEALTH)
    man = house.person(LEANDER, "male", 33 * YEAR)
    for days in (25, 24):
        when = make.born(days * YEAR).isoformat()
        house.fact(man, "home_visit_ticked", {"came_of_it": "seen", "note": "Seen at school. Well."}, days * YEAR,
                   happened=when)
    return house.family


@dataclass(frozen=True)
class Asking:
    """What the two of them ask, and what the records desk does about it, with who signs in as whom."""

    workers: dict[str, Worker]

    def wrote(self, key: str, of: str, moment: datetime) -> None:
        """What stands on their records."""
        for note in NOTES[of]:
            self._say("beth.rowntree", key, "contact_note", {"kind": "school", "note": note}, moment)
        self._say("beth.rowntree", key, "home_secret", {"unaware": "Their father", "why": "He came to the last home."},
                  moment)

    def asked(self, key: str, of: str, moment: datetime) -> None:
        """Said to the school nurse, at the drop-in or at the gate; checked by the records desk."""
        self._say("beth.rowntree", key, "record_asked_for", HERS if of == RUBY else HIS, moment)

    def checked(self, key: str, of: str, moment: datetime) -> None:
        """Who they are, by what right they ask, and what the child understands and wishes."""
        self._say("edith.lowe", key, "asker_checked", KNOWN if of == RUBY else SHOWN, moment,
                  (self._owed(key, "check"),))

    def given(self, key: str, moment: datetime) -> None:
        """His father’s request: all that is proposed is taken out, the named nurse signs, and it leaves by hand."""
        desk, duty = self.workers["edith.lowe"], self._owed(key, "answer")
        with cursor() as cur:
            laid = giving.Laid(cur, duty, moment)
            raw = {one.mark: {"decision": deciding.OUT} for one in laid.decided.undecided}
            deciding.decide(cur, laid.request, raw, laid.decided, desk, moment)
            seen = giving.Laid(cur, duty, moment).decided.mark
        self._say("angela.frost", key, "harm_considered", OPINION | {"seen": seen}, moment)
        giving.give(duty, "in_person", "Signed for by himself, passport seen", "01632 960 114",
                    lambda told: on_sheet(told, moment), desk, moment)

    def looked_through(self, key: str, moment: datetime) -> None:
        """One of the records desk has looked through a record whose time is over; the other has yet to agree."""
        self._say("marlon.price", key, "disposal_proposed",
                  {"decision": "destroy", "why": "Two visits to school a quarter of a century ago."}, moment)

    def _owed(self, key: str, duty: str) -> str:
        with cursor() as cur:
            subject = subjects.by_key(cur, key)
            if duty == "answer":
                return requests.about(cur, [subject.id])
            return cur.execute(CHECK, (subject.id, requests.PATHWAYS[0])).fetchone()[0]

    def _say(self, username: str, key: str, form: str, raw: dict, moment: datetime, cites: tuple = ()) -> None:
        say(self.workers[username], key, form, raw, moment, cites, number=f"{form}-{key}-{sorted(raw.items())}")
