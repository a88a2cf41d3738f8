"""SDQs over time: a picture and the same in words, each scale of the last, and where those who know them differ."""
from datetime import datetime

from django.http import HttpRequest, HttpResponse

from kith.access import sensitivity
from kith.engine.matters.own_measure import Measured
from kith.engine.matters.questionnaires import Filled
from kith.engine.matters.sdq import BANDS as BOUNDS
from kith.engine.matters.sdq import FOUR, SCALES, TITLES, TOTAL, TRIED_BY, band
from kith.engine.standing import Standing
from kith.forms.looked_after.sdq_read import OWN, SINCE
from kith.forms.looked_after.sdq_scored import BANDS, INFORMANTS
from kith.language import Form
from kith.records.database import cursor
from kith.web import seeing, staff, wording
from kith.web.pictures import questionnaires as drawing
from kith.web.showing import show
from kith.worklists import person
from kith.worklists.about import questionnaires
from kith.worklists.about.questionnaires import Questionnaires
from kith.worklists.person import Who

BESIDE = frozenset({"sdq_read", "health_narrative", "sdq_completed"})   # whose pages lay the SDQs beside
LOW = {"raised": "slightly lowered", "high": "low", "very_high": "very low"}   # of kindness, where more is better


def page(request: HttpRequest, key: str) -> HttpResponse:
    """What the reader may see of them."""
    with cursor() as cur:
        whole = seeing.found(cur, request, key)
        who, found = person.strip(cur, whole, request.at), questionnaires.read(cur, whole.ids, whole.reader)
    return show(request, "sdq.jinja", f"SDQs, {wording.titled(who.subject)}", door="People", who=who, tables=tables(),
                heads=tuple(one.who for one in found.latest), scales=rows(found), **_shown(found, request.at))


def beside(request: HttpRequest, form: type[Form] | None, who: Who | None) -> dict:
    """What a form's page lays beside it: nothing where it does not ask for SDQs."""
    if who is None or form is None or form.key not in BESIDE:
        return {}
    with cursor() as cur:
        reader = sensitivity.reader(cur, request.user.id, staff.posts(request), who.ids)
        found = questionnaires.read(cur, who.ids, reader)
    return _shown(found, request.at)


def _shown(found: Questionnaires, at: datetime) -> dict:
    """The picture, and each of them in one sentence, in order of time."""
    said = [one.dated(at) for one in found.filled]
    return {"sdqs": found, "told_of": said, "bands": BANDS, "picture": drawing.draw(found.filled, " ".join(said), at),
            "compared": compared(found, at), "since": SINCE, "own_since": OWN}


def tables() -> list[tuple[str, str, str]]:
    """Each table of bands: whose it is, of how many, and by what it was tried."""
    return [(INFORMANTS[informant], "four" if folds == FOUR else "three", TRIED_BY.get((informant, folds), ""))
            for folds, by_whom in BOUNDS.items() for informant in by_whom]


def compared(found: Questionnaires, at: datetime) -> list[tuple[str, ...]]:
    """Who, the time before, now, and what changed: each who filled one in, then what the young person measures."""
    return [(f"SDQ, {one.who.lower()}", _total(one.informant, one.earlier.total if one.earlier else None),
             _total(one.informant, one.total), _changed(one.change)) for one in found.latest] + [
        (f"{one.name}, as they say", _own(one, one.before, at), _own(one, one.now, at), _changed(one.change))
        for one in found.own]


def _total(informant: str, value: int | None) -> str:
    return "None" if value is None else f"{value} of 40, {BANDS[band(informant, TOTAL, value)]}"


def _own(one: Measured, entry: Standing | None, at: datetime) -> str:
    return "None" if entry is None else f"{one.said(entry)} of {one.of}, {wording.happened(entry.moment, 'day', at)}"


def _changed(change: int | None) -> str:
    """By how many points; whether more is better, whoever reads it sees by what is measured."""
    if not change:
        return "Nothing to lay beside it" if change is None else "As it was"
    return f"{abs(change)} {'more' if change > 0 else 'fewer'}"


def rows(found: Questionnaires) -> list[tuple[str, ...]]:
    """Each scale, and what each of them says of it."""
    return [(TITLES[scale], *(_cell(one, scale) for one in found.latest)) for scale in (*SCALES, TOTAL)]


def _cell(one: Filled, scale: str) -> str:
    value = one.total if scale == TOTAL else one.scored.scales[scale]
    if value is None:
        return "Cannot be scored" if one.scored.answered else "Not known"
    was = (one.earlier.total if scale == TOTAL else one.earlier.scales[scale]) if one.earlier else None
    before = f" (before: {_named(one.informant, scale, was)})" if was is not None else ""
    return f"{_named(one.informant, scale, value)}{before}"


def _named(informant: str, scale: str, value: int) -> str:
    name = band(informant, scale, value)
    return f"{value}, {LOW.get(name, BANDS[name]) if scale == 'prosocial' else BANDS[name]}"
