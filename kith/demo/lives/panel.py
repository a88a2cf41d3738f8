"""The children's panel was shown the health passport: most of what they wished is done, and one wish says why not."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.saying import first, say
from kith.intake.rounds.ticking import tick

TEAM = "select s.key from access_team t join records_subject s on s.id = t.subject_id where t.key = 'looked-after'"
OWED = """
select id from duties_duty where pathway = 'panel_answered' and duty = %s and row_key = %s
order by start_at limit 1
"""
LETTER = {"what": "letter", "called": "The letter before a health check", "version": 1, "young": 6, "wishes": [
    {"_row": "room", "words": "Say who will be in the room"},
    {"_row": "school", "words": "Not in school time, everybody asks where you were"}]}
OF_LETTER = {
    "room": {"becomes": "did",
             "did": "The letter now says who will be there. You can ask for one of them to go out."},
    "school": {"becomes": "part", "did": "You can choose a time after school or on a Saturday.",
               "why": "Some tests can only be done in the morning, so you may still miss a lesson."},
}
SHOWN = {"what": "passport", "called": "The health passport", "version": 2, "young": 7, "wishes": [
    {"_row": "colour", "words": "Not in NHS blue. We want to choose the colour"},
    {"_row": "first", "words": "What I like comes first, and illnesses after"},
    {"_row": "small", "words": "Write the allergies so small that nobody at school reads them"},
    {"_row": "phone", "words": "It should be on my phone"}]}
ANSWERS = {
    "colour": {"becomes": "did", "did": "There are five colours, and you choose one."},
    "first": {"becomes": "did", "did": "“About me” is the first page now."},
    "small": {"becomes": "could_not", "why": "If you are very ill, a doctor must see it in one look. Small letters "
                                             "could cost your life."},
}


@dataclass
class Panel:
    """What they said, what the lead nurse answered, and one wish that still waits."""

    workers: Mapping[str, Worker]
    working_day: Callable[[int, int, int], datetime]

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        yield self.working_day(9, 11, 0), 2, self.letter
        yield self.working_day(8, 16, 0), 2, self.shown
        yield self.working_day(5, 12, 0), 2, self.told
        yield self.working_day(2, 15, 0), 2, self.answered

    def letter(self, moment: datetime) -> None:
        """The one before: both wishes were answered."""
        self._say("ruth.amos", "draft_shown", LETTER | {"met_on": moment.date().isoformat()}, moment)
        self._answers(OF_LETTER, moment + timedelta(minutes=1))

    def told(self, moment: datetime) -> None:
        """There is a new letter, and Ruth Amos met them and told them."""
        day = moment.date().isoformat()
        self._say("paula.greaves", "draft_renewed", {"version": 2, "from_day": day}, moment, "renew")
        self._say("ruth.amos", "panel_told_back", {"told_on": day, "how": "together", "who": "Ruth Amos"}, moment,
                  "tell")

    def shown(self, moment: datetime) -> None:
        """Ruth Amos went there with the second version."""
        self._say("ruth.amos", "draft_shown", SHOWN | {"met_on": moment.date().isoformat()}, moment)

    def answered(self, moment: datetime) -> None:
        """The lead nurse answers three of four."""
        self._answers(ANSWERS, moment)

    def _answers(self, said: Mapping[str, dict], moment: datetime) -> None:
        for n, (wish, raw) in enumerate(said.items()):
            self._say("paula.greaves", "wish_answered", raw, moment + timedelta(minutes=n), "answer", wish)

    def _say(self, who: str, form: str, raw: dict, moment: datetime, duty: str = "", row: str = "") -> None:
        say(self.workers[who], first(TEAM), form, raw, moment, [first(OWED, duty, row)] if duty else (), then=tick)
