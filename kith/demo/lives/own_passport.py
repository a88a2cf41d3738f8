"""The girl of the plan has a health passport and a page of her own: she chooses where she is seen."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.lives.planned import LEILA
from kith.demo.saying import say
from kith.intake.doors import own_page
from kith.notices import own_pages
from kith.records.database import committed

LINES = (
    {"section": "me", "there": "yes", "what": "I am Leila. I like drawing and I hate needles.",
     "words": "Tell me what you do before you do it.", "whose": "young_person", "shown": "yes"},
    {"section": "allergies", "there": "yes", "what": "Penicillin", "words": "You get a rash all over and cannot "
     "breathe well.", "whose": "together", "shown": "small", "known_from": "The GP’s letter of May"},
    {"section": "conditions", "there": "yes", "what": "Asthma", "words": "You take the blue inhaler when your chest is "
     "tight.", "whose": "together", "shown": "yes"},
    {"section": "history", "there": "yes", "what": "A broken arm", "words": "You fell off a swing when you were 7.",
     "day": "2018-06", "whose": "together", "shown": "yes"},
    {"section": "history", "there": "yes", "what": "An illness in the family", "whose": "mine", "shown": "no",
     "why_not": "another"},
    {"section": "medicines", "there": "none", "whose": "mine", "shown": "yes"},
)
ASKED = {"role": "gp", "what": "Which vaccinations has she had?", "why": "For her health passport", "agreed": "agreed"}
FIND = "select id from records_subject where given_name = %s and family_name = %s order by id limit 1"
RUTH = "select id from access_worker where username = 'ruth.amos'"


@dataclass
class OwnPassport:
    """What her nurse wrote with her, and three places from which she may choose."""

    workers: Mapping[str, Worker]
    working_day: Callable[[int, int, int], datetime]
    at: datetime
    key: str

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        yield self.working_day(9, 17, 30), 2, lambda moment: self.felt("2", 3, moment)
        yield self.working_day(3, 10, 0), 2, self.wrote
        yield self.working_day(2, 18, 0), 2, lambda moment: self.felt("4", 6, moment)
        yield self.working_day(1, 11, 0), 2, self.offered

    def felt(self, feeling: str, mark: int, moment: datetime) -> None:
        """How she is, and her own measure, from her own page."""
        raw = {"feeling": feeling, "own": "Sleep", "mark": mark, "safe": "yes", "to": "hub_triage"}
        own_page.say(self.key, [("feeling_told", raw)], f"felt {moment}", moment)

    def wrote(self, moment: datetime) -> None:
        """The first lines, and what is not known is asked of the practice."""
        for n, line in enumerate(LINES):
            self._say("passport_line", line, moment + timedelta(minutes=n))
        self._say("information_request", ASKED, moment + timedelta(minutes=9))

    def offered(self, moment: datetime) -> None:
        """Where and when she could be seen next."""
        day = self.at.replace(hour=10, minute=0, second=0, microsecond=0)
        saturday = day + timedelta(days=(5 - day.weekday()) % 7 + 14)
        places = (("clinic", "", saturday - timedelta(days=2)), ("home", "", saturday - timedelta(days=1)),
                  ("youth", "The youth club", saturday))
        offers = [{"_row": kind, "place_kind": kind, "starts": when.isoformat(), "person": "Ruth Amos"}
                  | ({"place": place} if place else {}) for kind, place, when in places]
        self._say("assessment_offered", {"kind": "review", "asked_how": "link", "offers": offers}, moment)

    def _say(self, form: str, raw: dict, moment: datetime) -> None:
        say(self.workers["ruth.amos"], self.key, form, raw, moment)


def sign_in(at: datetime) -> dict[str, str]:
    """Her link and a code to it, made anew each time, for whoever shows the demonstration; empty without her."""
    given, family = LEILA.split()
    with committed() as cur:
        found, ruth = (cur.execute(*asked).fetchone() for asked in ((FIND, (given, family)), (RUTH,)))
        if found is None or ruth is None:
            return {}
        link = own_pages.make(cur, found[0], "", ruth[0], at)
        return {"name": LEILA, "job": "A young person, on her own page", "link": link,
                "code": own_pages.draw(cur, own_pages.of(cur, [found[0]], at), at)}


def words(at: datetime) -> str:
    """The same as people read it."""
    own = sign_in(at)
    return "" if not own else "\n".join(("", f"{LEILA} has a page of her own. By this link she reads her health "
                                         "passport, and chooses where she is seen:", own["link"],
                                         f"Its code, good once and for half an hour: {own['code']}"))
