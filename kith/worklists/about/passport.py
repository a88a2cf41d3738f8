"""A young person's health passport, from whatever was said for it: what it shows, what is missing, who changed what."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from kith.engine.days import day_of
from kith.engine.folding import fold, fold_all
from kith.engine.standing import Standing, Version
from kith.forms.family.allergy import SOURCES, Allergy
from kith.forms.looked_after.passport_line import SECTIONS, PassportLine
from kith.forms.plans.health_narrative import HealthNarrative
from kith.forms.sent.information_request import InformationRequest
from kith.language.questions import NOT_KNOWN

LINE, READ, GIVEN = PassportLine.key, "passport_gone_through", "passport_given"
ASKED, HEARD, ALLERGY = InformationRequest.key, HealthNarrative.key, Allergy.key
FORMS = (LINE, READ, GIVEN, ASKED, HEARD, ALLERGY)
LINES = (LINE, ALLERGY)   # of which each entry is one thing in it
# What a doctor who has never met them looks for first; without a word on it the passport says that nobody knows.
NEEDED = ("allergies", "medicines", "conditions", "immunisations")
MONTH = len("2018-06")   # a day of which only the month is known


@dataclass(frozen=True, slots=True)
class Line:
    """One thing in it."""

    root: int
    section: str
    none: bool            # somebody has said that there is none
    what: str
    words: str
    day: date | None
    rough: bool           # only the month is known
    shown: str            # yes, small or no
    why_not: str
    whose: str
    known_from: str
    said: datetime
    by: int | None
    form: str = LINE
    severity: str = ""    # of an allergy: severe, moderate or mild


@dataclass(frozen=True, slots=True)
class Change:
    """One version of one thing: what became of it, by whom and when."""

    at: datetime
    by: int | None
    organisation: str
    section: str
    before: str
    after: str


@dataclass(frozen=True)
class Section:
    """One part; ``asked``: when somebody was asked for what is missing, and whom."""

    key: str
    title: str
    lines: tuple[Line, ...] = ()
    asked: tuple[datetime, str] | None = None

    @property
    def shown(self) -> list[Line]:
        return [one for one in self.lines if one.shown == "yes"]

    @property
    def small(self) -> list[Line]:
        return [one for one in self.lines if one.shown == "small"]

    @property
    def hidden(self) -> list[Line]:
        return [one for one in self.lines if one.shown == "no"]

    @property
    def missing(self) -> bool:
        """Whether nobody has said anything of it, although a doctor would look for it."""
        return self.key in NEEDED and not self.lines


@dataclass(frozen=True)
class Passport:
    """All of it as it stands."""

    sections: tuple[Section, ...]
    changes: tuple[Change, ...] = field(default=())
    read: tuple[Standing, ...] = ()       # each time it was read through
    given: Standing | None = None
    immunised: tuple[str, datetime] | None = None   # what was said at the last health assessment, and when

    @property
    def version(self) -> int:
        """How often it was changed, so that two printed ones can be told apart."""
        return len(self.changes)

    @property
    def changed_at(self) -> datetime | None:
        return self.changes[0].at if self.changes else None

    @property
    def missing(self) -> list[Section]:
        return [one for one in self.sections if one.missing]

    @property
    def stage(self) -> str:
        """Empty, draft or final: the last that was read with the young person."""
        read = [one.answers["stage"] for one in self.read if one.answers.get("together") == "yes"]
        return "final" if "final" in read else read[-1] if read else ""


def passport(versions: Iterable[Version]) -> Passport:
    """From every version of everything that was said for it, of all records of one person."""
    by_root: dict[int, list[Version]] = {}
    for one in versions:
        if one.form in FORMS:
            by_root.setdefault(one.root, []).append(one)
    stands = sorted(fold_all(one for said in by_root.values() for one in said), key=lambda one: one.recorded)
    lines = _each_once(_line(one) for one in stands if one.form in LINES and _is_line(one))
    asked = _asked(stands)
    return Passport(
        tuple(Section(key, title, tuple(line for line in lines if line.section == key), asked)
              for key, title in SECTIONS.items()),
        tuple(sorted(_changes(by_root.values()), key=lambda one: one.at, reverse=True)),
        tuple(one for one in stands if one.form == READ),
        next((one for one in reversed(stands) if one.form == GIVEN and one.answers.get("what") == "passport"), None),
        _immunised(stands))


def _is_line(one: Standing) -> bool:
    """An allergy that is over, or of which nobody knows whether there is one, is no line of it."""
    return one.form == LINE or (one.answers.get("there") in ("yes", "none") and one.answers.get("over") != "yes")


def _each_once(lines: Iterable[Line]) -> list[Line]:
    """What was written for the passport itself goes before the same allergy of the record: they chose how it is said.
    """
    every = list(lines)
    own = {(one.section, one.what.casefold()) for one in every if one.form == LINE}
    some = {one.section for one in every if not one.none}
    return [one for one in every if one.form == LINE or ((one.section, one.what.casefold()) not in own
                                                         and not (one.none and one.section in some))]


def _said(form: str, said: dict) -> dict:
    """An allergy as a line says it."""
    if form != ALLERGY:
        return said
    reaction = said.get("reaction", "")
    return {"section": "allergies", "there": said.get("there"), "what": said.get("what", ""), "whose": "mine",
            "words": "" if reaction in NOT_KNOWN else reaction, "day": said.get("since"), "shown": "yes",
            "known_from": SOURCES.get(said.get("source"), "")}


def _line(one: Standing) -> Line:
    said = _said(one.form, one.answers)
    day = said.get("day")
    return Line(one.root, said.get("section", ""), said.get("there") == "none", said.get("what", ""),
                said.get("words", ""), day_of(day), len(str(day)) == MONTH, said.get("shown", "yes"),
                said.get("why_not", ""), said.get("whose", ""), said.get("known_from", ""), one.last.recorded,
                one.last.by, one.form, str(one.answers.get("severity", "")))


def _asked(stands: Sequence[Standing]) -> tuple[datetime, str] | None:
    """The practice holds what is missing more often than anybody: whether it was asked, and when."""
    found = [one for one in stands if one.form == ASKED and one.answers.get("role") == "gp"
             and one.answers.get("over") != "yes"]
    return (found[-1].recorded, "gp") if found else None


def _immunised(stands: Sequence[Standing]) -> tuple[str, datetime] | None:
    found = [one for one in stands if one.form == HEARD and one.answers.get("immunised") in ("yes", "no")]
    return (found[-1].answers["immunised"], found[-1].moment) if found else None


def _changes(roots: Iterable[Sequence[Version]]) -> list[Change]:
    found = []
    for versions in roots:
        if (form := versions[0].form) not in LINES:
            continue
        before = ""
        for n, one in enumerate(versions, 1):
            stood = fold(versions[:n])
            after = _in_short(_said(form, stood.answers)) if stood and _is_line(stood) else ""
            section = _said(form, (stood or versions[0]).answers).get("section", "")
            found.append(Change(one.recorded, one.by, one.organisation, section, before, after))
            before = after
    return found


def _in_short(said: dict) -> str:
    """What one thing says, as a list of changes tells it."""
    if said.get("there") == "none":
        return "none that anybody knows of"
    joined = "" if not said.get("words") else " " if said.get("what", "").endswith((".", "!", "?")) else ": "
    hidden = " (not shown)" if said.get("shown") == "no" else " (small)" if said.get("shown") == "small" else ""
    return f"{said.get('what', '')}{joined}{said.get('words', '')}{hidden}"
