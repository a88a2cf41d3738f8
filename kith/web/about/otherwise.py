"""Where something was not sent because it would not be safe: what, who was told instead, and which ways are safe."""
from dataclasses import dataclass

from django.http import HttpRequest

from kith.access import involvement, sensitivity
from kith.engine.catalogue import FORMS, duty_of
from kith.language.channels import CHANNELS
from kith.language.roles import AUDIENCE
from kith.records.database import cursor
from kith.web import contact, staff
from kith.worklists.owed.duty import DutyPage
from kith.worklists.person import Who

THING = {"letter": "this letter", "text": "this text message", "email": "this e-mail", "phone": "this call"}
THROUGH = FORMS["reach_through"]


@dataclass(frozen=True)
class Otherwise:
    """``instead``: who was told; ``around``: those that see them anyway and can be asked; ``open``: ways not closed.
    """

    what: str
    why: str
    instead: str
    around: tuple[tuple[str, str], ...]
    open: tuple[str, ...]


def ways(request: HttpRequest, found: DutyPage, who: Who | None) -> Otherwise | None:
    """Nothing where nothing was held, or where whoever asks may not see for whom it was."""
    held = found.line.marked.get("held")
    if not held or who is None or who.safe is None:
        return None
    declared = duty_of(found.line.pathway, found.duty)
    told = [tell.otherwise for tell in (declared.tell if declared else ())
            if tell.to in AUDIENCE and tell.channel in held and tell.otherwise]
    instead = told[0].title if told else ""
    return Otherwise(" and ".join(THING.get(one, "this") for one in held), contact.headline(who.safe), instead,
                     _around(request, who), tuple(CHANNELS[one] for one in CHANNELS if one not in who.safe.closed))


def _around(request: HttpRequest, who: Who) -> tuple[tuple[str, str], ...]:
    """Each once, as this reader may know of it."""
    reader, asked = sensitivity.of(request.user.id, staff.posts(request)), THROUGH.role.choices()
    with cursor() as cur:
        found = involvement.of(cur, who.subject.id, request.at)
    known = {one.role: asked[one.role] for one in found if one.role in asked and reader.hears_of(one.role)}
    return tuple(known.items())
