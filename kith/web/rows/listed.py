"""The rows of a list: joined strings, every word escaped, since a list is long and opened all day."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache

from markupsafe import Markup

from kith.engine.phrasing.saying import because
from kith.web import wording
from kith.web.rows.dues import column_of, minute
from kith.web.rows.escaped import safe
from kith.web.rows.hearing import ladder
from kith.worklists.owed.line import Line
from kith.worklists.owed.ordering import LOUD, WEEK

QUIET = " nhsuk-button--secondary"


def duty_rows(lines: Iterable[Line], me: int, at: datetime) -> Markup:
    """The rows of one heading."""
    now = minute(at)
    return Markup("".join([_row(line, me, now) for line in lines]))


def _row(line: Line, me: int, at: datetime) -> str:
    button = "Accept or decline" if line.offered_id == me and line.bearer_id != me else line.act or "Open"
    return _drawn(
        line.key, line.said, line.name, _meta(line, at), line.subject if line.kind == "person" else "",
        why(line, at), ladder(line, me, at),
        column_of(line.due_at, line.state, line.level, at), line.band, button,
    )  # fmt: skip


def why(line: Line, at: datetime) -> str:
    """The sentence of a duty, and whom to speak to where more is somebody else’s to tell."""
    said = because(line.reasons, line.first_name, at, line.kept)
    return f"{said} {line.speak}" if line.speak else said


@lru_cache(maxsize=16384)
def _drawn(
    key: str, what: str, name: str, meta: str, person: str, why: str, ladder: str, due: str, band: str, button: str
) -> str:
    """One row from its words alone; most rows stand there all day with the same words, so they are drawn once."""
    what, name = safe(what), safe(name)
    who = f'<a href="/people/{person}">{name}</a> <span class="kith-duty__meta">{meta}</span>' if person else name
    known = f'<p class="kith-duty__ladder">{safe(ladder)}</p>' if ladder else ""
    return f"""<li class="kith-duty kith-duty--{"later" if band == WEEK else band}" id="d-{key}">\
<div class="kith-duty__main"><h3 class="kith-duty__what">{what}</h3><p class="kith-duty__who">{who}</p>\
<p class="kith-duty__because">{safe(why)}</p>{known}</div>\
<div class="kith-duty__side"><p class="kith-duty__due">{due}</p></div>\
<div class="kith-duty__act"><a class="nhsuk-button nhsuk-button--small{"" if band == LOUD else QUIET}" \
href="/duties/{key}">{safe(button)}<span class="nhsuk-u-visually-hidden">: {what}, {name}</span></a></div></li>
"""


def _meta(line: Line, at: datetime) -> str:
    """The age and the one fact beside a person's name."""
    if line.kind != "person":
        return ""
    age = "has died" if line.died else _age(line.born, line.precision, line.expected, at)
    return " · ".join((age, *line.facts)) if line.facts else age


@lru_cache(maxsize=4096)
def _age(born: date | None, precision: str, expected: date | None, at: datetime) -> str:
    return wording.age(wording.local(at).date(), born, precision, expected)
