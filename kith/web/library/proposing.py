"""From any concern to a disagreement: which step, whom to ask, until when, and words to begin with."""
from dataclasses import dataclass

from django.http import HttpRequest
from psycopg import Cursor

from kith.duties.settings import calendar, values
from kith.engine.lengths import after
from kith.engine.saying import because
from kith.language import end_of_working_day
from kith.language.errors import Refused
from kith.language.roles import TAKE_DISAGREEMENTS
from kith.pathways.speaking_up.disagreement_answered_in_time import FIRST
from kith.records.database import cursor
from kith.web import seeing, staff, wording
from kith.worklists.about import disagreements
from kith.worklists.owed import duty as reading

WHOEVER = "whoever decided"


@dataclass(frozen=True)
class Proposal:
    """What the page offers; whoever asks may choose otherwise on the form."""

    role: str
    step: int
    whom: str
    further: bool
    until: str
    words: str


def proposed(request: HttpRequest) -> Proposal | None:
    """Of a child whom the reader may open; ``of`` in the address is the concern from which they came."""
    about, of = (request.GET.get(key, "") for key in ("about", "of"))
    if not about:
        return None
    try:
        with cursor() as cur:
            whole = seeing.found(cur, request, about)
            role, why = _concern(cur, request, of, whole.subject.key)
            found = disagreements.proposed(cur, whole.ids, role)
    except Refused:
        return None
    due = after(end_of_working_day(FIRST), request.at, calendar(), values())
    whom = _titled(found.role)
    until = wording.moment(due, request.at)
    return Proposal(found.role, found.step, whom, found.further, until, _words(why, until, whom))


def _concern(cur: Cursor, request: HttpRequest, key: str, about: str) -> tuple[str, str]:
    """The role that has it or decided it, and the sentence why it is there; nothing where it is about somebody else."""
    if not key:
        return "", ""
    line = reading.read(cur, key, request.at, request.user.id, staff.posts(request)).line
    if line.subject != about:
        return "", ""
    return line.role, because(line.reasons, line.first_name, request.at, line.kept)


def _titled(role: str) -> str:
    """Step 2: head of … and Children’s social care, as they stand in a sentence."""
    title = TAKE_DISAGREEMENTS.get(role, "").partition(": ")
    return f"the {title[2] or title[0][:1].lower() + title[0][1:]}" if title[0] else WHOEVER


def _words(why: str, until: str, whom: str) -> str:
    begins = f"{why} " if why else ""
    return (f"{begins}I am worried that … because I saw …. I ask {whom} to … by {until}. If that cannot be, "
            "tell me why, and who else can help.")
