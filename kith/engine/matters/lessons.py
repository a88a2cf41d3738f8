"""The lessons of reviews as they stand: what each became, how often it was found, and whether it is still followed."""
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from kith.engine.citing import Citation
from kith.engine.days import day_of
from kith.engine.standing import Standing

NOTIFIED, BEGUN, MEASURE = "review_notified", "learning_begun", "measure_stands"
DRAWN, CHANGED, CHECKED, COUNTED = "lessons_drawn", "lesson_changed", "lesson_checked", "lesson_counted"
FORMS = (NOTIFIED, BEGUN, MEASURE, DRAWN, CHANGED, CHECKED, COUNTED)
NOT_LEARNT, OPEN_AGAIN, FOUND_AGAIN, CHANGED_ONLY, FOLLOWED = STATES = (
    "not_learnt", "open_again", "found_again", "changed", "followed")
FELL = ("fell", "below")


@dataclass
class Change:
    """What a lesson became: ``said`` is the entry, the others are what was seen and counted of it since, in order."""

    said: Standing
    checks: list[Standing] = field(default_factory=list)
    counts: list[Standing] = field(default_factory=list)

    @property
    def from_day(self) -> date | None:
        return day_of(self.said.answers.get("from_day"))

    @property
    def held(self) -> str:
        """By the last month in which anything was owed: one in which nothing was proves nothing, and mends nothing."""
        said = (str(one.answers.get("held")) for one in reversed(self.counts))
        return next((held for held in said if held != "none"), "")

    @property
    def fell(self) -> bool:
        """By the last that was seen, or by the last that was counted."""
        seen = self.checks[-1].answers.get("followed") if self.checks else "yes"
        return seen in ("partly", "no") or self.held in FELL


@dataclass
class Lesson:
    """One row of what a review taught, by the number under which anybody may speak of it."""

    number: str
    says: str
    before: str          # the number of the lesson that found the same before
    drawn: Standing
    changes: list[Change] = field(default_factory=list)
    again: list["Lesson"] = field(default_factory=list)   # in which the same was found later

    @property
    def state(self) -> str:
        """Without a change it is not learnt; found again after its last change, that change did not hold."""
        if not self.changes:
            return NOT_LEARNT
        last = self.changes[-1]
        if any(not one.changes and one.drawn.recorded >= last.said.recorded for one in self.again):
            return FOUND_AGAIN
        if last.fell:
            return OPEN_AGAIN
        return FOLLOWED if last.checks or last.held == "yes" else CHANGED_ONLY


def lessons(said: Iterable[Standing]) -> list[Lesson]:
    """Each with its changes, and each change with what was seen and counted, by what each entry answered."""
    said = sorted(said, key=lambda one: one.root)
    occasions = {(one.form, one.occasion): one for one in said}
    found = {(one.root, row): lesson for one in said if one.form == DRAWN for row, lesson in _rows(one)}
    changes: dict[int, Change] = {}
    whose: dict[int, Lesson] = {}
    for one in said:
        if one.form == CHANGED and (lesson := _lesson(one, occasions, found, whose)):
            changes[one.root], whose[one.root] = Change(one), lesson
            lesson.changes.append(changes[one.root])
        elif one.form in (CHECKED, COUNTED) and (root := _of_change(one, occasions)) in changes:
            (changes[root].checks if one.form == CHECKED else changes[root].counts).append(one)
    numbered = {one.number: one for one in found.values()}
    for one in found.values():
        if one.before in numbered:
            numbered[one.before].again.append(one)
    return list(found.values())


def measured(found: Iterable[Lesson]) -> Iterator[Change]:
    """The change that each lesson has now, where a pathway shows whether it is followed."""
    for one in found:
        if one.changes and one.changes[-1].said.answers.get("measured_by"):
            yield one.changes[-1]


def _rows(one: Standing) -> Iterator[tuple[str, Lesson]]:
    for n, row in enumerate(one.answers.get("lessons") or (), 1):
        yield str(row.get("_row", "")), Lesson(f"{one.root}.{n}", str(row.get("lesson", "")),
                                               str(row.get("before", "")).strip(), one)


def _lesson(changed: Standing, occasions: dict, found: dict, whose: dict[int, Lesson]) -> Lesson | None:
    """The lesson whose duty it answered; of one that is open again, the lesson of the change that did not hold."""
    for cite in map(Citation.read, changed.citations):
        if drawn := occasions.get((DRAWN, cite.occasion)):
            return found.get((drawn.root, cite.row))
        cause = occasions.get((COUNTED, cite.occasion)) or occasions.get((CHECKED, cite.occasion))
        if cause:
            return whose.get(_of_change(cause, occasions))
    return None


def _of_change(one: Standing, occasions: dict) -> int:
    """The change that was seen or counted, by its root."""
    if one.form == COUNTED:
        return int(one.answers.get("change") or 0)
    changed = (occasions.get((CHANGED, Citation.read(cite).occasion)) for cite in one.citations)
    return next((found.root for found in changed if found), 0)
