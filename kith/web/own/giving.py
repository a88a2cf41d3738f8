"""Giving a young person the link to their own page: on the screen, by hand, once; and a code that is said to them."""
from django.http import HttpRequest, HttpResponse

from kith.access import own_page, safe_contact
from kith.engine.catalogue import FORMS
from kith.language.errors import Problems, Refused
from kith.notices import own_pages
from kith.records.database import cursor
from kith.web import seeing, staff, wording
from kith.web.filling import asking, posted, saying
from kith.web.showing import show
from kith.worklists import person

OPENED = FORMS["own_page_opened"]
NOT_YOURS = ("You cannot give them a page of their own. That is for whoever works with them, in a team that is "
             "involved now: a nurse, a social worker, or somebody in CAMHS. Ask one of these.")


def page(request: HttpRequest, key: str) -> HttpResponse:
    """Whether they have a page, and what can be done: a new link, a code to say, or no page any more."""
    raw, problems, link, code = {}, {}, "", ""
    with cursor() as cur:
        whole = seeing.found(cur, request, key)
        who, ids = person.strip(cur, whole, request.at), list(whole.ids)
        safe = safe_contact.ask(cur, [whole.subject.id], request.at)[whole.subject.id]
        standing = own_pages.of(cur, ids, request.at)
        gives = own_page.gives(cur, whole.subject.id, staff.posts(request), request.at)
        if request.method == "POST" and not gives and "end" not in request.POST:   # closing it harms nobody
            raise Refused(NOT_YOURS)
        if request.method == "POST" and "end" in request.POST:
            own_pages.end(cur, ids, request.at)
            standing = None
        elif request.method == "POST" and "code" in request.POST and standing and safe.allows("online"):
            code = own_pages.draw(cur, standing, request.at)
    if request.method == "POST" and not {"end", "code"} & request.POST.keys():
        raw = posted.raw(OPENED, request.POST)
        try:
            link = _made(request, whole, raw, safe)
        except Problems as wrong:
            problems = wrong.by_question
        with cursor() as cur:
            standing = own_pages.of(cur, ids, request.at)
    return show(request, "own/giving.jinja", f"Their own page, {wording.titled(who.subject)}",
                422 if problems else 200, "People", who=who, link=link, code=code, standing=standing,
                gives=gives, not_yours=NOT_YOURS, online=safe.allows("online"), problems=problems,
                text=safe.allows("text") and safe.allows("mobile"),
                questions=asking.questions(OPENED.questions, raw, problems),
                summary=asking.error_summary(OPENED.questions, problems), save=OPENED.save)


def _made(request: HttpRequest, whole: person.Whole, raw: dict, safe) -> str:
    """The link, where nothing closes it; that it was given is an entry of whoever gave it."""
    if not safe.allows("online"):
        raise Problems({"codes": own_pages.NOT_SAFE})
    if raw.get("codes") == "text" and not (safe.allows("text") and safe.allows("mobile")):
        raise Problems({"codes": "Safe contact closes texts to their mobile. Say the code to them instead."})
    with cursor() as cur:
        if raw.get("codes") == "text" and own_page.is_another_s(cur, whole.ids, raw.get("mobile", "")):
            raise Problems({"mobile": "This is the number of somebody around them. Ask for their own, or say the code "
                                      "to them instead."})
    saying.send(request, OPENED, raw | {"told_when": "now"}, whole.subject.key)
    with cursor() as cur:
        own_pages.end(cur, list(whole.ids), request.at)   # whichever record of theirs it was made on
        return own_pages.make(cur, whole.subject.id, raw.get("mobile", ""), request.user.id, request.at)
