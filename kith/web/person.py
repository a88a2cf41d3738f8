"""Pages about one person: what is owed and what happened, their family, and who looked."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from markupsafe import Markup
from psycopg import Cursor

from kith.access import involvement, viewing, visibility
from kith.access.involvement import Involved
from kith.access.sensitivity import Reader
from kith.access.viewing import Viewing
from kith.engine.catalogue import FORMS
from kith.records.database import cursor
from kith.web import opened, rows, seeing, staff, templating, wording
from kith.web.family.relatives import missing, relatives
from kith.web.happenings import happenings
from kith.web.showing import show
from kith.worklists import network, person
from kith.worklists.about import chronology
from kith.worklists.about.keeping import Kept
from kith.worklists.network import Missing
from kith.worklists.person import Who


@dataclass(frozen=True)
class Screen:
    """What everybody who may see the same of a person sees alike, as long as nothing more is said."""

    happened: Markup
    more: bool
    family: Markup
    involved: tuple[Involved, ...]
    missing: Missing


SCREENS: Kept[Screen] = Kept(most=500)
GAPS: Kept[Markup] = Kept(most=2_000)   # who is missing, by who of the children around may be seen
AROUND: Kept[Markup] = Kept(most=500)   # the family, who is involved, and where the person is reached
# The pages about one person or two, by the names of their addresses; any other page names people in passing.
VIEWED = {"person": "The page", "history": "What happened", "join": "Beside another record", "family": "Family",
          "plan": "The plan", "family_picture": "Family, saved as a drawing", "family_paper": "Family, saved on paper",
          "sdq": "SDQs over time",
          "looked": "Who looked", "passport": "The health passport", "attendance": "Appointments",
          "meetings": "Meetings", "consents": "Consents", "situation": "On one page",
          "records": "Which records they have", "duty": "Something owed",
          "duty_act": "Something owed", "sent": "Something sent", "already": "Something sent",
          "fill_in": "A form about them",
          "letter": "A letter to their home", "why": "Opened without a usual reason",
          "copy_given": "A copy of the record that was given", "copy_paper": "The same copy, on paper",
          "seal": "Sealing after an adoption", "sealed_one": "A sealed record, at the adoption desk",
          "chronology": "What happened, printed by a command", "duties": "What is owed, printed by a command",
          "link": "Which records they have, printed by a command",
          "reply": "What was sent to a place outside, by its link", "told_answer": "What was said over the telephone",
          "reply_read": "A document sent to a place outside, by its link"}
VIEWED |= {"passport_paper": "The health passport, on paper", "passport_summary": "The health passport, for a system",
           "own_page": "Giving them a page of their own"}
BY_LINK = "-by-link"   # whoever followed a reply link is known by their place alone


def page(request: HttpRequest, key: str) -> HttpResponse:
    """One person: what is owed first, then what happened."""
    with cursor() as cur:
        whole = seeing.found(cur, request, key)
        subject, reader = whole.subject, whole.reader
        who, owed = person.strip(cur, whole, request.at), person.owed(cur, whole.ids, request.at, reader)
        stamp = (*whole.stamp, wording.local(request.at).date())
        drawn = SCREENS.get((subject.id, reader), stamp, lambda: _drawn(cur, who, request.at, reader))
        gaps = GAPS.get((subject.id, seen := _seen(cur, request, drawn.missing)), stamp,
                        lambda: missing(drawn.missing, drawn.missing.gaps(seen), request.at))
    ended = [one.ended is not None and one.ended <= request.at for one in drawn.involved]
    around = AROUND.get((subject.id, reader), (*stamp, who.safe, gaps, ended), lambda: templating.part(
        "parts/around.jinja", who=who, family=drawn.family, gaps=gaps, involved=drawn.involved, at=request.at,
        role_title=staff.called, me=request.user.id))
    owed = sorted(owed, key=lambda one: one.holder.worker_id != request.user.id)
    return show(
        request, "person.jinja", f"A person’s page, {wording.titled(subject)}", door="People",
        who=who, drawn=drawn, around=around, lines=owed, rows=rows, word=opened.standing(request, subject.key),
        me=request.user.id,
    )  # fmt: skip


def _drawn(cur: Cursor, who: Who, at: datetime, reader: Reader) -> Screen:
    page = chronology.page(cur, who.ids, at, reader=reader)
    drawn = happenings(page.happenings, who.subject.key, at)
    family = person.family(cur, who.ids)
    involved = [one for one in involvement.of(cur, who.subject.id) if reader.hears_of(one.role)]
    return Screen(drawn, page.next is not None, relatives(family, at), tuple(involved),
                  network.missing(cur, who.subject.id, at))


def _seen(cur: Cursor, request: HttpRequest, asked: Missing) -> frozenset[str]:
    """The half-sisters and half-brothers, of whom fathers may be missing too, that are this reader's to see."""
    others = {child for one in asked.fathers for child in one.children} - {int(asked.own)}
    seen = visibility.visible(cur, request.user.id, others, request.at, posts=staff.posts(request)) if others else ()
    return frozenset(map(str, seen))


