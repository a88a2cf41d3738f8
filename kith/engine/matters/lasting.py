"""How long a record is kept: by every class that it belongs to, and of these the one that lasts longest."""
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kith.engine.calendar import birthday
from kith.language.settings import Setting, setting

# None of these has been read in the Code that is in force: its appendix could not be had. The first two and the one
# after death stand in an account of an older edition; the others are from memory.
CODE = "Records Management Code of Practice, appendix II"
CHILD = setting("retention.child_until_birthday", 25, "Birthday until which a child’s record is kept", CODE)
CHILD_17 = setting("retention.child_seen_at_17_until_birthday", 26,
                   "Birthday until which it is kept if they were 17 at the last entry", CODE)
DEATH = setting("retention.years_after_death", 8, "Years for which a record is kept after a death", CODE)
ADULT = setting("retention.adult_years", 8, "Years after the last entry for which an adult’s record is kept", CODE)
LOOKED_AFTER = setting("retention.looked_after_years", 75, "Years from birth for which the record of a child who was "
                       "in care is kept", "Care Planning, Placement and Case Review Regulations 2010, regulation 50")
ADOPTED = setting("retention.adopted_years", 100, "Years from birth for which the record of an adopted child is kept",
                  "Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005")
MATERNITY = setting("retention.maternity_years", 25, "Years for which a maternity record is kept after its last entry",
                    CODE)
MENTAL = setting("retention.mental_health_years", 20, "Years for which a record of a mental health service is kept "
                 "after its last entry", CODE)
HELD = setting("retention.held_by_an_inquiry", "", "The inquiry that forbids destroying any record, if there is one",
               "Local, when an inquiry says so")
SETTINGS = (CHILD, CHILD_17, DEATH, ADULT, LOOKED_AFTER, ADOPTED, MATERNITY, MENTAL, HELD)
GROWN = 18


@dataclass(frozen=True)
class Known:
    """What a record's time hangs on: dates, and whether it is of one of the kinds that last longer."""

    born: date | None
    died: bool = False
    died_on: date | None = None
    last: date | None = None            # the last entry by its own day
    maternity: date | None = None       # the last entry of that kind
    mental: date | None = None
    looked_after: bool = False
    adopted: bool = False
    held: bool = False                  # somebody said that this one must not be destroyed


class Class(NamedTuple):
    """One kind of record that this one is: until when it is kept for that, and by which rule."""

    key: str
    until: date
    rule: Setting


class Lasts(NamedTuple):
    """Until when, for which class. ``until`` is empty where nobody can say; ``held``: why it stays whatever the date.
    """

    until: date | None
    kind: str
    rule: Setting | None
    why: str

    def over(self, on: date) -> bool:
        """Whether its time is over on this day."""
        return self.until is not None and self.until <= on


def lasts(known: Known, values: Mapping[str, int | str]) -> Lasts:
    """``values``: each setting as it is today, by its name."""
    if known.held:
        return Lasts(None, "held", None, "Somebody said that it must not be destroyed.")
    if inquiry := values.get(HELD.name, HELD.default):
        return Lasts(None, "held", HELD, f"An inquiry needs every record: {inquiry}.")
    if known.died and known.died_on is None:
        return Lasts(None, "undated", None, "The day of the death is not known.")
    if known.born is None and not known.died:
        return Lasts(None, "undated", None, "No date of birth is known.")
    longest = max(_classes(known, values), key=lambda one: one.until)
    return Lasts(longest.until, longest.key, longest.rule, f"{longest.rule.says}: {values[longest.rule.name]}.")


def _classes(known: Known, values: Mapping) -> Iterator[Class]:
    if known.died:
        yield _years("after_death", known.died_on, DEATH, values)
    else:
        yield _life(known, values)
    # What is kept of a birth is kept for the child as well, so the mother’s death does not shorten it.
    mental = None if known.died else known.mental
    for key, last, rule in (("maternity", known.maternity, MATERNITY), ("mental_health", mental, MENTAL)):
        if last:
            yield _years(key, last, rule, values)
    for key, so, rule in (("looked_after", known.looked_after, LOOKED_AFTER), ("adopted", known.adopted, ADOPTED)):
        if so and known.born:
            yield _years(key, known.born, rule, values)


def _life(known: Known, values: Mapping) -> Class:
    """As a child's until a birthday; as an adult's for years after the last entry, if that was made of an adult."""
    last = known.last or known.born
    if last >= birthday(known.born, GROWN):
        adult = _years("adult", last, ADULT, values)
        child = _birthday(known, CHILD, values)
        return adult if adult.until >= child.until else child
    return _birthday(known, CHILD_17 if last >= birthday(known.born, GROWN - 1) else CHILD, values)


def _birthday(known: Known, rule: Setting, values: Mapping) -> Class:
    return Class("child", birthday(known.born, int(values[rule.name])), rule)


def _years(key: str, since: date, rule: Setting, values: Mapping) -> Class:
    return Class(key, birthday(since, int(values[rule.name])), rule)
