"""What one record's world says at one moment: its entries, age, death and relations; the future is not yet a fact."""
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kith.engine.calendar import add_months, birthday, end_of_day, local, local_moment
from kith.engine.moments import Now
from kith.engine.standing import FIRST_YEAR, LAST_YEAR, Standing, satisfied_since
from kith.engine.world import World
from kith.language.events import BIRTH, EXPECTED

DETAILS, RELATION, PREGNANCY_ENDED = "person_details", "relationship", "pregnancy_ended"
DATES = {BIRTH: "born", EXPECTED: "expected"}
# Nobody records every sibling: children of the same parent are found through the parent.
BY_WAY_OF = {"sibling": (frozenset({"mother", "father", "parent"}), frozenset({"child"}))}


def day_of(answer) -> date | None:
    """The day an ISO date or month names; of a month its last day, so that a child counts as younger."""
    first = first_day_of(answer)
    return first if first is None or len(answer) >= 10 else add_months(first, 1) - timedelta(days=1)


def first_day_of(answer) -> date | None:
    """The day an ISO date names, or the first of a month; what cannot be read is not known."""
    if not isinstance(answer, str):
        return None
    try:
        day = date.fromisoformat(answer[:10] if len(answer) >= 10 else f"{answer}-01")
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


@dataclass(frozen=True)
class Relative:
    """Another person reached through one relation, or two; ``record`` is where the subject's own was entered."""

    person: int
    record: int
    witnesses: dict[int, datetime]
    began: datetime | None
    ended: datetime | None


class Facts:
    """One person's facts: ``record`` is the oldest of its joined records; ``read`` answers an event with its causes."""

    def __init__(self, world: World, record: int, now: Now, read: Callable):
        self.world, self.record, self.now, self.read = world, world.oldest(record), now, read
        self._standing: dict[str, list[Standing]] = {}
        self._details: dict | None = None
        self._others: dict[int, Facts] = {}

    def of(self, person: int) -> "Facts":
        if person not in self._others:
            self._others[person] = Facts(self.world, person, self.now, self.read)
        return self._others[person]

    def causes(self, event) -> list:
        """Spans and conditions rest on events, and events on conditions: the reader of events is handed in."""
        return self.read(event, self)

    def standing(self, form: str) -> list[Standing]:
        """What stands of a form, without what is dated in the future."""
        if form not in self._standing:
            every = self.world.standing.get((self.record, form), [])
            self._standing[form] = [one for one in every if self.is_fact(one)]
        return self._standing[form]

    def is_fact(self, one: Standing) -> bool:
        """A happening dated in the future is not a fact until its moment comes (D8)."""
        return one.happened is None or self.now.reached(one.happened)

    @property
    def details(self) -> dict:
        """Who this is: of every sender's word, each question's latest stated answer."""
        if self._details is None:
            self._details = {}
            for one in sorted(self.standing(DETAILS), key=lambda one: (one.last.stated, one.last.seq)):
                self._details |= one.answers
        return self._details

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

    def old_enough(self, years: int, moment: datetime) -> dict[int, datetime] | None:
        """At least this age then, and known to be: the entry that first said so, and when; else None."""
        if self.younger(years, moment):
            return None

        def says_so(one: Standing) -> bool:
            born = day_of(one.answers.get("born"))
            return born is not None and local(moment).date() >= birthday(born, years)

        said = {one.root: satisfied_since(one, says_so) for one in self.standing(DETAILS) if says_so(one)}
        first = min(said, key=lambda root: (said[root], root))
        return {first: said[first]}

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
        """A relation that begins in the future is not yet a fact."""
        found = [self._relative(one, kinds) for one in self.standing(RELATION)
                 if one.other is not None and str(one.answers.get("kind")) in kinds]
        return [one for one in found if one.began is None or self.now.reached(one.began)]

    def _relative(self, one: Standing, kinds: frozenset[str]) -> Relative:
        """Known to the day, it began with that day and ended with the end of it: the longest it can have been."""
        learnt = satisfied_since(one, lambda earlier: str(earlier.answers.get("kind")) in kinds)
        first, last = first_day_of(one.answers.get("began")), day_of(one.answers.get("ended"))
        began, ended = local_moment(first) if first else None, end_of_day(last) if last else None
        witness = {one.root: max(learnt, began or learnt)}
        return Relative(self.world.oldest(one.other), one.subject, witness, began, ended)


def _through(one: Relative, two: Relative) -> Relative:
    began = max(filter(None, (one.began, two.began)), default=None)
    ended = min(filter(None, (one.ended, two.ended)), default=None)
    return Relative(two.person, one.record, one.witnesses | two.witnesses, began, ended)
