"""Duty rows as they stand on a list: joined strings, every word escaped, since a list is long and opened all day."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache

from markupsafe import Markup

from kith.access.roles import title
from kith.duties.settings import calendar
from kith.engine.saying import because
from kith.web import wording
from kith.worklists.mylist import Line
from kith.worklists.ordering import LOUD, WEEK
from kith.worklists.person import OwedLine
from kith.worklists.tellings import Told

QUIET = " nhsuk-button--secondary"
URGENT = '<strong class="nhsuk-tag kith-tag--loud">Urgent</strong>'
OVERDUE = '<strong class="nhsuk-tag kith-tag--loud">Overdue</strong>'


def duty_rows(lines: Iterable[Line], me: int, at: datetime) -> Markup:
    """The rows of one heading."""
    once = Once(at)
    return Markup("".join([_row(line, me, at, once) for line in lines]))


class Once(dict):
    """Words made once a list: many rows are due, or were told, at the same moment."""

    def __init__(self, at: datetime):
        super().__init__()
        self.at = at

    def __call__(self, make: Callable[..., str], *given) -> str:
        """The words for these things at this moment, made when first asked for."""
        key = (make, *given)
        if (words := self.get(key)) is None:
            words = self[key] = make(*given, self.at)
        return words


@lru_cache(maxsize=4096)
def named(words: str) -> str:
    """Safe, and remembered: what is owed, and about whom, stands on many rows and is drawn all day."""
    return safe(words)


def safe(words: str) -> str:
    """Escaped as Markup does it; a list asks a thousand times, and mostly there is nothing to escape."""
    words = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return words.replace("'", "&#39;").replace('"', "&#34;")


def _row(line: Line, me: int, at: datetime, once: Once) -> str:
    band = line.band
    button = "Accept or decline" if line.offered_id == me and line.bearer_id != me else line.act or "Open"
    what, name, why = named(line.what), named(line.name), safe(because(line.reasons, line.first_name, at))
    return f"""<li class="kith-duty kith-duty--{"later" if band == WEEK else band}" id="d-{line.key}">\
<div class="kith-duty__main"><h3 class="kith-duty__what">{what}</h3>{_who(line, name, once)}\
<p class="kith-duty__because">{why}</p>{_ladder(line, me, once)}</div>\
<div class="kith-duty__side"><p class="kith-duty__due">{once(_due, line.due_at, line.state, line.level)}</p></div>\
<div class="kith-duty__act"><a class="nhsuk-button nhsuk-button--small{"" if band == LOUD else QUIET}" \
href="/duties/{line.key}">{named(button)}<span class="nhsuk-u-visually-hidden">: {what}, {name}</span></a></div></li>
"""


def owed_rows(lines: Iterable[OwedLine], me: int, at: datetime) -> Markup:
    """What is owed about one person: why, until when, by whom, and the way to it."""
    return Markup("".join([_owed(one, me, at) for one in lines]))


def _owed(one: OwedLine, me: int, at: datetime) -> str:
    line, mine = one.line, one.holder.worker_id == me
    holder = "you" if mine else safe(one.holder.worker_name or one.holder.team_name)
    phone = "" if mine or not one.holder.phone else f", {safe(one.holder.phone)}"
    what, why = safe(line.what), safe(because(line.reasons, line.first_name, at))
    comes = safe(following(line, at)) if line.band == LOUD else ""
    return f"""<li class="kith-owed kith-owed--{"later" if line.band == WEEK else line.band}">\
<h3 class="kith-owed__what">{what}</h3>
<p>{why}</p>
<p class="kith-owed__due">{due_sentence(line, at)} Owed by <b>{holder}</b>{phone}. {comes}</p>
<p class="kith-owed__act">{_way(line, mine or line.offered_id == me, what)}</p></li>
"""


def _way(line: Line, mine: bool, what: str) -> str:
    words = safe(line.act or "Open") if mine else "See this duty"
    secondary = "" if line.band == LOUD else QUIET
    button = f' class="nhsuk-button nhsuk-button--small{secondary}"' if mine else ""
    return f'<a{button} href="/duties/{line.key}">{words}<span class="nhsuk-u-visually-hidden">: {what}</span></a>'


def _who(line: Line, name: str, once: Once) -> str:
    if line.kind != "person":
        return f'<p class="kith-duty__who">{name}</p>'
    age = "has died" if line.died else once(_age, line.born, line.precision, line.expected)
    return (
        f'<p class="kith-duty__who"><a href="/people/{line.subject}">{name}</a> '
        f'<span class="kith-duty__meta">{" · ".join((age, *line.facts))}</span></p>'
    )


def _age(born: date | None, precision: str, expected: date | None, at: datetime) -> str:
    return wording.age(wording.local(at).date(), born, precision, expected)


def _due(due_at: datetime | None, state: str, level: str, at: datetime) -> str:
    """When it is due, absolute first, with the one word that is loud where it is late or urgent."""
    if due_at is None:
        return '<span class="kith-duty__when">No date yet: it is not known when this began</span>'
    when, days = wording.due_time(due_at, at), calendar().working_days_between
    if state == "overdue":
        late = wording.late_by(due_at, at, days)
        return (
            f'{OVERDUE}<span class="kith-duty__when">{late}<br><span class="kith-thin">was due {when}</span></span>'
        )
    left = wording.left(due_at, at, days)
    tag = URGENT if level == "urgent" else ""
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


def _ladder(line: Line, me: int, once: Once) -> str:
    """Who knows, on the rows where somebody was told; an offer is said on every row."""
    said = [offer(line, me)] if line.offered_id is not None else []
    if line.band == LOUD:
        if line.told:
            said.append(once(told, line.told))
        if line.next_step_at:
            said.append(once(_following, line.next_step_at, line.next_role))
    words = " ".join(filter(None, said))
    return f'<p class="kith-duty__ladder">{safe(words)}</p>' if words else ""


def offer(line: Line, me: int) -> str:
    """Until somebody accepts by name, the giver still owns it, and both see it."""
    if line.offered_id is None or line.offered_id == line.bearer_id:
        return ""
    if line.offered_id == me:
        return "This is offered to you. It stays with whoever gave it until you accept."
    return "You have offered this. It stays yours until they accept."


def told(tellings: Sequence[Told], at: datetime) -> str:
    """Told today, 09:00: Sam Adeyemi and the named nurse."""
    if not tellings:
        return ""
    last = tellings[-1]
    names = dict.fromkeys(name for one in tellings for name in (one.names or (one.team or title(base(one.role)),)))
    return f"Told {wording.near(last.at, at)}: {_and(list(names))}."


def following(line: Line, at: datetime) -> str:
    """Who hears next, and when, if nothing happens."""
    return _following(line.next_step_at, line.next_role, at)


def _following(when: datetime | None, role: str, at: datetime) -> str:
    return f"Next: {title(base(role))}, {wording.due_time(when, at)}." if when and role else ""


def base(role: str) -> str:
    """The role's own word, without whose lead or which worker it is."""
    return role.partition(":")[0] if not role.startswith("worker:") else "whoever asked"


def _and(names: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
