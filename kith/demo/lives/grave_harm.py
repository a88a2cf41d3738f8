"""A girl tells her school nurse, who rings the police himself; signs in A&E; and some services sign their month."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.households import YEAR
from kith.demo.lives.told import RIVERSIDE_SURGERY, Told
from kith.demo.maker import Maker
from kith.demo.people import Family
from kith.demo.place import PRACTICES, RIVERSIDE
from kith.demo.saying import first, say
from kith.engine.calendar import add_months
from kith.intake import by_itself
from kith.intake.rounds.ticking import tick
from kith.intake.statement import Said

HODAN, LEON = "Hodan Warsame", "Leon Pinnock"
FINDING = {"how": "disclosed", "regulated": "yes", "signs": ["none"], "danger": "no",
           "words": "She says that an aunt took her to be cut, two summers ago. Her sister is three."}
SAFE = {"unaware": [{"who": "Her whole family", "words": "That she spoke with me"}],
        "way": "Through Dev Chandra, at school"}
REPORTED = {"who": "self", "reference": "101-4471", "answered": "Northbrook police", "family_told": "no"}
REFERRED = {"risk": "What she told is reported to the police under the Female Genital Mutilation Act 2003. The family "
            "must not learn of this.", "child_says": "She wants nobody at home to know, and her sister to be safe.",
            "family": "not_safe", "danger_now": "no", "agreed": "unsafe", "lawful": "law",
            "blank_why": "Nobody at home may be asked", "thresholds": ["harm"]}
SIGNS = {"signs": ["older", "gifts", "missing"], "danger": "no", "outcome": "signs",
         "words": "Two telephones, and a man who waits outside and answers for him."}
SERAC = {"signs": SIGNS["signs"], "risk": "Men older than he is fetch him and pay his debts.", "child_says": "They are "
         "his friends, he says.", "others": "not_known", "knows": "yes", "social_care": "yes"}
SAID = {"place": "school", "what": "risk", "whose": "unknown", "crime": "no",
        "safe": "He is away from the children until it is looked into, the head says."}
OFFICER = {"did": "done", "who": "T. Amis, designated officer", "reference": "DO-88"}
HIGH = {"level": "high", "who": "Angela Frost, named nurse", "why": "Debts, a man who answers for him, and two nights "
        "away."}
AGAIN = {"outcome": "watched", "decided": "The car is known to the police. He is seen each week, and spoken of again.",
         "of_health": "Maya Brandt asks at each visit who waits outside."}
FRIDAY = 4
RETURNS = ("midwifery", "hv-marsh", "sn-south", "ae", "camhs", PRACTICES[0].code)
NUMBERS = dict.fromkeys(("fgm", "fgm_risk", "exploitation", "honour", "marac", "allegation", "death", "incident"), "0")
SIGNED = {"moira.kelleher": ("midwifery", {"met": "none", "looked": "The list in Kith, and our own log"}),
          "sam.adeyemi": ("hv-marsh", {"met": "some", "looked": "The list in Kith, and the team’s meeting",
                                       **NUMBERS, "marac": "1"})}
OWED = "select d.id from duties_duty d join records_subject s on s.id = d.subject_id where s.key = %s and d.open and "
MATTER = "select key from records_subject where kind = 'matter'"
TEAM = "select s.key from access_team t join records_subject s on s.id = t.subject_id where t.key = %s"


def hodan(make: Maker) -> Family:
    """A girl of fourteen, her sister of three, and their mother."""
    house = Told(make, RIVERSIDE, RIVERSIDE_SURGERY)
    mother = house.person("Ayaan Warsame", "female", 38 * YEAR, language="Somali")
    girl = house.child_of(mother, None, HODAN, "female", 14 * YEAR + 60)
    sister = house.child_of(mother, None, "Ifrah Warsame", "female", 3 * YEAR + 30)
    house.siblings([girl, sister])
    house.involve(girl, "school_nurse", "sn-south", "dev.chandra")
    house.involve(sister, "health_visitor", "hv-riverside", "nina.castellan")
    return house.family


@dataclass
class GraveHarm:
    """Who says it, and the keys of whom it is about."""

    workers: Mapping[str, Worker]
    working_day: Callable[[int, int, int], datetime]
    keys: Callable[[str], str]

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        day = self.working_day
        yield day(6, 7, 5), 2, self.asked
        yield day(5, 9, 20), 2, self.signed
        yield day(1, 11, 5), 2, self.told_of_a_coach
        # At twenty to five on the last Friday; what is owed today is owed on that evening, whoever works then.
        for n, (form, raw, duty) in enumerate((
                ("fgm_finding", FINDING, ""), ("safe_contact", SAFE, ""), ("fgm_reported", REPORTED, "report"),
                ("referral", REFERRED, "refer"))):
            yield self.last_friday() + timedelta(minutes=8 * n), 2, self._says(
                "dev.chandra", HODAN, form, raw, "fgm_mandatory_report", duty)
        for n, (form, raw, duty) in enumerate((("exploitation_signs", SIGNS, ""), ("serac_referral", SERAC, "serac"))):
            yield day(6, 16, 10 + 8 * n), 2, self._says("maya.brandt", LEON, form, raw, "exploitation_referred", duty)
        yield day(5, 11, 30), 2, self._says("maya.brandt", LEON, "exploitation_weighed", HIGH, "exploitation_referred",
                                            "weigh")
        yield day(1, 15, 40), 2, self._says("elin.forde", LEON, "serac_decision", AGAIN, "serac_referral_answered",
                                            "spoken")

    def last_friday(self) -> datetime:
        """Twenty to five on the Friday before the last working day, or on it."""
        moment = self.working_day(1, 16, 40)
        return moment - timedelta(days=(moment.weekday() - FRIDAY) % 7)

    def asked(self, moment: datetime) -> None:
        """Some teams are asked for the month before, as the program will ask all of them once they have worked one."""
        month = add_months(moment.date().replace(day=1), -1)
        for team in RETURNS:
            key = first(TEAM, team)
            said = Said("law_return_asked", {"month": month.isoformat()}, occasion=f"return:{key}:{month}",
                        happened=moment.isoformat())
            by_itself.say(f"return:{key}:{month}", key, said, moment)
        tick(moment)

    def told_of_a_coach(self, moment: datetime) -> None:
        """Something is said against somebody before anybody knows of which child; the officer does not wait."""
        self._say("angela.frost", "", "allegation", SAID, "", "", moment)
        self._say("angela.frost", first(MATTER), "allegation_step", OFFICER, "allegation_told", "officer", moment)

    def signed(self, moment: datetime) -> None:
        """Two leads sign; one of them that there was none."""
        for username, (team, raw) in SIGNED.items():
            self._say(username, first(TEAM, team), "law_return", raw, "law_return_signed", "sign", moment)

    def _says(self, username: str, name: str, form: str, raw: dict, pathway: str, duty: str) -> Callable:
        return lambda moment: self._say(username, self.keys(name), form, raw, pathway, duty, moment)

    def _say(self, username: str, key: str, form: str, raw: dict, pathway: str, duty: str, moment: datetime) -> None:
        cites = [first(OWED + "d.pathway = %s and d.duty = %s limit 1", key, pathway, duty)] if duty else ()
        say(self.workers[username], key, form, raw, moment, cites, then=tick)
