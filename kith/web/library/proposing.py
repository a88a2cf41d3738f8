"""From any concern to a disagreement: which step, whom to ask, until when, and words to begin with."""
from dataclasses import dataclass

from django.http import HttpRequest
from psycopg import Cursor

from kith.duties.settings import calendar, values
from kith.engine.catalogue import PATHWAYS
from kith.engine.phrasing.saying import because
from kith.engine.reckoned.lengths import after, named
from kith.engine.shelves import folder
from kith.forms.speaking_up.disagreement import OF_SUBJECT, SILENCE
from kith.language import of_step
from kith.language.errors import Refused
from kith.language.roles import DRAWN, STEPS
from kith.records.database import cursor
from kith.web import seeing, staff, steps, wording
from kith.worklists.about import disagreements
from kith.worklists.owed import duty as reading

WHOEVER = "whoever decided"
KEYS = tuple(STEPS)


@dataclass(frozen=True)
class Concern:
    """What somebody comes from: what it would be about, whose decision it is, and why it is there."""

    what: str = ""
    service: str = ""
    why: str = ""


@dataclass(frozen=True)
class Proposal:
    """What the page offers; whoever asks may choose otherwise on the form."""

    what: str
    role: str
    step: str
    number: int
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
            concern = _concern(cur, request, of, whole.subject.key)
            found = disagreements.proposed(cur, whole.ids, concern.service, whole.reader, request.at)
    except Refused:
        return None
    step = KEYS[found.step - 1]
    due = after(named(of_step(DRAWN), {"step": step}), request.at, calendar(), values())
    whom, until = _titled(found), wording.moment(due, request.at)
    return Proposal(concern.what, found.service, step, found.step, whom, found.further, until,
                    _words(concern.why, until, whom))


def _concern(cur: Cursor, request: HttpRequest, key: str, about: str) -> Concern:
    """Whoever has it or decided it, and the sentence why it is there; nothing where it is about somebody else."""
    if not key:
        return Concern()
    line = reading.read(cur, key, request.at, request.user.id, staff.posts(request)).line
    if line.subject != about:
        return Concern()
    subject = folder(PATHWAYS[line.pathway]).rpartition(".")[2] if line.pathway in PATHWAYS else ""
    # Nobody asks themselves: of what is mine to do I disagree with whoever asked it of me, and say who that is.
    mine = reading.is_mine(cur, key, request.user.id, staff.posts(request))
    what = SILENCE if line.state == "overdue" and not mine else OF_SUBJECT.get(subject, "")
    whose = "" if mine else line.role.rpartition(":")[2]
    return Concern(what, whose, because(line.reasons, line.first_name, request.at, line.kept))


def _titled(found: disagreements.Proposed) -> str:
    """Whoever stands there, as they stand in a sentence."""
    if found.stands:
        return found.stands.title
    return steps.DECIDED.get(found.service, WHOEVER)


def _words(why: str, until: str, whom: str) -> str:
    begins = f"{why} " if why else ""
    return (f"{begins}I am worried that … because I saw …. I ask {whom} to … by {until}. If that cannot be, "
            "tell me why, and who else can help.")
