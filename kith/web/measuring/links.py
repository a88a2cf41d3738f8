"""Link meetings of practices and health visitors, practice by practice; a practice sees its own line."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from psycopg import Cursor

from kith.access.roles import title
from kith.engine.catalogue import FORMS
from kith.intake.gates.allowing import FOR_EVERY_TEAM
from kith.records.database import cursor
from kith.web import seeing, staff, wording
from kith.web.measuring import shown as showing
from kith.web.measuring.wording import cells, hidden
from kith.web.showing import show
from kith.worklists.counted import liaison
from kith.worklists.counted import links as reading
from kith.worklists.counted import practice_agenda as agenda
from kith.worklists.counted.links import Practice

AGREE = frozenset(role.key for role in FORMS["liaison_agreed"].recorded_by)
SPOKEN = ("Cluster", "Month", "Spoken of", "Carried over", "Still to be spoken of", "On the agenda")
MET = ("Cluster", "Held, both there", "Without the midwife", "Without the health visitor", "Not held",
       "No word of one that was due")
ON_AGENDAS = ("Practice", "On the agenda", "Spoken of", "Carried over", "Still to be spoken of")
YEAR = timedelta(days=365)
HEADS = ("Practice", "Last met", "Last in writing", "Without", "Health visitor away", "Under 5 on a plan",
         "Proposed, not spoken of", "Own answers in time")


def links(request: HttpRequest) -> HttpResponse:
    """All practices for whoever may see the measures, else those of one’s own teams."""
    every = staff.may(request, "see_measures")
    own = {post.team_key for post in staff.posts(request) if post.team_kind == "gp"}
    with cursor() as cur:
        found = reading.practices(cur, request.at, None if every else own)
        agreed = _liaison(cur, request, every) | _agendas(cur, request, None if every else sorted(own))
        agreeing = reading.records(cur, None if _for_every_practice(request) else own)
    few = cells([[one.young, one.waiting] for one in found], showing.hides(request))
    late = [one for one in found if one.late]
    return show(request, "measuring/links.jinja", "Link meetings", door="Measures", heads=HEADS,
                told=sentence(found, every or own), late=late,
                rows=[_row(one, told, request) for one, told in zip(found, few, strict=True)],
                own=[one for one in found if one.key in own], agreeing=agreeing, **agreed)


def _for_every_practice(request: HttpRequest) -> bool:
    """Whether whoever asks may say of any team what is agreed there."""
    return not FOR_EVERY_TEAM.isdisjoint(post.role for post in staff.posts(request))


def _liaison(cur: Cursor, request: HttpRequest, every: bool) -> dict:
    """Maternity liaison on the same page: for whoever sees the measures, and for whoever says which cluster is whose.
    """
    met = liaison.counted(cur, request.at) if every else liaison.NOTHING
    agrees = not AGREE.isdisjoint(post.role for post in staff.posts(request))
    return {"clusters": liaison.practices(cur) if agrees else [], "spoken": _spoken(met, request),
            "meetings": _met(met), "heads_of": (SPOKEN, MET), "of_all": _of_all(met, request)}


def _agendas(cur: Cursor, request: HttpRequest, keys: list[str] | None) -> dict:
    """By name to whoever may open the child, whose practice it is or not; by number to whoever sees the measures."""
    found = agenda.agendas(cur, request.user.id, staff.posts(request), request.at, None)
    mine = [one for one in found if one.children]
    seeing.reading(request, *{child.who.id for one in mine for child in one.children})
    counts = agenda.counted(cur, request.at - YEAR, keys)
    said = cells([row[1:] for row in counts], showing.hides(request))
    rows = [(name, *row) for (name, *_), row in zip(counts, said, strict=True)]
    return {"agendas": mine, "on_agendas": rows, "heads_on": ON_AGENDAS, "whose": title}


def sentence(found: list[Practice], asks: object = True) -> str:
    """Of 27 practices 5 have neither met nor written in 8 weeks; to whoever sees none of them nothing is said."""
    if not found:
        return "No practice has agreed to link meetings yet." if asks else ""
    late = sum(one.late for one in found)
    if len(found) == 1:
        so = "neither met nor written for too long" if late else "met or written in time"
        return f"1 practice has agreed to them. It has {so}."
    return (f"Of {wording.number(len(found), 'practice')} {wording.number(late, 'has')} neither met nor written for "
            "too long.")


def _row(one: Practice, few: tuple[str, ...], request: HttpRequest) -> tuple[str, ...]:
    today = wording.local(request.at).date()
    together, written = (wording.day(day, today) if day else "never" for day in (one.together, one.written))
    without = f"{wording.number(one.without // 7, 'week')}{', too long' if one.late else ''}" if one.without else ""
    rate = f"{one.rate}% ({one.answered} of {one.owed})" if one.owed else "nothing asked"
    away = wording.times(one.absent) if one.absent else "never"
    return one.name, together, written, without, away, *few, rate


def _spoken(met: liaison.Counted, request: HttpRequest) -> list[tuple[str, ...]]:
    """Cluster by cluster and month by month; few are not shown to whoever may open no person."""
    said = cells([one.cells for one in met.families.values()], showing.hides(request))
    return [(cluster, f"{date.fromisoformat(month):%B %Y}", *row)
            for (cluster, month), row in zip(met.families, said, strict=True)]


def _of_all(met: liaison.Counted, request: HttpRequest) -> list[str]:
    """Cluster A, October 2026: 10 of 14 families spoken of."""
    return [f"{cluster}, {month}: {spoken} of {every} {'family' if every == '1' else 'families'} spoken of."
            for cluster, month, spoken, _, _, every in _spoken(met, request) if not hidden((spoken, every))]


def _met(met: liaison.Counted) -> list[tuple[str, ...]]:
    return [(cluster, *map(str, one.cells)) for cluster, one in met.meetings.items()]
