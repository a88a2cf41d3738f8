"""How often each status is looked at by whoever answers for it, and what shows that it was."""
from typing import NamedTuple

from kith.forms.looked_after.care_review_held import CareReviewHeld
from kith.forms.meetings.decisions_issued import DecisionsIssued
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.forms.meetings.status_looked_at import StatusLookedAt
from kith.language import Duty, Span, by_day, climbs, months, setting
from kith.language.events import Event
from kith.language.questions import Question
from kith.language.roles import NAMED_NURSE, UNIVERSAL
from kith.language.settings import Setting
from kith.statuses.care import IN_NEED, LOOKED_AFTER, MARAC, ON_A_PLAN

FIRST = setting("meetings.months_to_first_review", 3, "Months after a plan began by which it is first reviewed",
                "Working Together to Safeguard Children")
AGAIN = setting("meetings.months_between_reviews", 6, "Months between two reviews of a child protection plan",
                "Working Together to Safeguard Children")
OF_CARE_FIRST = setting("status.months_to_first_care_review", 1, "Months after a child came into care by which it was "
                        "reviewed", "Care Planning Regulations 2010, reg. 33: 20 working days")
OF_CARE = setting("status.months_between_care_reviews", 6, "Months between two reviews of a child in care",
                  "Care Planning Regulations 2010, reg. 33")
OF_NEED = setting("status.months_between_reviews_in_need", 3, "Months after which a child in need plan is looked at, "
                  "where it names no day", "Local: no national number")
OF_MARAC = setting("status.months_on_marac", 12, "Months after which a plan of MARAC is looked at, where it names no "
                   "day", "Local: a case is commonly held in view for twelve months")
SILENT_SOURCE = setting("status.hours_source_silent", 24, "Hours without news from the system that told of a status, "
                        "after which it may be out of date", "Local: not verified")
CLIMBS = climbs(10, again=20)
IN_VIEW = setting("plans.months_in_view_after_step_down", 12, "Months after a step-down in which whatever comes new is "
                  "shown with what would make us worry again", "Local: not verified")
REVIEW_BY = "review_by"   # the answer by which a beginning names its own day


class Watched(NamedTuple):
    """A status that somebody looks at again: months after it began, and then months after it was last looked at."""

    span: Span
    seen: Event
    first: Setting
    again: Setting


def _watched(span: Span, key: str, held: Event, first: Setting, again: Setting) -> Watched:
    asked = StatusLookedAt.where(StatusLookedAt.which.is_in(key), StatusLookedAt.says)
    return Watched(span, held | asked, first, again)


def _held(kind: str) -> Event:
    return MeetingHeld.where(MeetingHeld.kind.is_in(kind))


WATCHED = {
    "plan": _watched(ON_A_PLAN, "plan", _held("review"), FIRST, AGAIN),
    "need": _watched(IN_NEED, "need", _held("in_need"), OF_NEED, OF_NEED),
    "care": _watched(LOOKED_AFTER, "care", CareReviewHeld.where() | _held("care_review"), OF_CARE_FIRST, OF_CARE),
    "marac": _watched(MARAC, "marac", _held("marac"), OF_MARAC, OF_MARAC),
}


def still_stands(what: str, key: str, span: Span, named: Question, every: Setting, decided: Question) -> Duty:
    """Whoever holds the child asks: by the day that its beginning named, then each so many months. Where a meeting
    decided that it goes on, its sheet has answered, and where somebody else asked, their word: nobody asks twice.
    """
    answered = StatusLookedAt.answers(StatusLookedAt.says) | StatusLookedAt.follows(
        StatusLookedAt.which.is_in(key), StatusLookedAt.says) | DecisionsIssued.follows(decided.is_in("goes_on"))
    return Duty(f"Ask whether {what} still stands", owner=UNIVERSAL, level="routine",
                due=by_day(named, otherwise=months(every)), every=months(every), while_=span,
                done_when=answered, act="Write what they say", filled=(("which", key),),
                waived_by=(NAMED_NURSE,), escalate=CLIMBS)
