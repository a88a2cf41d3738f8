"""Ordinary viewings on the Caldicott guardian’s page: read with one press, or with a word on whom to ask."""
from django.contrib import messages
from django.http import HttpRequest

from kith.access import all_teams
from kith.engine.catalogue import FORMS
from kith.language.errors import Refused
from kith.records import subjects
from kith.records.database import cursor
from kith.web import staff
from kith.web.about.person import VIEWED
from kith.web.filling import saying
from kith.worklists.desks import viewed
from kith.worklists.desks.viewed import Sample

FORM = FORMS["viewings_sampled"]
WORDS = "Write whom you asked, and what."


def sample(request: HttpRequest) -> Sample | None:
    """Of the last whole week; nothing for whoever holds no post."""
    posts = staff.posts(request)
    if not posts:
        return None
    with cursor() as cur:
        return viewed.sample(cur, VIEWED, posts, all_teams.record_of(cur, posts[0].team_id), request.at)


def read(request: HttpRequest, found: Sample | None) -> str:
    """Keeps that it was read; gives what is wrong, if anything."""
    if found is None or found.read or request.POST.get("week") != found.week:
        raise Refused("That week has been read by now. Open the list again.")
    asked, words = len(set(request.POST.getlist("ask"))), request.POST.get("words", "").strip()
    if asked and not words:
        return WORDS
    with cursor() as cur:
        record = subjects.header(cur, all_teams.record_of(cur, staff.posts(request)[0].team_id)).key
    said = {"week": found.week, "drawn": str(len(found.drawn)), "asked": str(asked), "told_when": "now"}
    saying.send(request, FORM, said | ({"words": words} if asked else {}), record)
    messages.success(request, "Kept. The next are drawn on Monday.")
    return ""
