"""What there is to read beside the answer to a duty: what it rests on, a pattern, other meetings, a page."""
from django.http import HttpRequest

from kith.access import sensitivity
from kith.access.at_one_time import Clash
from kith.engine.catalogue import duty_of
from kith.engine.listening.listeners import BEGUN_BY
from kith.language.duties import CLASHES, OPENING, READ_ON, VISITS
from kith.language.pages import OnPage
from kith.records import happenings, subjects
from kith.records.database import cursor
from kith.web import staff
from kith.worklists.about import attendance, histories
from kith.worklists.about.histories import History
from kith.worklists.about.meetings import clashing
from kith.worklists.about.meetings.found import CALLED, HELD
from kith.worklists.desks import openings
from kith.worklists.owed import duty as reading
from kith.worklists.owed import laid
from kith.worklists.owed.duty import DutyPage
from kith.worklists.owed.laid import Laid

MEETS = frozenset({CALLED, HELD})


def entries(found: DutyPage) -> tuple[Laid, ...]:
    """What it rests on, or what answered the duty before it, entry by entry."""
    with cursor() as cur:
        return tuple(laid.beside(cur, found))


def what(found: DutyPage) -> str:
    """What its declaration lays beside the answer."""
    declared = duty_of(found.line.pathway, found.duty)
    return declared.beside if declared else ""


def read_on(found: DutyPage) -> OnPage | None:
    """The page where it is read, if it has one of its own."""
    page = READ_ON.get(what(found))
    return page._replace(address=page.address.format(key=found.line.subject)) if page else None


def words(found: DutyPage) -> list[tuple[str, bool]]:
    """The note that is asked about, in pieces, each with whether it is one of the words that made Kith ask."""
    with cursor() as cur:
        return reading.words(cur, found)


def asked_about(request: HttpRequest, found: DutyPage) -> openings.Opened | None:
    """The opening that somebody is asked about: whoever must say why they opened a page sees which, and when."""
    if what(found) != OPENING:
        return None
    with cursor() as cur:
        return openings.asked_about(cur, found.line.subject_id, found.trigger, request.at)


def noticed(request: HttpRequest, found: DutyPage) -> str:
    """What the program noticed by itself, in a sentence."""
    with cursor() as cur:
        return reading.noticed(cur, found, request.at)


def side_by_side(request: HttpRequest, found: DutyPage) -> list[History]:
    """Whoever decides about a pattern sees the pattern: visits of a year, those of sisters and brothers beside them."""
    if what(found) != VISITS:
        return []
    with cursor() as cur:
        return histories.side_by_side(cur, found.line.subject_id, request.user.id, request.at)


def clashes(request: HttpRequest, found: DutyPage) -> list[Clash]:
    """For whoever is asked to a meeting: their other meetings at that time, and the child’s."""
    if what(found) != CLASHES:
        return []
    with cursor() as cur:
        return clashing.beside(cur, reading.began(cur, found), found.line.subject_id, found.line.role, request.at)


def meeting(found: DutyPage) -> str:
    """By which the page of the meeting is found for which it is owed, where it is owed for one."""
    if BEGUN_BY.get(found.line.pathway, frozenset()).isdisjoint(MEETS):
        return ""   # most duties, of whose cause nothing need be read for this
    with cursor() as cur:
        return next((happenings.name(one.occasion) for one in reading.began(cur, found) if one.form in MEETS), "")


def appointments(found: DutyPage, request: HttpRequest) -> attendance.Attendance | None:
    """Whoever answers for what several services missed sees what each of them missed."""
    if not attendance.is_about(found.line.pathway):
        return None
    with cursor() as cur:
        ids = subjects.together(cur, [found.line.subject_id]).get(found.line.subject_id, [found.line.subject_id])
        reader = sensitivity.reader(cur, request.user.id, staff.posts(request), ids)
        return attendance.of(cur, ids, reader)
