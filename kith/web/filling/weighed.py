"""Beside an assessment: what others know since the last one, as whoever assesses may read it, and what is left."""
from dataclasses import dataclass

from django.http import HttpRequest

from kith.access import confidence, known, sensitivity
from kith.duties.settings import values
from kith.engine.matters.weighing import Known, listed
from kith.language import Form
from kith.records.database import cursor
from kith.web import staff
from kith.worklists import person
from kith.worklists.person import OwedLine, Who

LEFT = "select count(*) from duties_duty d where d.person_id = %s and d.open and d.pathway = any(%s) and d.form <> %s"


@dataclass(frozen=True)
class Left:
    """How many answers a signature waits for, and those of them that whoever signs may know of."""

    many: int
    lines: tuple[OwedLine, ...]


def others(request: HttpRequest, form: type[Form], who: Who | None) -> list[Known] | None:
    """Topic by topic; None where the form is no assessment."""
    if who is None or not form.weighs:
        return None
    with cursor() as cur:
        reader = sensitivity.reader(cur, request.user.id, staff.posts(request), who.ids)
        months = int(values().of(known.MONTHS, request.at))
        # What is kept here would be said in the place of their first post, and read by all who work there.
        said_in = next((confidence.spoken_in(post.team_kind) for post in staff.posts(request)), "")
        return listed(known.since_last(cur, reader, form, who.ids, months, request.at, said_in=said_in))


def left(request: HttpRequest, form: type[Form] | None, who: Who | None) -> Left | None:
    """What a signature waits for: whoever signs reads it, each contradiction too, before they press."""
    if who is None or form is None or not form.signs_when:
        return None
    with cursor() as cur:
        many = cur.execute(LEFT, (who.subject.person_id, list(form.signs_when), form.key)).fetchone()[0]
        reader = sensitivity.reader(cur, request.user.id, staff.posts(request), who.ids) if many else None
        lines = person.owed(cur, who.ids, request.at, reader) if many else ()
    return Left(many, tuple(one for one in lines if one.line.pathway in form.signs_when and one.line.form != form.key))
