"""One child as the return asks: who they are, their times in care, what happened meanwhile, and their health."""
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from kith.engine.calendar import birthday, local
from kith.engine.days import day_of as said_day
from kith.engine.standing import Standing
from kith.records.subjects import Subject
from kith.worklists.returns import care, layouts
from kith.worklists.returns.care import Episode, Told, known
from kith.worklists.returns.layouts import Layout

DETAILS, HEALTH, REVIEW, AWAY = "child_in_care_details", "health_of_the_year", "care_review_held", "missing_from_care"
STORY, REPORT, SCORE = "health_narrative", "assessment_reported", "sdq_scored"
CHECKED = "return_checked"
FORMS = (*care.FORMS, DETAILS, HEALTH, REVIEW, AWAY, STORY, REPORT, SCORE, CHECKED)
YES_NO = {"yes": "1", "no": "0"}
LAST_QUARTER = timedelta(days=90)   # from when on it is asked what a year lacks that is only over at its end
NOBODY_IS_A_MOTHER_BELOW = 11   # the return takes such an answer for a slip


@dataclass(frozen=True)
class Child:
    """All that stands about one child's care, read for one year and up to one moment."""

    who: Subject
    said: Sequence[Standing]
    layout: Layout
    at: datetime
    secret: bool = False   # where they live is kept secret, by any of their records

    @cached_property
    def told(self) -> Told:
        return care.episodes(self.said, self.layout, self.at)

    @cached_property
    def episodes(self) -> list[Episode]:
        return list(care.within(self.told.episodes, self.layout))

    @property
    def born(self) -> date | None:
        return self.who.born if self.who.born_precision == "day" else None

    @cached_property
    def all_year(self) -> bool:
        return care.all_year(self.told.episodes, self.layout)

    @property
    def until(self) -> date:
        """The last day of the year, or today while it still runs."""
        return min(self.layout.ended, local(self.at).date())

    @property
    def nearly_over(self) -> bool:
        """Whether what may be done at any time of the year is missing by now."""
        return self.until > self.layout.ended - LAST_QUARTER

    @property
    def only_short_breaks(self) -> bool:
        return all(one.short_break for one in self.episodes)

    @property
    def number(self) -> str:
        """The authority's own number for the child, or an opaque one of ours: never that of the health service."""
        return self.detail("authority_number") or self.who.key.upper()

    @property
    def sex(self) -> str:
        return layouts.SEX.get(self.who.sex, "U")

    @property
    def unaccompanied(self) -> bool:
        """Alone in this country within the year; whoever was no longer so before it began is not said to be."""
        until = self.detail_day("unaccompanied_until")
        return self.detail("unaccompanied") == "yes" and not (until and until < self.layout.began)

    @property
    def ever_unaccompanied(self) -> bool:
        return self.detail("unaccompanied") == "yes"

    @property
    def pupil_number(self) -> str:
        """Of whom no school can know yet, it is said that they are too young for one."""
        said = self.detail("pupil_number").replace(" ", "").upper() or layouts.PUPIL.get(
            self.detail("no_pupil_number"), "")
        return said or ("UN1" if self.too_young_for_school else "")

    @property
    def too_young_for_school(self) -> bool:
        return self.born is not None and birthday(self.born, 4) > date(self.layout.began.year - 1, 8, 31)

    @property
    def mother(self) -> str:
        if self.sex != "F" or self.only_short_breaks:
            return ""
        if said := YES_NO.get(self.detail("mother"), ""):
            return said
        return "0" if self.born and birthday(self.born, NOBODY_IS_A_MOTHER_BELOW) > self.layout.ended else ""

    def turns(self, years: int) -> date:
        """The birthday; of whom none is known, a day that is never reached."""
        return birthday(self.born, years) if self.born else date.max

    def of(self, form: str) -> list[Standing]:
        """What stands by one form and happened by the end of the year, the newest first."""
        found = [one for one in self.said if one.form == form and one.moment <= self.at]
        days = [(care.day_of(one) or date.min, one.root, one) for one in found]
        return [one for day, _, one in sorted(days, reverse=True) if day <= self.layout.ended]

    def within_year(self, form: str) -> list[Standing]:
        return [one for one in self.of(form) if (care.day_of(one) or date.min) >= self.layout.began]

    def detail(self, key: str) -> str:
        """The newest known word; of why there is none also that it was refused, or is not known."""
        said = [one.answers.get(key) for one in self.of(DETAILS) if one.answers.get(key)]
        return str(said[0]) if said else ""

    def detail_day(self, key: str) -> date | None:
        return said_day(self.detail(key) or None)

    def newest(self, key: str, forms: Iterable[str]) -> str:
        """Of what several forms say within the year, the newest."""
        found = sorted((care.day_of(one) or date.min, one.root, known(one, key)) for form in forms
                       for one in self.within_year(form) if known(one, key))
        return found[-1][2] if found else ""

    def reviews(self) -> Iterator[tuple[date, str]]:
        """Each review while in care, except in a series of short breaks, and how the child took part."""
        for one in sorted(self.within_year(REVIEW), key=care.day_of):
            day = care.day_of(one)
            at_that = [spell for spell in self.episodes if spell.began <= day <= (spell.ended or date.max)]
            if any(not spell.short_break for spell in at_that):
                small = self.born is not None and day < self.turns(4)
                yield day, "PN0" if small else layouts.TOOK_PART.get(known(one, "took_part"), "")

    def away(self) -> Iterator[tuple[str, date, date | None]]:
        """Each time they were missing or away in the year: how, since when and until when."""
        for one in reversed(self.of(AWAY)):
            since, back = care.day_of(one), said_day(known(one, "back") or None)
            if since is None or (back and back < self.layout.began):
                continue
            in_care = any(spell.began <= since <= (spell.ended or date.max) for spell in self.told.episodes)
            if in_care:
                kind = "M" if known(one, "kind") == "missing" else "A"
                yield kind, since, back if back and back <= self.layout.ended else None

    def said_to_lack(self) -> set[str]:
        """The lines that the last check of this year left on the record."""
        last = [one.answers for one in self.said if one.form == CHECKED
                and str(one.answers.get("year")) == str(self.layout.year)]
        return {row["_row"] for told in last for side in ("social_care", "health") for row in told.get(side) or ()}
