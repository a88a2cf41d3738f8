"""Duty rows as they stand on a list: joined strings, every word escaped, since a list is long and opened all day."""

from collections.abc import Iterable
from datetime import datetime

from markupsafe import Markup, escape

from kith.access.roles import title
from kith.duties.settings import calendar
from kith.engine.saying import because
from kith.web import wording
from kith.worklists.mylist import Line, Told
from kith.worklists.ordering import LOUD

URGENT = '<strong class="nhsuk-tag kith-tag--loud">Urgent</strong>'
OVERDUE = '<strong class="nhsuk-tag kith-tag--loud">Overdue</strong>'


def duty_rows(lines: Iterable[Line], me: int, at: datetime) -> Markup:
    """The rows of one heading."""
    return Markup("".join([_row(line, me, at) for line in lines]))


def _row(line: Line, me: int, at: datetime) -> str:
    loud = line.band == LOUD
    secondary = "" if loud else " nhsuk-button--secondary"
    button = "Accept or decline" if line.offered_id == me and line.bearer_id != me else line.act or "Open"
    what = escape(line.what)
    return f"""<li class="kith-duty kith-duty--{line.band if line.band != "week" else "later"}" id="d-{line.key}">\
<div class="kith-duty__main"><h3 class="kith-duty__what">{what}</h3>{_who(line, at)}\
<p class="kith-duty__because">{escape(because(line.reasons, line.first_name, at))}</p>{_ladder(line, me, at)}</div>\
<div class="kith-duty__side"><p class="kith-duty__due">{due(line, at)}</p></div>\
<div class="kith-duty__act"><a class="nhsuk-button nhsuk-button--small{secondary}" href="/duties/{line.key}">\
{escape(button)}<span class="nhsuk-u-visually-hidden">: {what}, {escape(line.name)}</span></a></div></li>
"""


def _who(line: Line, at: datetime) -> str:
    if line.kind != "person":
        return f'<p class="kith-duty__who">{escape(line.name)}</p>'
    meta = " · ".join((whose_age(line, at), *line.facts))
    return (
        f'<p class="kith-duty__who"><a href="/people/{line.subject}">{escape(line.name)}</a> '
        f'<span class="kith-duty__meta">{escape(meta)}</span></p>'
    )


def whose_age(line: Line, at: datetime) -> str:
    """The age beside a name; after a death nothing counts on."""
    today = wording.local(at).date()
    return "has died" if line.died else wording.age(today, line.born, line.precision, line.expected)


def due(line: Line, at: datetime) -> str:
    """When it is due, absolute first, with the one word that is loud where it is late or urgent."""
    if line.due_at is None:
        return f'<span class="kith-duty__when">{escape("No date yet: it is not known when this began")}</span>'
    when, days = wording.due_time(line.due_at, at), calendar().working_days_between
    if line.state == "overdue":
        late = wording.late_by(line.due_at, at, days)
        return (
            f'{OVERDUE}<span class="kith-duty__when">{late}<br><span class="kith-thin">was due {when}</span></span>'
        )
    left = wording.left(line.due_at, at, days)
    tag = URGENT if line.level == "urgent" else ""
    return (
        f'{tag}<span class="kith-duty__when">{wording.capital(when)} <span class="kith-thin">{left}</span></span>'
    )


def due_sentence(line: Line, at: datetime) -> Markup:
    """The same on one line: Overdue, 1 working day late, was due Mon 13 Jul, 17:00."""
    if line.due_at is None:
        return Markup("No date yet: it is not known when this began.")
    when, days = wording.due_time(line.due_at, at), calendar().working_days_between
    if line.state == "overdue":
        return Markup(f"{OVERDUE} {wording.late_by(line.due_at, at, days)}, was due {when}.")
    left = ", ".join(filter(None, (f"Due {when}", wording.left(line.due_at, at, days))))
    return Markup(f"{URGENT} {left}." if line.level == "urgent" else f"{left}.")


def _ladder(line: Line, me: int, at: datetime) -> str:
    """Who knows, on the rows where somebody was told; an offer is said on every row."""
    loud = (told(line.told, at), following(line, at)) if line.band == LOUD else ()
    said = " ".join(filter(None, (offer(line, me), *loud)))
    return f'<p class="kith-duty__ladder">{escape(said)}</p>' if said else ""


def offer(line: Line, me: int) -> str:
    """Until somebody accepts by name, the giver still owns it, and both see it."""
    if line.offered_id is None or line.offered_id == line.bearer_id:
        return ""
    if line.offered_id == me:
        return "This is offered to you. It stays with whoever gave it until you accept."
    return "You have offered this. It stays yours until they accept."


def told(tellings: Iterable[Told], at: datetime) -> str:
    """Told at 09:00 today: Sam Adeyemi and the named nurse."""
    tellings = list(tellings)
    if not tellings:
        return ""
    last = tellings[-1]
    names = dict.fromkeys(name for one in tellings for name in (one.names or (one.team or title(base(one.role)),)))
    return f"Told {wording.near(last.at, at)}: {_and(list(names))}."


def following(line: Line, at: datetime) -> str:
    """Who hears next, and when, if nothing happens."""
    if line.next_step_at is None or not line.next_role:
        return ""
    return f"Next: {title(base(line.next_role))}, {wording.near(line.next_step_at, at)}."


def base(role: str) -> str:
    """The role's own word, without whose lead or which worker it is."""
    return role.partition(":")[0] if not role.startswith("worker:") else "whoever asked"


def _and(names: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
