"""A chronology as it stands on a page: joined strings, every word escaped, since it is the longest part of a page."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from markupsafe import Markup

from kith.intake import senders
from kith.web import wording
from kith.web.rows.escaped import safe
from kith.worklists.about.accounts import Account, Two
from kith.worklists.about.chronology import Changed, Happening

SOON = timedelta(hours=1)  # what is recorded later than this after it happened says when


Beside = Mapping[int, Sequence[tuple[Two, Account]]]   # by entry, what it does not agree with


def happenings(entries: Iterable[Happening], person: str, at: datetime, beside: Beside) -> Markup:
    """Every entry, newest first; ``person`` is the key of whoever they are about."""
    drawn = "".join([_entry(one, person, at, beside.get(one.root, ())) for one in entries])
    return Markup(f'<ol class="kith-chron">\n{drawn}</ol>' if drawn else NOTHING)


def _entry(one: Happening, person: str, at: datetime, others: Iterable[tuple[Two, Account]]) -> str:
    major = " kith-ev--major" if one.important else ""
    struck = " kith-ev--struck" if one.is_struck else ""
    important = " · <b>important</b>" if one.important else ""
    return f"""<li class="kith-ev{major}{struck}" id="e-{one.root}"><div class="kith-ev__when">{_when(one, at)}</div>
<div class="kith-ev__body"><p class="kith-ev__svc">{safe(senders.called(one.service))}{important}</p>
<p class="kith-ev__text">{safe(one.sentence)}</p>
{_recorded(one, at)}{"".join([_changed(change, at) for change in one.changes])}\
{"".join([_differs(*other, person, at) for other in others])}{_all_of_it(one, person)}</div></li>
"""


def _when(one: Happening, at: datetime) -> str:
    if one.happened is None or one.precision != "moment":
        return wording.capital(wording.happened(one.happened, one.precision, at))
    day = wording.day(wording.local(one.happened).date(), wording.local(at).date())
    return f"{day}<span> {wording.clock(one.happened)}</span>"


def _recorded(one: Happening, at: datetime) -> str:
    """Why it was struck out, and when it was recorded where that was not at once."""
    why = f": {safe(one.struck)}" if one.struck else ""
    struck = f'<p class="kith-ev__rec">Struck out{why}</p>\n' if one.is_struck else ""
    if one.happened is not None and one.recorded - one.happened <= SOON:
        return struck
    return f'{struck}<p class="kith-ev__rec">Recorded {wording.moment(one.recorded, at)}{_from(one)}</p>\n'


def _from(one: Happening | Changed) -> str:
    if not one.by:
        return ""
    return f" from {safe(senders.called(one.by))}" if one.by_machine else f" by {safe(one.by)}"


def _changed(change: Changed, at: datetime) -> str:
    did = "Added to" if change.by_machine else "Corrected"
    answers = "".join(
        [f" {safe(asks)} Now: {safe(now)}. <i>Was: {safe(was)}.</i>" for asks, was, now in change.answers]
    )
    return f'<p class="kith-ev__rec">{did} {wording.moment(change.at, at)}{_from(change)}.{answers}</p>\n'


def _differs(two: Two, other: Account, person: str, at: datetime) -> str:
    """What another entry says against it; quiet once somebody has said what to make of it."""
    said = other.said or other.happening.sentence
    source = f"{_when(other.happening, at)}, {safe(senders.called(other.happening.service))}"
    whole = f"<b>Does not agree with</b> {source}: “{safe(said)}”."
    made = "".join([f" {safe(one.by)}, {wording.moment(one.at, at)}: {safe(one.says)}. {safe(one.why)}"
                    for one in two.weighed[-1:]])
    do = "Both beside each other" if two.settled else "Say what you make of this"
    return (f'<p class="{"kith-ev__rec" if two.settled else "kith-note"}">{whole}{made} '
            f'<a href="/people/{person}/accounts?of={two.root}#two-{two.root}">{do}</a></p>\n')


def _all_of_it(one: Happening, person: str) -> str:
    """The rest of what was answered, and the way to correct it; what was struck out is not corrected again."""
    if (one.is_struck and not one.details) or not one.form:
        return ""   # struck out with nothing more in it, or recorded in confidence
    title = f'<span class="nhsuk-u-visually-hidden">: {safe(one.title)}</span>'
    answers = "".join([f"<dt>{safe(asks)}</dt><dd>{safe(said)}</dd>" for asks, said in one.details])
    address = f"/record/{one.form}?about={person}&amp;corrects={one.root}"
    against = f"/people/{person}/accounts?one={one.root}"
    correct = "" if one.is_struck else (f'<p><a href="{address}">Correct this{title}</a></p><p><a href="{against}">'
                                        f"It does not agree with another entry{title}</a></p>")
    return f"""<details class="nhsuk-details nhsuk-u-margin-bottom-0"><summary class="nhsuk-details__summary">\
<span class="nhsuk-details__summary-text">All of it{title}</span></summary><div class="nhsuk-details__text">\
<dl class="kith-ev__more">{answers}</dl>{correct}</div></details>
"""


NOTHING = '<p class="nhsuk-body">Nothing is recorded yet.</p>'
