"""What one record's world says at one moment: its entries, age and death; the future is not yet a fact."""
from collections.abc import Callable
from datetime import date, datetime

from kith.engine import details
from kith.engine.calendar import birthday, local_moment
from kith.engine.days import day_of
from kith.engine.folding import satisfied_since
from kith.engine.moments import Now
from kith.engine.standing import Standing, said
from kith.engine.world import World
from kith.language.events import BIRTH, EXPECTED

DETAILS, PREGNANCY_ENDED = "person_details", "pregnancy_ended"
DATES = {BIRTH: "born", EXPECTED: "expected"}


def known(world: World, record: int, at: datetime, read: Callable) -> "Facts":
    """One person's facts at one moment, shared by every pathway that is reckoned on this world at it.

    ``read`` answers an event with its causes: events rest on conditions, and conditions on spans, which are events.
    """
    if world.kept.get("at") != at:
        world.kept.clear()
        world.kept |= {"at": at, "now": Now(at)}
    world.kept["now"].again = None
    return Facts.about(world, record, world.kept["now"], read)


class Facts:
    """``record`` is the oldest of the person's joined records; what was found once is kept."""

    def __init__(self, world: World, person: int, now: Now, read: Callable):
        self.world, self.record, self.now, self.read = world, person, now, read
        self._kept: dict = {}
        self._standing: dict[str, tuple[list[Standing], datetime | None]] = {}
        self._birthdays: dict[int, datetime] = {}

    @classmethod
    def about(cls, world: World, record: int, now: Now, read: Callable) -> "Facts":
        person = world.oldest(record)
        if person not in world.kept:
            world.kept[person] = cls(world, person, now, read)
        return world.kept[person]

    def of(self, person: int) -> "Facts":
        return self.about(self.world, person, self.now, self.read)

    def entered(self, record: int) -> int:
        """The record as entered, so that parting two records returns each act to where it was made (D15)."""
        return record if self.world.oldest(record) == self.record else self.record

    def keep(self, *what, find: Callable):
        """What was found of an event, a span or a form; whoever asks again also has to look again when it may change.

        ``what`` is kept with it, so that its place in memory is not another's while this is remembered.
        """
        key = id(what[0]) if len(what) == 1 else tuple(map(id, what))
        kept = self._kept.get(key)
        if kept is None:
            kept = self._kept[key] = (what, *self.now.apart(find))
        _, found, look_again = kept
        if look_again is not None:
            self.now.reached(look_again)
        return found

    def causes(self, event) -> list:
        return self.read(event, self)

    def standing(self, form: str) -> list[Standing]:
        """What stands of a form, without what is dated in the future."""
        if form not in self._standing:
            every = self.world.standing.get((self.record, form), ())
            self._standing[form] = self.now.apart(lambda: [one for one in every if self.is_fact(one)])
        found, look_again = self._standing[form]
        if look_again is not None:
            self.now.reached(look_again)
        return found

    def said(self, form: str) -> dict[str, set[str]]:
        """Every question that any standing entry of this form answers, with the words of the answers."""
        standing = self.standing(form)
        return self.keep(said, standing, find=lambda: said(standing)) if standing else {}

    def is_fact(self, one: Standing) -> bool:
        """A happening dated in the future is not a fact until its moment comes (D8)."""
        return one.happened is None or self.now.reached(one.happened)

    @property
    def details(self) -> dict:
        """Who this is, of every sender's word, by whose it is."""
        return self.keep(details, find=lambda: details.known(
            [*self.standing(DETAILS), *self.standing(details.SETTLED)], self.world.values, self.now.at))

    @property
    def born(self) -> date | None:
        return self._days[BIRTH]

    @property
    def expected(self) -> date | None:
        return self._days[EXPECTED]

    @property
    def _days(self) -> dict[str, date | None]:
        return self.keep(DATES, find=lambda: {day: day_of(self.details.get(key, "")) for day, key in DATES.items()})

    @property
    def unborn(self) -> bool:
        return self.born is None and self.expected is not None

    @property
    def over(self) -> bool:
        """Died, or a pregnancy that ended in a loss: telling stops at once."""
        return self.keep(PREGNANCY_ENDED, find=self._over)

    def _over(self) -> bool:
        lost = any(one.answers.get("how") in ("loss", "mistake") for one in self.standing(PREGNANCY_ENDED))
        return self.details.get("died") == "yes" or (lost and self.unborn)

    def younger(self, years: int, moment: datetime) -> bool:
        """Below this age on that local day; unknown and unborn count as below."""
        return self.born is None or moment < self.birthday(years)

    def birthday(self, years: int) -> datetime:
        """The moment this age is reached, of somebody whose birth is known."""
        if years not in self._birthdays:
            self._birthdays[years] = local_moment(birthday(self.born, years))
        return self._birthdays[years]

    def old_enough(self, years: int, moment: datetime) -> dict[int, datetime] | None:
        """At least this age then, and known to be: the entry that first said so, and when; else None."""
        if self.younger(years, moment):
            return None

        def says_so(one: Standing) -> bool:
            born = day_of(one.answers.get("born"))
            return born is not None and moment >= local_moment(birthday(born, years))

        since = {one.root: satisfied_since(one, says_so) for form in (DETAILS, details.SETTLED)
                 for one in self.standing(form) if says_so(one)}
        first = min(since, key=lambda root: (since[root], root))
        return {first: since[first]}

    def reached_age(self, years: int) -> bool:
        """Now at least this age; if not, the birthday is a moment to look again."""
        return self.born is not None and self.now.reached(self.birthday(years))
