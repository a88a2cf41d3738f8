"""What the return asks of the health of children who were in care for the whole year (OC2), each fact where it stands.

Nothing is filled in for what nobody said, except what follows from an age.
"""
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kith.engine.days import day_of as said_day
from kith.worklists.returns import care, layouts
from kith.worklists.returns.care import known
from kith.worklists.returns.children import HEALTH, REPORT, SCORE, STORY, YES_NO, Child

SCORED_FROM, SCORED_UNTIL, SMALL = 4, 17, 5
YEAR = timedelta(days=366)


@dataclass(frozen=True)
class Health:
    """The answers of one child, as the return writes them; empty where nobody said."""

    score: str = ""
    no_score: str = ""
    development: str = ""
    immunised: str = ""
    teeth: str = ""
    assessed: str = ""
    misuse: str = ""
    help_received: str = ""
    help_offered: str = ""


def health_of(child: Child) -> Health:
    """Of the year only: what was said before it began is no answer of this year."""
    misuse = YES_NO.get(child.newest("misuse", [HEALTH]), "")
    received = YES_NO.get(child.newest("help_received", [HEALTH]), "") if misuse == "1" else ""
    offered = YES_NO.get(child.newest("help_offered", [HEALTH]), "") if received == "0" else ""
    score, no_score = _score(child)
    small = child.turns(SMALL) > child.layout.ended and child.born is not None
    return Health(score, no_score, YES_NO.get(child.newest("development_checked", [HEALTH]), "") if small else "",
                  YES_NO.get(child.newest("immunised", [HEALTH, STORY]), ""), _teeth(child), _assessed(child),
                  misuse, received, offered)


def asks_score(child: Child) -> bool:
    """A score, or why there is none, is asked for from the fourth to the seventeenth birthday."""
    return child.turns(SCORED_FROM) <= child.layout.ended and child.turns(SCORED_UNTIL) >= child.layout.began


def _score(child: Child) -> tuple[str, str]:
    """The last that the main carer gave; who became four or seventeen within the year may have none by their age."""
    if not asks_score(child):
        return "", ""
    totals = [str(one.answers["total"]) for one in child.within_year(SCORE)
              if one.answers.get("informant") == "carer" and one.answers.get("total") is not None]
    if totals:
        return totals[0].removesuffix(".0"), ""
    if reason := layouts.NO_SCORE.get(child.newest("no_score", [HEALTH]), ""):
        return "", reason
    whole = child.turns(SCORED_FROM) <= child.layout.began and child.turns(SCORED_UNTIL) > child.layout.ended
    return "", "" if whole else "SDQ1"


def _teeth(child: Child) -> str:
    """A day within the year is a check; without one, what was told at an assessment of the year."""
    days = [said_day(known(one, "teeth_seen")) for one in child.within_year(HEALTH) if known(one, "teeth_seen")]
    if days:
        return "1" if any(day and child.layout.began <= day <= child.layout.ended for day in days) else "0"
    return YES_NO.get(child.newest("dentist", [STORY]), "")


def _assessed(child: Child) -> str:
    """Assessments are recorded here, so that none in the year is an answer, too."""
    told = [said_day(known(one, key)) for form, key in ((HEALTH, "assessed"), (REPORT, "held_on"))
            for one in child.of(form) if known(one, key)]
    days = [*told, *(care.day_of(one) for one in child.within_year(STORY))]
    return "1" if any(day and child.layout.began <= day <= child.layout.ended for day in days) else "0"


def apart(child: Child) -> Iterator[tuple[str, date]]:
    """(what, the day of the assessment): a dentist in the months that an assessment says had none, and the reverse;
    immunisations that are whole and missing on one day.
    """
    for told in child.within_year(STORY):
        day, dentist, immunised = care.day_of(told), known(told, "dentist"), known(told, "immunised")
        for one in child.within_year(HEALTH):
            seen = said_day(known(one, "teeth_seen") or None)
            if seen and seen <= day and dentist in YES_NO and (dentist == "yes") != (seen > day - YEAR):
                yield f"a dentist saw the child on {layouts.written(seen)}", day
            if care.day_of(one) == day and {immunised, known(one, "immunised")} == set(YES_NO):
                yield "immunisations", day
