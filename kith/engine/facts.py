"""What one record's world says at one moment: its entries, age, death and relations; the future is not yet a fact."""
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kith.engine.calendar import add_months, birthday, local, local_moment
from kith.engine.moments import Now
from kith.engine.standing import Standing, satisfied_since
from kith.engine.world import World

DETAILS, RELATION, PREGNANCY_ENDED = "person_details", "relationship", "pregnancy_ended"
FIRST_YEAR, LAST_YEAR = 1850, 2200   # a year outside these is a slip of the keyboard, and counts as unknown
SKEW = timedelta(minutes=5)   # a sender's clock a little ahead is taken as now; further ahead is not yet a fact
# Nobody records every sibling: children of the same parent are found through the parent.
BY_WAY_OF = {"sibling": (frozenset({"mother", "father", "parent"}), frozenset({"child"}))}


def day_of(answer: str) -> date | None:
    """The day an ISO date or month names; of a month its last day, so that a child counts as younger."""
    try:
        day = date.fromisoformat(answer[:10]) if len(answer) >= 10 else \
            add_months(date.fromisoformat(f"{answer}-01"), 1) - timedelta(days=1)
    except (TypeError, ValueError):
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


@dataclass(frozen=True)
class Relative:
    """Another person reached through one relation, or two; ``learnt`` by witness root."""

    person: int
    witnesses: dict[int, datetime]
    began: datetime | None
    ended: datetime | None


class Facts:
    """One person's facts: ``record`` is the oldest of its joined records; ``read`` answers an event with its causes."""

    def __init__(self, world: World, record: int, now: Now, read: Callable):
        self.world, self.record, self.now, self.read = world, world.oldest(record), now, read
        self._standing: dict[str, list[Standing]] = {}
        self._details: dict | None = None

    def of(self, person: int) -> "Facts":
        return Facts(self.world, person, self.now, self.read)

    def causes(self, event) -> list:
        """Spans and conditions rest on events, and events on conditions: the reader of events is handed in."""
        return self.read(event, self)

    def standing(self, form: str) -> list[Standing]:
        """What stands of a form, without what is dated in the future."""
        if form not in self._standing:
            every = self.world.standing.get((self.record, form), [])
            self._standing[form] = [one for one in every if self._is_fact(one)]
        return self._standing[form]

    def _is_fact(self, one: Standing) -> bool:
        return one.happened is None or one.happened <= self.now.at or self.now.reached(one.happened - SKEW)

    @property
    def details(self) -> dict:
        """Who this is: of every sender's word, each question's latest stated answer."""
        if self._details is None:
            self._details = {}
            for one in sorted(self.standing(DETAILS), key=lambda one: (one.last.stated, one.last.seq)):
                self._details |= one.answers
        return self._details

    @property
    def details_roots(self) -> dict[int, datetime]:
        return {one.root: one.recorded for one in self.standing(DETAILS)}

    @property
    def born(self) -> date | None:
        return day_of(self.details.get("born", ""))

    @property
    def expected(self) -> date | None:
        return day_of(self.details.get("expected", ""))

    @property
    def unborn(self) -> bool:
        return self.born is None and self.expected is not None

    @property
    def over(self) -> bool:
        """Died, or a pregnancy that ended in a loss: telling stops at once."""
        lost = any(one.answers.get("how") == "loss" for one in self.standing(PREGNANCY_ENDED))
        return self.details.get("died") == "yes" or (lost and self.unborn)

    def younger(self, years: int, moment: datetime) -> bool:
        """Below this age on that local day; unknown and unborn count as below."""
        return self.born is None or local(moment).date() < birthday(self.born, years)

    def reached_age(self, years: int) -> bool:
        """Now at least this age; if not, the birthday is a moment to look again."""
        return self.born is not None and self.now.reached(local_moment(birthday(self.born, years)))

    def relatives(self, kinds: tuple[str, ...]) -> list[Relative]:
        """Everybody who is one of these to the subject, each with the entries that say so."""
        found = self._direct(frozenset(kinds))
        for kind in kinds:
            if kind in BY_WAY_OF:
                up, down = BY_WAY_OF[kind]
                found += [_through(one, two) for one in self._direct(up) for two in self.of(one.person)._direct(down)
                          if two.person != self.record]
        return found

    def _direct(self, kinds: frozenset[str]) -> list[Relative]:
        return [self._relative(one, kinds) for one in self.standing(RELATION)
                if one.other is not None and str(one.answers.get("kind")) in kinds]

    def _relative(self, one: Standing, kinds: frozenset[str]) -> Relative:
        learnt = satisfied_since(one, lambda earlier: str(earlier.answers.get("kind")) in kinds)
        began, ended = (_start(one.answers.get(key, "")) for key in ("began", "ended"))
        return Relative(self.world.oldest(one.other), {one.root: learnt}, began, ended)


def _start(answer: str) -> datetime | None:
    day = day_of(answer)
    return local_moment(day) if day else None


def _through(one: Relative, two: Relative) -> Relative:
    began = max(filter(None, (one.began, two.began)), default=None)
    ended = min(filter(None, (one.ended, two.ended)), default=None)
    return Relative(two.person, one.witnesses | two.witnesses, began, ended)
