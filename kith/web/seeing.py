"""Whether the one who asks may see a person's record: a reason is not enough for those whose work is the door."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from django.http import HttpRequest
from psycopg import Cursor

from kith.access import opening, sensitivity, training, viewing
from kith.access.permission import CLINICAL, DESKS, OFFICERS, RECORDS
from kith.access.staffing import role_keys
from kith.duties.settings import values
from kith.engine.calendar import local
from kith.forms.access.training_recorded import TRAININGS
from kith.language.errors import Refused
from kith.records.database import cursor
from kith.records.subjects import Subject
from kith.web import staff
from kith.web.refusing import WayOn
from kith.worklists import person
from kith.worklists.person import Who, Whole

AT_THE_DOOR = (
    "You see who is here, not what is recorded about them. If you are worried about this person, say so: "
    "the nurse in charge is told at once."
)
TOLD_ALONE = "You see what was told to you, and nobody’s record. Open what you owe from your list: it stands there."
LAPSED = "You cannot open this page: {what} is not in date. Do it, and ask your lead to record it."
NOT_AGREED = "You cannot open this page: the database knows no reason why you may see this person."


def found(cur: Cursor, request: HttpRequest, key: str) -> Whole:
    """The person with this key, opened to the one who asks in the same question; refused as `require` refuses."""
    hears = not _at_the_door(request) and not lapsed(request)
    asks = sensitivity.of(request.user.id, staff.posts(request)) if hears else sensitivity.STRANGER
    whole = person.find(cur, key, asks, request.at)
    require(cur, request, whole.subject, whole.opened)
    request.secret_near = whole.secret_near
    if hears:
        return whole
    return replace(whole, reader=sensitivity.reader(cur, request.user.id, staff.posts(request), whole.ids))


def _at_the_door(request: HttpRequest) -> bool:
    return role_keys(staff.posts(request)).isdisjoint(CLINICAL | DESKS | RECORDS)


def require(cur: Cursor, request: HttpRequest, subject: Subject, opened: bool | None = None) -> None:
    """Refuses in a sentence a record that the one who asks has no reason, or no calling, to read.

    ``opened``: whether the database has opened it to them, where that was asked before.
    """
    try:
        if _at_the_door(request):
            raise Refused(AT_THE_DOOR if role_keys(staff.posts(request)).isdisjoint(OFFICERS) else TOLD_ALONE)
        _require_trained(cur, request, subject)
        if not (opening.opens(cur, request.user.id, subject.id, request.at) if opened is None else opened):
            person.may_see(cur, request.user.id, staff.posts(request), subject, request.at)
            raise Refused(NOT_AGREED)
    except Refused as refusal:
        refusal.way_on, refusal.about = _way_on(request, subject), (subject.id,)
        raise
    reading(request, subject.id)


def lapsed(request: HttpRequest) -> dict[str, date | None]:
    """The trainings that whoever asks needs and that are out of date; nothing where the locality asks for none."""
    needed = values().of(training.NEEDED, request.at)
    if not needed:
        return {}
    if request.user.trained is None:
        with cursor() as cur:
            request.user.trained = training.of(cur, request.user.id)
    return training.lapsed(needed, role_keys(staff.posts(request)), request.user.trained, local(request.at).date())


def in_grace(request: HttpRequest) -> bool:
    """Whether what is out of date was in date not long ago, so that a page still opens on one's word."""
    return training.in_grace(lapsed(request), local(request.at).date(), int(values().of(training.GRACE, request.at)))


def _require_trained(cur: Cursor, request: HttpRequest, subject: Subject) -> None:
    """What is open on somebody's word stays open: the word was kept, and that a training had ended was told with it."""
    found = lapsed(request)
    if found and not (in_grace(request) and viewing.still_open(cur, request.user.id, [subject.id], request.at)):
        raise Refused(not_in_date(found))


def not_in_date(found: Iterable[str]) -> str:
    """The sentence, with the names of the trainings."""
    names = [TRAININGS.get(what, what.replace("_", " ")) for what in found]
    names = [name[:1].lower() + name[1:] for name in names]
    return LAPSED.format(what="your training in " + " and ".join(names))


def reading(request: HttpRequest, *subject_ids: int) -> None:
    """Notes that the page of this request shows these records, for the event that is written of it."""
    request.showed = [*(request.showed or ()), *subject_ids]


def _way_on(request: HttpRequest, subject: Subject) -> WayOn:
    """What can be done instead, wherever the refusal is met."""
    if staff.may(request, "open_without_reason"):
        return WayOn(f"/people/{subject.key}/why", "Give your reason")
    return WayOn(f"/worried?about={subject.key}", "Say that you are worried")


def strip(cur: Cursor, request: HttpRequest, subject: Subject) -> Who | None:
    """The strip for those who may see it; without it a page says nothing that the record holds."""
    try:
        require(cur, request, subject)
    except Refused:
        return None
    return person.strip(cur, person.find(cur, subject.key), request.at)
