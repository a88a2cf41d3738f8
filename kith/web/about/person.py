"""Pages about one person: what is owed and what happened, their family, and who looked."""

from dataclasses import replace
from datetime import datetime
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse

from kith.access import viewing
from kith.access.viewing import Viewing
from kith.engine.calendar import local_moment
from kith.engine.catalogue import FORMS
from kith.records.database import cursor
from kith.records.subjects import Subject
from kith.web import rows, seeing, staff, wording
from kith.web.about import opened
from kith.web.about.person_parts import One
from kith.web.happenings import happenings
from kith.web.sections import Sections
from kith.web.showing import show
from kith.worklists import person
from kith.worklists.about import accounts, chronology, whose

# The pages about one person or two, by the names of their addresses; any other page names people in passing.
VIEWED = {"person": "The page", "history": "What happened", "accounts": "Entries that do not agree",
          "join": "Beside another record", "family": "Family",
          "plan": "The plan", "family_picture": "Family, saved as a drawing", "family_paper": "Family, saved on paper",
          "sdq": "SDQs over time",
          "looked": "Who looked", "passport": "The health passport", "attendance": "Appointments",
          "meetings": "Meetings", "meeting": "A meeting", "consents": "Consents", "situation": "On one page",
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
           "own_page": "Giving them a page of their own", "lay_out": "A sheet for a parent, laid out",
           "laid_out": "A sheet for a parent, as it was given", "laid_out_paper": "The same sheet, on paper"}
BY_LINK = "-by-link"   # whoever followed a reply link is known by their place alone


def page(request: HttpRequest, key: str) -> HttpResponse:
    """One person: what is owed first, then what happened; of these a section that fails does not take the page."""
    with cursor() as cur:
        whole = seeing.found(cur, request, key)
        who = person.strip(cur, whole, request.at)   # without it, no page: it says where it is not safe to write
        of, shown = One(cur, request, whole, who), Sections("a person’s page", request.at)
        owed = shown.draw("What is owed", of.owed)
        happened = shown.draw("What happened", of.happened)
        family, involved = shown.draw("Family", of.family), shown.draw("Who is involved", of.involved)
    return show(
        request, "person.jinja", f"A person’s page, {wording.titled(whole.subject)}", door="People",
        who=who, lines=owed, happened=happened, family=family, involved=involved, rows=rows, said_of=shown.said,
        word=opened.standing(request, whole.subject.key), me=request.user.id,
    )  # fmt: skip


def history(request: HttpRequest, key: str) -> HttpResponse:
    """Everything that happened, a page at a time; also as it was known on a date."""
    known, problem = _known_on(request)
    begins = before(request)
    service, by = request.GET.get("service", ""), request.GET.get("by", "")
    form, only = request.GET.get("form", ""), request.GET.get("only") == "important"
    with cursor() as cur:
        whole = seeing.found(cur, request, key)
        subject, birth = whole.subject, _at_birth(whole.subject)
        who = person.strip(cur, whole, request.at)
        page = chronology.page(
            cur, who.ids, request.at, before=begins, forms=[form] if form in FORMS else None, known_at=known,
            reader=whole.reader, important=only, service=service,
        )
        every = whose.of(cur, who.ids, whole.reader) if service or by else []
        beside = accounts.beside(accounts.of(cur, who.ids, whole.reader, request.at, known))
    return show(
        request, "history.jinja", f"What happened, {wording.titled(subject)}", door="People",
        who=who, page=page, known=known, problem=problem, form=form, forms=FORMS, only=only,
        kept=_kept(request), birth=place(birth), at_birth=begins is not None and begins == birth,
        known_text=request.GET.get("known", ""), happenings=happenings, beside=beside, next=place(page.next),
        first=begins is None, service=service, services=every, by=by,
    )  # fmt: skip


def _at_birth(subject: Subject) -> tuple[datetime, int] | None:
    """Where the page begins of what happened before somebody was born."""
    return (local_moment(subject.born), 0) if subject.born and subject.born_precision == "day" else None


def _kept(request: HttpRequest) -> str:
    """What was chosen, but for the page, as it stands in the links to others."""
    names = ("only", "form", "service", "known", "clock")
    return urlencode({name: request.GET[name] for name in names if request.GET.get(name)})


def looked(request: HttpRequest, key: str) -> HttpResponse:
    """Who looked at this person, when and why."""
    without = request.GET.get("only") == "without"
    with cursor() as cur:
        whole = seeing.found(cur, request, key)
        subject, who = whole.subject, person.strip(cur, whole, request.at)
        viewings = viewing.looked(cur, subject.id, VIEWED, unusual=without)
        posts = viewing.in_which_posts(cur, viewings)
        viewings = viewing.known_to(cur, viewings, staff.posts(request))
    return show(
        request, "looked.jinja", f"Who looked, {wording.titled(subject)}", door="People", who=who, without=without,
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


def before(request: HttpRequest) -> tuple[datetime | None, int] | None:
    """Where this page begins, from the link that led here; anything else begins at the newest."""
    when, _, seq = request.GET.get("before", "").rpartition("~")
    try:
        return (datetime.fromisoformat(when) if when else None, int(seq)) if seq else None
    except ValueError:
        return None


def place(after: tuple[datetime | None, int] | None) -> str:
    return f"{after[0].isoformat() if after[0] else ''}~{after[1]}" if after else ""
