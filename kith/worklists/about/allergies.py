"""What is known of somebody’s allergies: never silent, and never “none” where nobody asked."""
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from kith.access import confidence
from kith.engine.standing import Standing
from kith.forms.family.allergy import SEVERITY, SOURCES, Allergy
from kith.forms.looked_after.passport_line import PassportLine
from kith.language.questions import NOT_KNOWN

FORMS = (Allergy.key, PassportLine.key)
WORST = tuple(SEVERITY)
PASSPORT = "Their health passport"


class Known(NamedTuple):
    """One allergy: what happens, how bad it is, and whose word it is."""

    what: str
    reaction: str
    severity: str
    source: str
    said: datetime


class Allergies(NamedTuple):
    """``none``: who said last that none is known, and when; ``asked``: why nobody knows, where it was asked."""

    known: tuple[Known, ...] = ()
    none: tuple[str, datetime] | None = None
    asked: str = ""


def of(said: Iterable[Standing]) -> Allergies:
    """The worst first; what was said in confidence stays there."""
    entries = sorted((one for one in said if one.form in FORMS and _told(one)), key=lambda one: (one.moment, one.root))
    known: dict[str, Known] = {}
    for one in entries:
        if one.answers["there"] == "yes" and one.answers.get("over") != "yes":
            held = _known(one)
            known[held.what.casefold()] = held if held.reaction else known.get(held.what.casefold(), held)
    none = [one for one in entries if one.answers["there"] == "none"]
    asked = [NOT_KNOWN[one.answers["there"]] for one in entries if one.answers["there"] in NOT_KNOWN]
    return Allergies(tuple(sorted(known.values(), key=_worst)), _none(none[-1]) if none else None,
                     asked[-1].lower() if asked else "")


def _told(one: Standing) -> bool:
    theirs = one.form == Allergy.key or one.answers.get("section") == "allergies"
    return theirs and bool(one.answers.get("there")) and not confidence.whose(one.versions)


def _known(one: Standing) -> Known:
    said = one.answers
    reaction = said.get("reaction", "")
    return Known(str(said.get("what", "")), "" if reaction in NOT_KNOWN else reaction, said.get("severity", ""),
                 _source(one), one.moment)


def _source(one: Standing) -> str:
    return PASSPORT if one.form == PassportLine.key else SOURCES.get(one.answers.get("source"), "")


def _none(one: Standing) -> tuple[str, datetime]:
    return _source(one), one.moment


def _worst(one: Known) -> tuple[int, str]:
    return WORST.index(one.severity) if one.severity in WORST else len(WORST), one.what.casefold()
