"""What a young person wished and was promised: what became of it, and whether it was kept and helped, as they say."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from psycopg import Cursor

from kith.access.sensitivity import Reader
from kith.engine.catalogue import FORMS
from kith.engine.citing import last_answering
from kith.engine.days import day_of
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.forms.looked_after.own_words import OwnWords
from kith.forms.looked_after.promise_rated import PromiseRated
from kith.forms.plans.action_answered import ActionAnswered
from kith.forms.plans.action_done import ActionDone
from kith.forms.plans.plan_action import PlanAction
from kith.records import reading

SAYING = frozenset({PlanAction.key, OwnWords.key})   # whose answers are read by those alone who may


@dataclass(frozen=True, slots=True)
class Promise:
    """Something they asked for, with what became of it."""

    root: int
    need: str            # in words that everybody on the plan may read; on their own page there are none
    words: str
    since: datetime
    by: date | None
    state: str            # asked, taken, refused, done, partly, not
    rated: str            # as they say: yes, partly or no; empty while they have not said
    helped: str
    rated_at: datetime | None


@dataclass(frozen=True, slots=True)
class Told:
    """What they wrote for their next health check, and what they were promised, the newest first."""

    words: tuple[tuple[datetime, str], ...]
    promises: tuple[Promise, ...]

    def kept(self, how: str) -> int:
        return sum(one.rated == how for one in self.promises)


def told(cur: Cursor, ids: Sequence[int], reader: Reader) -> Told:
    """As far as this reader may read it: own words by those who may, and of a promise else its need alone."""
    forms = [form.key for form in (PlanAction, ActionAnswered, ActionDone, PromiseRated, OwnWords)]
    stands = [one for one in fold_all(Version(*row) for row in reading.versions(cur, ids, forms))
              if (seen := reader.reads(one.versions)) and not reader.opens(one.versions, seen)]
    open_to = {one.root for one in stands
               if one.form not in SAYING or reader.reads_answers(FORMS[one.form], one.versions)}
    wrote = [(one.moment, one.answers["words"]) for one in stands if one.form == OwnWords.key and one.root in open_to
             and one.answers.get("kind") == "next" and one.answers.get("words")]
    return Told(tuple(sorted(wrote, reverse=True)), tuple(reversed(promises(stands, open_to))))


def promises(stands: Iterable[Standing], open_to: set[int] | None = None) -> list[Promise]:
    """Only what they themselves wished; ``open_to``: of which entries their words are read, else of each."""
    stands, found = sorted(stands, key=lambda one: (one.recorded, one.root)), []
    for one in _of(stands, PlanAction.key):
        said = one.answers
        if said.get("becomes") != "action" or said.get("wish") != "young_person":
            continue
        words = said.get("words", "") if open_to is None or one.root in open_to else ""
        rated = [two for two in _of(stands, PromiseRated.key) if two.answers.get("promise") == str(one.root)]
        last = rated[-1].answers if rated else {}
        found.append(Promise(one.root, said.get("need", ""), words, one.moment, day_of(said.get("by_day")),
                             _state(stands, one), last.get("kept", ""), last.get("helped", ""),
                             rated[-1].moment if rated else None))
    return found


def _of(stands: Iterable[Standing], form: str) -> list[Standing]:
    return [one for one in stands if one.form == form]


def _state(stands: Sequence[Standing], one: Standing) -> str:
    if done := last_answering(stands, ActionDone.key).get(one.occasion):
        return {"yes": "done", "partly": "partly"}.get(done.answers.get("reached"), "not")
    taken = last_answering(stands, ActionAnswered.key).get(one.occasion)
    return "asked" if taken is None else "taken" if taken.answers.get("takes") == "yes" else "refused"
