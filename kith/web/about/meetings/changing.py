"""What whoever may can change of a meeting from its page, and whom it reaches: day and place, calling off, who came."""
from collections.abc import Iterator
from typing import NamedTuple

from django.http import HttpRequest

from kith.engine.catalogue import FORMS
from kith.engine.standing import Standing
from kith.language.errors import Refused
from kith.web import staff, wording
from kith.web.filling import by_hand
from kith.worklists.about.meetings.found import CALLED, DECIDED, HELD
from kith.worklists.person import other_name
from kith.worklists.whole_meeting import OfChild, OneMeeting

EACH = "each of {many} that it is about, and everybody who is asked to it for any of them"
ALONE = "this child and everybody who is asked to it for them"


class Change(NamedTuple):
    """A button: its words, where it leads, and whom it reaches."""

    words: str
    address: str
    reaches: str


def changes(request: HttpRequest, found: OneMeeting) -> list[Change]:
    """Those that whoever looks may make; the pipe asks again when one is sent."""
    return [*_before(request, found), *_after(request, found)] if staff.may(request, "record") else []


def _before(request: HttpRequest, found: OneMeeting) -> Iterator[Change]:
    called = [one for one in found.children if one.meeting.called and not one.meeting.held]
    if called and _may(request, CALLED):
        yield Change("Change its day or place", _mends(called[0], called[0].meeting.called), _each(found.many))
        first = max(called, key=lambda one: len(_reached(one)))
        yield Change("Call it off", f"{_mends(first, first.meeting.called)}&how=strike", _off(found, first))


def _after(request: HttpRequest, found: OneMeeting) -> Iterator[Change]:
    held = next((one for one in found.children if one.meeting.held), None)
    if held and _may(request, HELD):
        yield Change("Correct who was there", _mends(held, held.meeting.held), _each(found.many))
    if _may(request, DECIDED):
        for one in found.children:
            for sheet in one.meeting.decisions:
                yield Change(f"Correct what was decided for {other_name(one.who.subject)}", _mends(one, sheet), ALONE)


def _may(request: HttpRequest, form: str) -> bool:
    try:
        by_hand.opened(request, FORMS[form], corrects=True)
    except Refused:
        return False
    return True


def _mends(one: OfChild, entry: Standing) -> str:
    return f"/record/{entry.form}?about={one.key}&corrects={entry.root}"


def _each(many: int) -> str:
    return ALONE if many == 1 else EACH.format(many=wording.number(many, "child"))


def _off(found: OneMeeting, first: OfChild) -> str:
    """Struck out it is for those on the agenda of that very entry; where that is not everybody, it says so."""
    left = found.many - min(len(_reached(first)), found.many)
    if not left:
        return _each(found.many)
    of_them = "1 other child" if left == 1 else f"{left} other children"
    return (f"{other_name(first.who.subject)} and everybody who is asked to it for them. It stands for {of_them} "
            "until it is called off from where it was called")


def _reached(one: OfChild) -> set[str]:
    """The child itself, and whoever was ever on the agenda of its entry."""
    rows = (row for version in one.meeting.called.versions for row in version.answers.get("agenda") or ())
    named = (row.get("who") for row in rows if isinstance(row, dict))
    return {one.key, *(who["key"] for who in named if isinstance(who, dict) and who.get("key"))}
