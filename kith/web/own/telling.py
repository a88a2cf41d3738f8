"""A health passport in plain words: the page, the paper and the young person’s own page say the same."""
from collections.abc import Iterable
from datetime import date, datetime

from kith.access.involvement import Involved
from kith.engine.days import in_words
from kith.forms.looked_after.passport_line import WHY_NOT
from kith.language.settings import setting
from kith.records.subjects import Subject
from kith.web import wording
from kith.worklists.about.passport import Line, Passport, Section
from kith.worklists.person import other_name

HELPLINE = setting("own_page.helpline", "Childline, 0800 1111. It is free, day and night",
                   "Whom a young person can phone who wants to talk to nobody we know", "From memory: not verified")
# Who helps, in words of theirs. A service that is not named here is not shown: its name may say too much.
HELPING = {"looked_after_nurse": "your nurse", "social_worker": "your social worker", "gp": "your doctor",
           "school_nurse": "your school nurse", "health_visitor": "your health visitor",
           "camhs": "helps you with how you feel", "midwife": "your midwife"}
# By these somebody who hides is found.
FINDS_HOME = frozenset({"gp", "school_nurse", "health_visitor", "midwife"})
ABOUT = {"me": "Who you are, and what you want people to know.",
         "allergies": "Things that can make you ill.",
         "medicines": "What you take, and how much.",
         "conditions": "What your body or mind finds hard.",
         "history": "Illnesses, operations and times in hospital.",
         "immunisations": "Injections that keep you well.",
         "people": "Who should hear when you are ill.",
         "help": "Who can help you, and how to reach them."}
SMALL = "This is in small letters, not hidden. If you are very ill, a doctor must see it fast."
NONE = "None that anybody knows of."
UNKNOWN = "We do not know this yet."
STAGES = {"": "You have not read this with your nurse yet.", "draft": "This is a draft. It can still change.",
          "final": "This is the version to leave with."}


def told(one: Passport, who: Subject, around: Iterable[Involved], helpline: str, at: datetime) -> dict:
    """All of it as data."""
    nurse = next((held.worker_name for held in around if held.role == "looked_after_nurse" and held.worker_name), "")
    return {
        "name": other_name(who), "born": _day(who.born), "nhs_number": wording.nhs_number(who.nhs_number),
        "version": one.version, "changed": _day(one.changed_at), "made": _day(at), "stage": STAGES[one.stage],
        "given": _day(one.given.moment) if one.given else "",
        "sections": [_section(section, one, nurse) for section in one.sections],
        "around": _around(around, who.address_protected), "helpline": helpline, "small_because": SMALL,
    }


def _section(one: Section, whole: Passport, nurse: str) -> dict:
    return {"key": one.key, "title": one.title, "about": ABOUT[one.key],
            "lines": list(map(_line, one.shown)), "small": list(map(_line, one.small)),
            "hidden": [WHY_NOT.get(line.why_not, "") for line in one.hidden], "missing": _missing(one, whole, nurse)}


def _line(one: Line) -> dict:
    what = NONE if one.none else one.what
    day = _day(one.day).partition(" ")[2] if one.rough and one.day else _day(one.day)
    return {"what": what, "words": one.words, "day": day, "root": one.root,
            "none": one.none, "severity": one.severity,
            "iso": one.day.isoformat()[:7 if one.rough else 10] if one.day else ""}


def _missing(one: Section, whole: Passport, nurse: str) -> list[str]:
    """What nobody has said, whom we asked, and what is known all the same."""
    if not one.missing:
        return []
    said = [UNKNOWN]
    if one.key == "immunisations" and whole.immunised:
        answer, when = whole.immunised
        so = "you have had all of them" if answer == "yes" else "some are missing"
        said = [f"On {_day(when)} we wrote down: {so}. We have no list yet."]
    if one.asked:
        return [*said, f"We asked your doctor on {_day(one.asked[0])}."]
    return [*said, f"{nurse or 'Your nurse'} will ask. You can ask too."]


def _around(around: Iterable[Involved], hides: bool) -> list[dict]:
    """Those who work with them now, each once; where a home is secret, nobody by whom it could be found."""
    found = {}
    for held in around:
        if held.role in HELPING and not (hides and held.role in FINDS_HOME):
            found.setdefault((held.worker_name or held.team_name, HELPING[held.role]))
    return [{"name": name, "what": what} for name, what in found]


def _day(one: date | datetime | None) -> str:
    """14 July 2026."""
    return in_words(one) if one else ""
