"""Whoever followed a link: for which place they speak, about which child, and whether they brought the code."""
from dataclasses import dataclass, replace
from datetime import datetime

from django.http import HttpRequest
from psycopg import Cursor

from kith.access import opening, outside
from kith.access.outside import Place
from kith.intake.doors.replying import Outside
from kith.notices import codes, links
from kith.notices.links import Reply
from kith.web import seeing
from kith.web.outside.children import Child, children
from kith.web.outside.door import Opens
from kith.worklists.desks import asked
from kith.worklists.desks.asked import Asked, Step


@dataclass(frozen=True)
class Guest:
    """Whoever followed a link: which reply, whose place, what it owes; and, with the code, until when they are in.

    ``lead``: the reply that has the link and its codes; ``each``: every child that the link is about, of which
    ``reply`` is the one on the page.
    """

    token: str
    lead: Reply
    reply: Reply
    place: Place
    steps: list[Step]
    each: tuple[Child, ...]
    until: datetime | None = None
    asked: Asked | None = None

    @property
    def child(self) -> str:
        """Which of several the page is about, as its addresses say it; empty where there is one."""
        here = next(one for one in self.each if one.reply.id == self.reply.id)
        return f"?child={here.number}" if len(self.each) > 1 else ""

    @property
    def is_in(self) -> bool:
        return self.asked is not None

    @property
    def roles(self) -> tuple[str, ...]:
        """In which the place was asked."""
        return tuple(dict.fromkeys(one.role.partition(":")[0] for one in self.steps if one.theirs))

    @property
    def outside(self) -> Outside:
        """For whom they speak."""
        role = next((one.role for one in self.steps if one.theirs), "")
        return Outside(self.place.name, role, self.asked.subject.key)


def found(cur: Cursor, request: HttpRequest, token: str) -> Guest | None:
    """Who is there; nothing where the link is none of ours, has ended, or what it was about went to another place."""
    lead = links.by_link(cur, token)
    wanted = request.GET.get("child") or request.POST.get("child", "")
    guest = led_to(cur, token, lead, request.at, wanted) if lead and lead.open_at(request.at) else None
    if guest is None:
        return None
    until = DOOR.until(cur, request, lead)
    if until is None or not opens(cur, request, token, guest.reply):
        return guest
    seeing.reading(request, guest.reply.subject_id)
    read = asked.read(cur, guest.reply, guest.place, guest.steps, request.at)
    return replace(guest, until=until, asked=read)


def opens(cur: Cursor, request: HttpRequest, token: str, reply: Reply) -> bool:
    """From now on this one record is read, and no other."""
    secret = codes.printed(DOOR.secret(request))
    return opening.opens_reply(cur, links.printed(token), secret, reply.id, request.at)


def led_to(cur: Cursor, token: str, lead: Reply | None, at: datetime, wanted: str = "") -> Guest | None:
    """For which place a link asks, whether or not it still works; nothing where nothing of it is that place's.

    Without a word of which child it is the first of whom something still waits.
    """
    place = outside.places(cur, [lead.team_id]).get(lead.team_id) if lead else None
    those = children(cur, lead, at) if place else []
    if not those:
        return None
    one = next((one for one in those if str(one.number) == wanted), None) or next(
        (one for one in those if one.waits), those[0])
    return Guest(token, lead, one.reply, place, one.steps, tuple(those))


DOOR = Opens("reply", "Reply to a health service", found)
