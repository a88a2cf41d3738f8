"""What is begun by hand: asked alike of a form’s page, of its drafts and of what is sent, and refused by default."""
from django.http import HttpRequest

from kith.access import confidence, opening, permission, writing
from kith.access.staffing import role_keys
from kith.engine.catalogue import FORMS
from kith.intake.gates import acting, allowing
from kith.language import Form
from kith.language.errors import Refused
from kith.records.database import cursor
from kith.records.subjects import Subject
from kith.web import staff

OWED = "select form from duties_duty where id = %s"


def policy(request: HttpRequest) -> None:
    """Those whose role records anything of people, and whoever the very form names; the others hear why not."""
    form = FORMS.get(request.resolver_match.kwargs["form"])
    if form is None or not form.recorded_by or not writing.may_record(form, _roles(request)):
        permission.require(_roles(request), "record")


def may(request: HttpRequest, form: type[Form]) -> bool:
    """Whether whoever asks is offered its page."""
    offered = writing.has_a_page(form) and writing.may_record(form, _roles(request))
    return offered and not (_in_confidence(request) and confidence.leaves(form))


def opened(request: HttpRequest, form: type[Form], *, corrects: bool = False) -> None:
    """Refuses the page of a form that no page offers, unless what is there is corrected on it."""
    writing.require(form, _roles(request), corrects or writing.has_a_page(form))
    _require_stays(request, form)


def about(request: HttpRequest, form: type[Form], subject: Subject) -> None:
    """Refuses the page of what the pipe would not take of this record from whoever asks."""
    with cursor() as cur:
        asking = acting.Asking(cur, request.user, staff.posts(request), request.at)
        allowing.require_may_record(asking, form, subject, ())


def sent(request: HttpRequest, form: type[Form], cites: tuple[str, ...], corrects: str) -> None:
    """Refuses what answers nothing, corrects nothing, and is written on no page; the pipe asks the rest."""
    if not (cites or corrects):
        writing.require(form, _roles(request), writing.by_hand(form))


def drafted(request: HttpRequest, form: type[Form], of_what: str, corrects: str) -> None:
    """Refuses a draft of what could not be sent: of a duty it is what answers that very duty, or what is done to it."""
    owed = bool(of_what) and not corrects
    writing.require(form, _roles(request), _answers(request, form, of_what) if owed else bool(
        corrects) or writing.by_hand(form))
    if not owed:
        _require_stays(request, form)


def require_said_openly(request: HttpRequest) -> None:
    """Refuses to hand a family what a service held in confidence knows: that it knows anything would tell of it."""
    if _in_confidence(request):
        raise Refused("Your service is held in confidence: what it knows is on no sheet for a family.")


def _require_stays(request: HttpRequest, form: type[Form]) -> None:
    """Somebody of a service held in confidence hears it before they write, and not when they send it."""
    if _in_confidence(request):
        confidence.require_stays(form, asked_for=False)


def _in_confidence(request: HttpRequest) -> bool:
    return any(confidence.spoken_in(post.team_kind) for post in staff.posts(request)[:1])


def _answers(request: HttpRequest, form: type[Form], duty: str) -> bool:
    with cursor() as cur:
        opening.opens_duty(cur, request.user.id, duty, request.at)
        found = cur.execute(OWED, (duty,)).fetchone()
    return found is not None and (found[0] == form.key or bool(form.acts_as))


def then(request: HttpRequest, key: str) -> str:
    """The form that somebody is looked for to write, where whoever looks may write it; else none."""
    return key if key in FORMS and may(request, FORMS[key]) else ""


def named(key: str) -> type[Form]:
    """The form with this key; one that does not exist is refused in a sentence."""
    if key not in FORMS:
        raise Refused("There is no form with that name. Choose one from the list under Record.")
    return FORMS[key]


def _roles(request: HttpRequest) -> set[str]:
    return set(role_keys(staff.posts(request)))
