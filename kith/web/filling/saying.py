"""From a posted page to a statement for intake, and from its answer to one sentence."""

import secrets
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256

from django.http import HttpRequest

from kith.engine.matters.beside import STILL
from kith.engine.standing import AS_BEFORE
from kith.intake.answer import Answer
from kith.intake.doors import drafts
from kith.intake.doors.drafts import Page
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language import Form
from kith.language.errors import Problems, Refused
from kith.language.ways import PAGE
from kith.web.filling import by_hand, posted, siblings, timing
from kith.web.filling.overtaken import STANDS
from kith.web.wording import number

SENDER, LONGEST_NUMBER = "web", 64
CORRECTS = "corrects "


def new_number() -> str:
    """A number for what is about to be said, so that a page sent twice is one thing said once."""
    return secrets.token_hex(8)


def number_of(request: HttpRequest) -> str:
    """The number that a page brings; a new one for a page without. One too long to be ours counts by the whole of it:
    cut short, it could be taken for another, and what was acknowledged would be lost.
    """
    given = request.POST.get("_number", "") or new_number()
    return given if len(given) <= LONGEST_NUMBER else sha256(given.encode(errors="replace")).hexdigest()


def written(form: type[Form], request: HttpRequest) -> dict:
    """Everything typed so far, the time of it included."""
    raw = posted.raw(form, request.POST) | siblings.written(form, request.POST)
    if timing.is_asked(form, mends=bool(corrected(request))):
        raw |= posted.raw(timing.Told, request.POST)
    if "_beside" in request.POST:
        raw |= {"_beside": request.POST["_beside"], STILL: request.POST.getlist(STILL)}
    if STANDS in request.POST:
        raw |= {STANDS: request.POST[STANDS]}
    return raw | posted.raw(timing.Corrected, request.POST)


def send(
    request: HttpRequest, form: type[Form], raw: dict, about: str, cites: tuple[str, ...] = (), part: str = "",
    also: Mapping[str, dict | None] | None = None, answering: Mapping[str, str] | None = None, *, mends: bool = False,
) -> Answer:
    """Hands what was written to intake; all problems at once, those of the time included.

    ``part`` tells apart what one press of a button says of several people. ``also``: what is said of each other child
    in the same breath, None where it is the same; it is one occasion, and all of it is taken, or none. ``answering``:
    which duty it answers there. ``mends``: the page is one on which what was said is corrected, or struck out.
    """
    corrects = corrected(request) if mends else ""
    by_hand.sent(request, form, cites, corrects)
    said = _said(request, form, raw, cites, corrects)
    sent = number_of(request) + part
    statement = Statement(SENDER, f"{request.user.id}:{sent}", Who(key=about), (said,), request.at, way=PAGE)
    if also:
        statement = _of_each(statement, sent, also, answering or {})
    page = Page(form.key, about, cites[0] if cites else corrects)
    try:
        answer = receive(statement, by=request.user, at=request.at)
    except Refused:
        keep_draft(request, page, raw)   # what may not be said yet is not lost
        raise
    drafts.forget(request.user, page, *_numbers(request))
    return answer


def _of_each(statement: Statement, occasion: str, also: Mapping[str, dict | None],
             answering: Mapping[str, str]) -> Statement:
    """The same statement, and one of each other child; nothing that was copied from last time is said to be theirs."""
    said = replace(statement.says[0], occasion=occasion)
    cites = {key: (answering[key],) if key in answering else () for key in also}
    others = (replace(statement, number=f"{statement.number} {key}", about=Who(key=key),
                      says=(replace(said, raw=said.raw if own is None else own, cites=cites[key], as_before=None),))
              for key, own in also.items())
    return replace(statement, says=(said,), also=tuple(others))


def keep_draft(request: HttpRequest, page: Page, raw: dict) -> None:
    """Keeps what this page holds under its own number, in the place of the draft that it began with."""
    number, goes_on = _numbers(request)
    drafts.save(request.user, page, number, raw, request.at, goes_on)


def _numbers(request: HttpRequest) -> tuple[str, str]:
    """The page's own number, and that of the draft it began with."""
    own, goes_on = (posted.of_page(request.POST.get(key, "")) for key in ("_number", "_goes_on"))
    return own or drafts.UNNUMBERED, goes_on


def corrected(request: HttpRequest) -> str:
    """Of a correction: of which entry, as its drafts are kept."""
    root = posted.numbered(request.POST.get("corrects") or request.GET.get("corrects", ""))
    return f"{CORRECTS}{root}" if root else ""


def _said(request: HttpRequest, form: type[Form], raw: dict, cites: tuple[str, ...], corrects: str) -> Said:
    answers = {key: value for key, value in raw.items() if key in form.questions}
    strikes = bool(corrects) and request.POST.get("how") == "strike"
    alone = strikes and request.POST.get("_strikes")   # that page asks why, and nothing else
    asked = timing.is_asked(form, mends=bool(corrects)) and not alone
    return Said(
        form.key,
        answers,
        happened=timing.happened(raw, request.at) if asked else request.at.isoformat(),
        how="strike" if strikes else "whole",
        cites=cites,
        reason=_reason(raw) if corrects else "",
        corrects=posted.numbered(corrects.removeprefix(CORRECTS)),
        as_before=raw.get(AS_BEFORE),
    )


def _reason(raw: dict) -> str:
    if not raw.get("what_was_wrong"):
        raise Problems({"what_was_wrong": "Write what was wrong, so that whoever read the first version understands."})
    return raw["what_was_wrong"]


def asks(answer: Answer, request: HttpRequest) -> str:
    """The question that follows for whoever wrote it, where one does: asked now, it is answered best."""
    mine = f"worker:{request.user.id}"
    return next((one["id"] for one in answer.begun if one["role"] == mine and one["level"] == "urgent"), "")


def outcome(answer: Answer, children: int = 1) -> str:
    """What became of it, in one sentence without a name."""
    if answer.said_before or answer.outcome == "duplicate":
        return "This had been saved already. Nothing was saved twice."
    if answer.outcome == "unfiled":
        return f"Kept, and it waits for somebody to say whom it is about. {answer.sentence}"
    begun = f" {number(len(answer.begun), 'thing is')} now owed because of it." if answer.begun else ""
    ended = f" {number(len(answer.ended), 'thing')} no longer waiting." if answer.ended else ""
    saved = f"Saved, an entry for each of {children} children." if children > 1 else "Saved."
    return f"{saved}{begun}{ended}"
