"""Duty rows as they stand on a list: joined strings, every word escaped, since a list is long and opened all day."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache

from markupsafe import Markup

from kith.access.roles import title
from kith.duties.settings import calendar
from kith.engine.catalogue import PATHWAYS
from kith.engine.phrasing.saying import because
from kith.language import Rung
from kith.web import wording
from kith.worklists.owed.line import Line
from kith.worklists.owed.ordering import LATER, LOUD, WEEK
from kith.worklists.owed.tellings import Told
from kith.worklists.person import OwedLine

# Of what is sent and then opened: how the step is called that waits for it. Its documents wait by steps of their own.
SENT = {key: one.loop.opened.what for key, one in PATHWAYS.items() if one.loop and isinstance(one.loop.opened, Rung)}
OPENED = "opened"   # the answer of all of these
FEW = 3   # a fold for less than this hides more than it saves
QUIET = " nhsuk-button--secondary"
URGENT = '<strong class="nhsuk-tag kith-tag--loud">Urgent</strong>'
OVERDUE = '<strong class="nhsuk-tag kith-tag--loud">Overdue</strong>'


def duty_rows(lines: Iterable[Line], me: int, at: datetime) -> Markup:
    """The rows of one heading."""
    minute = _minute(at)
    return Markup("".join([_row(line, me, minute) for line in lines]))


def _minute(at: datetime) -> datetime:
    """Words say no less by the minute, and what was said this minute is remembered."""
    return at.replace(second=0, microsecond=0)


def safe(words: str) -> str:
    """Escaped as Markup does it; a list asks a thousand times, and mostly there is nothing to escape."""
    words = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return words.replace("'", "&#39;").replace('"', "&#34;")


def _row(line: Line, me: int, at: datetime) -> str:
    button = "Accept or decline" if line.offered_id == me and line.bearer_id != me else line.act or "Open"
    return _drawn(
        line.key, line.said, line.name, _meta(line, at), line.subject if line.kind == "person" else "",
        why(line, at), _ladder(line, me, at),
        _due(line.due_at, line.state, line.level, at), line.band, button,
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


def folded(lines: Sequence[OwedLine], me: int) -> tuple[list[OwedLine], list[OwedLine]]:
    """What stands open on a person’s page, and what waits behind one line: others’, due later, where they are many."""
    later = [one for one in lines if one.line.band == LATER and one.holder.worker_id != me]
    return (list(lines), []) if len(later) <= FEW else ([one for one in lines if one not in later], later)


def owed_rows(lines: Iterable[OwedLine], me: int, at: datetime, every: Iterable[OwedLine] = ()) -> Markup:
    """What is owed about one person: why, until when, by whom, and the way to it.

    ``every``: all that is, also what waits behind a fold: whether something that was sent was opened is a row there.
    """
    minute = _minute(at)
    shut = {(_sent(one.line), one.line.what == SENT.get(one.line.pathway)) for one in every if one.line.form == OPENED}
    return Markup("".join([_owed(one, me, minute, shut) for one in lines]))


def _sent(line: Line) -> tuple[str, datetime | None]:
    """What was sent: all of its steps began at once."""
    return line.pathway, line.learnt_at


def _way_of(line: Line, shut: Collection[tuple]) -> str:
    """Message opened; form not opened. Chased twice: how far something has come that was sent to whoever owes this."""
    if line.pathway not in SENT:
        return ""
    came = "Message opened; not answered."
    if (_sent(line), False) in shut:
        came = "Message opened; form not opened."
    if (_sent(line), True) in shut:
        came = "Message not opened."
    return f"{came} Chased {wording.times(line.told_step)}." if line.told_step else came


def _owed(one: OwedLine, me: int, at: datetime, shut: Collection[tuple]) -> str:
    line, mine = one.line, one.holder.worker_id == me
    holder = "" if mine else one.holder.worker_name or one.holder.team_name
    return _owed_drawn(
        line.key, line.said, why(line, at), _due_sentence(line.due_at, line.state, line.level, at), holder,
        "" if mine else one.holder.phone,
        " ".join(filter(None, ("" if mine else _way_of(line, shut), following(line, at) if line.band == LOUD else ""))),
        line.band, line.act, mine or line.offered_id == me,
    )  # fmt: skip


@lru_cache(maxsize=16384)
def _owed_drawn(
    key: str, what: str, why: str, due: str, holder: str, phone: str, comes: str, band: str, act: str, mine: bool
) -> str:
    """One of them from its words alone, as a row of a list is drawn; without a holder it is the reader's own."""
    what, by = safe(what), f"{safe(holder) or 'you'}</b>{safe(f', {phone}') if phone else ''}"
    return f"""<li class="kith-owed kith-owed--{"later" if band == WEEK else band}">\
<h3 class="kith-owed__what">{what}</h3>
<p>{safe(why)}</p>
<p class="kith-owed__due">{due} Owed by <b>{by}. {safe(comes)}</p>
<p class="kith-owed__act">{_way(key, band, act, mine, what)}</p></li>
"""


