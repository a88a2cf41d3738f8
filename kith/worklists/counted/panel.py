"""What the children's panel said of each draft, what became of each wish, and when they were told: you said, we did."""
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from psycopg import Cursor

from kith.engine.citing import cites
from kith.engine.days import day_of
from kith.engine.filling import meets
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.forms.looked_after.draft_renewed import DraftRenewed
from kith.forms.looked_after.draft_shown import DraftShown
from kith.forms.looked_after.panel_told_back import PanelToldBack
from kith.forms.looked_after.wish_answered import WishAnswered
from kith.records.reading import VERSION

FORMS = [form.key for form in (DraftShown, WishAnswered, DraftRenewed, PanelToldBack)]
SAID = f"""
select {VERSION} from access_team t join records_entry e on e.subject_id = t.subject_id
where e.form = any(%s) order by e.seq
"""
OWN = "select s.key from access_team t join records_subject s on s.id = t.subject_id where t.key = any(%s) order by 1"


@dataclass(frozen=True)
class Wish:
    """What they said, and what became of it; empty while nobody has answered."""

    words: str
    becomes: str
    did: str
    why: str


@dataclass(frozen=True)
class Draft:
    """One meeting about one draft: every wish of it, the version that follows, and the day on which they were told."""

    called: str
    version: int
    met: date
    young: int | None   # no young person is told how many they were
    wishes: tuple[Wish, ...]
    renewed: int | None
    told: date | None

    @property
    def adopted(self) -> int:
        return sum(one.becomes == "did" for one in self.wishes)

    @property
    def unanswered(self) -> int:
        return sum(not one.becomes for one in self.wishes)


def drafts(cur: Cursor) -> list[Draft]:
    """Every draft, the last first."""
    return drafts_of(Version(*row) for row in cur.execute(SAID, (FORMS,)).fetchall())


def drafts_of(versions: Iterable[Version]) -> list[Draft]:
    """The same from what was said, as a young person's own page is given it."""
    said = [one for one in fold_all(one for one in versions if one.form in FORMS)
            if one.form != PanelToldBack.key or meets(PanelToldBack.in_person, one.answers)]
    answers = {(cite.occasion, cite.row, one.form): one for one in said for cite in cites(one)}
    shown = sorted((one for one in said if one.form == DraftShown.key), key=lambda one: one.moment, reverse=True)
    return [_draft(one, answers) for one in shown]


def own(cur: Cursor, teams: list[str]) -> list[str]:
    """The records of these teams, on which a draft can be recorded."""
    return [key for (key,) in cur.execute(OWN, (teams,)).fetchall()]


def _draft(one: Standing, answers: dict) -> Draft:
    said = one.answers
    renewed = answers.get((one.occasion, "", DraftRenewed.key))
    told = answers.get((one.occasion, "", PanelToldBack.key))
    wishes = tuple(_wish(row, answers.get((one.occasion, row["_row"], WishAnswered.key))) for row in said["wishes"])
    version = int(renewed.answers["version"]) if renewed else None
    day, young = day_of(told.answers["told_on"]) if told else None, said.get("young")
    return Draft(said["called"], int(said["version"]), day_of(said["met_on"]), int(young) if young else None, wishes,
                 version, day)


def _wish(row: dict, answered: Standing | None) -> Wish:
    said = answered.answers if answered else {}
    return Wish(row["words"], said.get("becomes", ""), said.get("did", ""), said.get("why", ""))
