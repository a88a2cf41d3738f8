"""The health passport as those see it who write it with the young person: all of it, what is missing, and who wrote it.
"""
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from psycopg import Cursor

from kith.access import involvement, workers
from kith.access.sensitivity import Reader
from kith.duties.settings import values
from kith.engine.catalogue import FORMS
from kith.engine.standing import Version
from kith.forms.looked_after.passport_line import SECTIONS
from kith.records import reading
from kith.records.database import cursor
from kith.web import seeing, wording
from kith.web.own import paper, telling
from kith.web.showing import show
from kith.worklists import person
from kith.worklists.about import passport
from kith.worklists.about.passport import Passport
from kith.worklists.person import Whole


def page(request: HttpRequest, key: str) -> HttpResponse:
    """What the young person sees, and beside it what they do not."""
    with cursor() as cur:
        whole = seeing.found(cur, request, key)
        who, one = person.strip(cur, whole, request.at), of(cur, whole)
        told = in_words(cur, whole, one, request.at)
        names = workers.names(cur, (change.by for change in one.changes))
    return show(request, "own/written.jinja", f"Health passport, {wording.titled(who.subject)}", door="People", who=who,
                one=one, told=told, sections=SECTIONS, names=names)


def on_paper(request: HttpRequest, key: str) -> HttpResponse:
    """The same to print."""
    with cursor() as cur:
        whole = seeing.found(cur, request, key)
        told = in_words(cur, whole, of(cur, whole), request.at)
    return paper.paper(told, int(request.at.timestamp()))


def as_summary(request: HttpRequest, key: str) -> HttpResponse:
    """The same for another doctor’s system."""
    with cursor() as cur:
        whole = seeing.found(cur, request, key)
        told = in_words(cur, whole, of(cur, whole), request.at)
    return paper.as_summary(told, whole.subject, request.locality, request.at)


def of(cur: Cursor, whole: Whole) -> Passport:
    """As far as this reader may know of it."""
    said = [Version(*row).today for row in reading.versions(cur, whole.ids, passport.FORMS)]
    return passport.passport(_read(said, whole.reader))


def in_words(cur: Cursor, whole: Whole, one: Passport, at: datetime) -> dict:
    """The same in plain words."""
    around = [held for held in involvement.of(cur, whole.subject.id, at) if whole.reader.hears_of(held.role)]
    return telling.told(one, whole.subject, around, str(values().of(telling.HELPLINE, at)), at)


def _read(said: list[Version], reader: Reader) -> list[Version]:
    roots: dict[int, list[Version]] = {}
    for one in said:
        roots.setdefault(one.root, []).append(one)
    return [one for versions in roots.values() for one in reader.reads(versions)
            if one.form != passport.HEARD or reader.reads_answers(FORMS[one.form], versions)]
