"""What one child in care needs, part by part of health: a need, none, or nobody knows, with why nobody does.

Only codes are read. Where the newest word says otherwise than an older one, the newest counts.
"""
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kith.duties.settings import values
from kith.engine.calendar import add_months, birthday, local
from kith.engine.days import day_of
from kith.engine.matters.sdq import HIGH
from kith.engine.standing import Standing
from kith.forms.appointments.appointment_outcome import NOT_SEEN, AppointmentOutcome
from kith.forms.looked_after.assessment_reported import AssessmentReported
from kith.forms.looked_after.health_of_the_year import HealthOfTheYear
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.sdq_scored import SdqScored
from kith.forms.plans.health_narrative import HealthNarrative
from kith.language.assessing import AREAS
from kith.records.subjects import Subject
from kith.statuses.profiling import MISSED, MONTHS
from kith.statuses.questionnaires import FIRST, LAST

NEED, NONE, UNKNOWN = "need", "none", "unknown"
CODED = {key: words for key, words in AREAS.items() if key != "other"}
FIRST_DUE = 28   # days: four weeks are the twenty working days of a first assessment
READ = (AppointmentOutcome.key, AssessmentReported.key, HealthOfTheYear.key, SdqScored.key, HealthNarrative.key)


@dataclass(frozen=True)
class Child:
    """What stands about one child in care, and since when it counts."""

    who: Subject
    said: Sequence[Standing]
    at: datetime

    @property
    def day(self) -> date:
        return local(self.at).date()

    def of(self, form: str, recent: bool = True) -> list[Standing]:
        """The newest first; where ``recent``, of the months that count."""
        since = add_months(self.day, -int(values().of(MONTHS, self.at)))
        found = [one for one in self.said if one.form == form and one.moment <= self.at
                 and not (recent and local(one.moment).date() < since)]
        return sorted(found, key=lambda one: (one.moment, one.root), reverse=True)

    def newest(self, form: str, key: str, recent: bool = True) -> str:
        return next((str(one.answers[key]) for one in self.of(form, recent) if one.answers.get(key)), "")

    @property
    def age(self) -> int | None:
        born = self.who.born
        return None if born is None else next(n for n in range(130) if birthday(born, n + 1) > self.day)


Found = tuple[str, str]   # need, none or unknown; and why it is unknown


def _coded(child: Child, area: str) -> Found:
    """What assessments found of one part of health; where one need has no part, nobody knows."""
    told = child.of(HealthNarrative.key)
    needs = [row for one in told for row in one.answers.get("heard") or ()]
    if any(row.get("area") == area for row in needs):
        return NEED, ""
    return (UNKNOWN, "not_coded") if not told or any(not row.get("area") for row in needs) else (NONE, "")


def _asked(area: str, key: str, good: str, *forms: str) -> Callable[[Child], Found]:
    """A part of health that a question asks for; the newest answer of any of these forms counts."""
    def finds(child: Child) -> Found:
        if _coded(child, area)[0] == NEED:
            return NEED, ""
        said = [(one.moment, one.root, str(one.answers[key])) for form in forms for one in child.of(form)
                if one.answers.get(key) in ("yes", "no")]
        return (NONE if max(said)[2] == good else NEED, "") if said else (UNKNOWN, "not_said")
    return finds


def _feelings(child: Child) -> Found:
    """A high score of anybody who filled one in, or a need that was found; without a score nobody knows."""
    scored = child.of(SdqScored.key)
    newest = {one.answers.get("informant"): one.answers.get("band") for one in reversed(scored)}
    if _coded(child, "feelings")[0] == NEED or HIGH & set(newest.values()):
        return NEED, ""
    if any(newest.values()):
        return NONE, ""
    asked = child.age is None or FIRST <= child.age < LAST
    return UNKNOWN, "no_sdq" if asked else "no_sdq_asked"


def _teeth(child: Child) -> Found:
    """The newest word: a day on which a dentist saw them, or what an assessment says."""
    if _coded(child, "teeth")[0] == NEED:
        return NEED, ""
    since = add_months(child.day, -int(values().of(MONTHS, child.at)))
    days = [day_of(one.answers.get("teeth_seen")) for one in child.of(HealthOfTheYear.key)]
    if any(day and day >= since for day in days):
        return NONE, ""
    return _asked("teeth", "dentist", "yes", HealthNarrative.key)(child) if not any(days) else (NEED, "")


def _attendance(child: Child) -> Found:
    outcomes = [one.answers.get("outcome") for one in child.of(AppointmentOutcome.key)]
    missed = sum(one is None or one in NOT_SEEN for one in outcomes)
    if missed >= values().of(MISSED, child.at):
        return NEED, ""
    return (NONE, "") if outcomes else (UNKNOWN, "no_appointment")


def _assessed(child: Child) -> Found:
    """Before the fifth birthday within six months, then within twelve; whoever has just come is not late yet."""
    if child.age is None:
        return UNKNOWN, "born"
    since = add_months(child.day, -6 if child.age < 5 else -12)
    days = [day_of(one.answers.get("held_on")) for one in child.of(AssessmentReported.key, recent=False)]
    came = min((local(one.moment).date() for one in child.of(LookedAfterBegan.key, recent=False)[:1]), default=since)
    held = any(day and day >= since for day in days)
    return (NONE if held or (child.day - came).days <= FIRST_DUE else NEED), ""


FINDS: Mapping[str, Callable[[Child], Found]] = {
    **{area: (lambda child, area=area: _coded(child, area)) for area in CODED},
    "feelings": _feelings, "teeth": _teeth, "attendance": _attendance, "assessed": _assessed,
    "eyes": _asked("eyes", "eyes", "yes", HealthNarrative.key),
    "immunised": _asked("immunised", "immunised", "yes", HealthNarrative.key, HealthOfTheYear.key),
    "substances": _asked("substances", "misuse", "no", HealthOfTheYear.key),
}