def _way(key: str, band: str, act: str, mine: bool, what: str) -> str:
    words = safe(act or "Open") if mine else "See this duty"
    secondary = "" if band == LOUD else QUIET
    button = f' class="nhsuk-button nhsuk-button--small{secondary}"' if mine else ""
    return f'<a{button} href="/duties/{key}">{words}<span class="nhsuk-u-visually-hidden">: {what}</span></a>'


def _meta(line: Line, at: datetime) -> str:
    """The age and the one fact beside a person's name."""
    if line.kind != "person":
        return ""
    age = "has died" if line.died else _age(line.born, line.precision, line.expected, at)
    return " · ".join((age, *line.facts)) if line.facts else age


@lru_cache(maxsize=4096)
def _age(born: date | None, precision: str, expected: date | None, at: datetime) -> str:
    return wording.age(wording.local(at).date(), born, precision, expected)


def due(line: Line, at: datetime) -> Markup:
    """The same column on every list."""
    return Markup(_due(line.due_at, line.state, line.level, at))


@lru_cache(maxsize=4096)
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
    return _due_sentence(line.due_at, line.state, line.level, _minute(at))


@lru_cache(maxsize=4096)
def _due_sentence(due_at: datetime | None, state: str, level: str, at: datetime) -> Markup:
    if due_at is None:
        return Markup("No date yet: it is not known when this began.")
    when, days = wording.due_time(due_at, at), calendar().working_days_between
    if state == "overdue":
        return Markup(f"{OVERDUE} {wording.late_by(due_at, at, days)}, was due {when}.")
    left = ", ".join(filter(None, (f"Due {when}", wording.left(due_at, at, days))))
    return Markup(f"{URGENT} {left}." if level == "urgent" else f"{left}.")


def _ladder(line: Line, me: int, at: datetime) -> str:
    """Who knows, on the rows where somebody was told; an offer is said on every row."""
    said = [offer(line, me)] if line.offered_id is not None else []
    if line.band == LOUD:
        if line.told:
            said.append(told(line.told, at))
        if line.next_step_at:
            said.append(_following(line.next_step_at, line.next_role, at))
    return " ".join(filter(None, said))


def waits_since(line: Line) -> datetime | None:
    """Since when it has waited in all, where it was passed on: whose clock began anew hides no old time."""
    said = line.marked.get("waits_since")
    return datetime.fromisoformat(said) if said else None


def offer(line: Line, me: int) -> str:
    """Until somebody accepts by name, the giver still owns it, and both see it."""
    if line.offered_id is None or line.offered_id == line.bearer_id:
        return ""
    if line.offered_id == me:
        return "This is offered to you. It stays with whoever gave it until you accept."
    return "You have offered this. It stays yours until they accept."


def told(tellings: Iterable[Told], at: datetime) -> str:
    """Told today, 09:00: Sam Adeyemi and the named nurse."""
    return _told(tuple(tellings), at)


@lru_cache(maxsize=4096)
def _told(tellings: tuple[Told, ...], at: datetime) -> str:
    if not tellings:
        return ""
    last = tellings[-1]
    names = dict.fromkeys(name for one in tellings for name in (one.names or (one.team or title(base(one.role)),)))
    return f"Told {wording.near(last.at, at)}: {_and(list(names))}."


def following(line: Line, at: datetime) -> str:
    """Who hears next, and when, if nothing happens."""
    return _following(line.next_step_at, line.next_role, at)


@lru_cache(maxsize=4096)
def _following(when: datetime | None, role: str, at: datetime) -> str:
    return f"Next: {title(base(role))}, {wording.due_time(when, at)}." if when and role else ""


def base(role: str) -> str:
    """The role's own word, without whose lead or which worker it is."""
    return role.partition(":")[0] if not role.startswith("worker:") else "whoever asked"


def _and(names: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
