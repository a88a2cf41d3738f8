"""What is owed about one person: why, until when, by whom, and how far something came that was sent."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from functools import lru_cache

from markupsafe import Markup

from kith.engine.catalogue import PATHWAYS
from kith.language import Rung
from kith.web import wording
from kith.web.rows.dues import minute, sentence_of
from kith.web.rows.escaped import safe
from kith.web.rows.hearing import following
from kith.web.rows.listed import QUIET, why
from kith.worklists.owed.line import Line
from kith.worklists.owed.ordering import LATER, LOUD, WEEK
from kith.worklists.person import OwedLine

# Of what is sent and then opened: how the step is called that waits for it. Its documents wait by steps of their own.
SENT = {key: one.loop.opened.what for key, one in PATHWAYS.items() if one.loop and isinstance(one.loop.opened, Rung)}
OPENED = "opened"   # the answer of all of these
FEW = 3   # a fold for less than this hides more than it saves


def folded(lines: Sequence[OwedLine], me: int) -> tuple[list[OwedLine], list[OwedLine]]:
    """What stands open on a person’s page, and what waits behind one line: others’, due later, where they are many."""
    later = [one for one in lines if one.line.band == LATER and one.holder.worker_id != me]
    return (list(lines), []) if len(later) <= FEW else ([one for one in lines if one not in later], later)


def owed_rows(lines: Iterable[OwedLine], me: int, at: datetime, every: Iterable[OwedLine] = ()) -> Markup:
    """What is owed about one person: why, until when, by whom, and the way to it.

    ``every``: all that is, also what waits behind a fold: whether something that was sent was opened is a row there.
    """
    now = minute(at)
    shut = {(_sent(one.line), one.line.what == SENT.get(one.line.pathway)) for one in every if one.line.form == OPENED}
    return Markup("".join([_owed(one, me, now, shut) for one in lines]))


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
        line.key, line.said, why(line, at), sentence_of(line.due_at, line.state, line.level, at), holder,
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