def history(request: HttpRequest, key: str) -> HttpResponse:
    """Everything that happened, a page at a time; also as it was known on a date."""
    known, problem = _known_on(request)
    before = _before(request)
    form = request.GET.get("form", "")
    with cursor() as cur:
        whole = seeing.found(cur, request, key)
        subject = whole.subject
        who = person.strip(cur, whole, request.at)
        page = chronology.page(
            cur, who.ids, request.at, before=before, forms=[form] if form in FORMS else None, known_at=known,
            reader=whole.reader,
        )
    return show(
        request, "history.jinja", f"What happened, {wording.titled(subject)}", door="People",
        who=who, page=page, known=known, problem=problem, form=form, forms=FORMS,
        known_text=request.GET.get("known", ""), happenings=happenings, next=_place(page.next), first=before is None,
    )  # fmt: skip


def looked(request: HttpRequest, key: str) -> HttpResponse:
    """Who looked at this person, when and why."""
    with cursor() as cur:
        whole = seeing.found(cur, request, key)
        subject = whole.subject
        who, viewings = person.strip(cur, whole, request.at), viewing.looked(cur, subject.id, VIEWED)
        posts = viewing.in_which_posts(cur, viewings)
        viewings = viewing.known_to(cur, viewings, staff.posts(request))
    return show(
        request, "looked.jinja", f"Who looked, {wording.titled(subject)}", door="People", who=who,
        viewings=[(replace(one, worker_name=_by_link(one)), _role(posts[one.posts]), VIEWED.get(one.page, one.page),
                   _reason(one, viewings)) for one in viewings],
    )  # fmt: skip


def _by_link(one: Viewing) -> str:
    return "Somebody with the code" if one.worker_name.endswith(BY_LINK) else one.worker_name


def _role(held: list[tuple[str, str]]) -> str:
    """Health visitor, Marsh team; every role that they held at the time."""
    return "; ".join(", ".join(filter(None, (staff.called(role), team)))
                     for role, team in held)


def _reason(one: Viewing, viewings: list[Viewing]) -> str:
    """Why somebody looked; what was seen on their word alone is never said to have had a usual reason."""
    if one.reason:
        return one.reason
    if one.page == "join":
        return "To decide whether two records are one person"
    if one.worker_name.endswith(BY_LINK):
        return "It was sent to them"
    if one.worker_id is None:
        return "Not asked: whoever keeps the machine needs none"
    word = next((word for word in viewings if word.until and word.worker_id == one.worker_id
                 and word.at <= one.at < word.until), None)
    return f"The reason they gave at {wording.clock(word.at)}" if word else "Involved, or something was owed"


def _known_on(request: HttpRequest) -> tuple[datetime | None, str]:
    """The last moment of the day asked for; a day that cannot be read is said, not guessed."""
    day, clock = (request.GET.get(name, "").strip() for name in ("known", "clock"))
    if not day:
        return None, ""
    try:
        moment = datetime.strptime(f"{day} {clock or '23:59'}", "%d/%m/%Y %H:%M").replace(tzinfo=wording.LONDON)
    except ValueError:
        return None, f"“{day[:20]}” is not a date. Write day, month and year, for example 14/7/2026."
    return moment, ""


def _before(request: HttpRequest) -> tuple[datetime | None, int] | None:
    """Where this page begins, from the link that led here; anything else begins at the newest."""
    when, _, seq = request.GET.get("before", "").rpartition("~")
    try:
        return (datetime.fromisoformat(when) if when else None, int(seq)) if seq else None
    except ValueError:
        return None


def _place(after: tuple[datetime | None, int] | None) -> str:
    return f"{after[0].isoformat() if after[0] else ''}~{after[1]}" if after else ""
