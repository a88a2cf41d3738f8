"""SDQs over time: a picture and the same in words, each scale of the last, and where those who know them differ."""
from datetime import datetime

from django.http import HttpRequest, HttpResponse

from kith.access import sensitivity
from kith.engine.questionnaires import Filled
from kith.engine.sdq import BANDS as BOUNDS
from kith.engine.sdq import FOUR, SCALES, TITLES, TOTAL, TRIED_BY, band
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
    return {"sdqs": found, "told_of": said, "bands": BANDS, "picture": drawing.draw(found.filled, " ".join(said), at)}


def tables() -> list[tuple[str, str, str]]:
    """Each table of bands: whose it is, of how many, and by what it was tried."""
    return [(INFORMANTS[informant], "four" if folds == FOUR else "three", TRIED_BY.get((informant, folds), ""))
            for folds, by_whom in BOUNDS.items() for informant in by_whom]


def rows(found: Questionnaires) -> list[tuple[str, ...]]:
    """Each scale, and what each of them says of it."""
    return [(TITLES[scale], *(_cell(one, scale) for one in found.latest)) for scale in (*SCALES, TOTAL)]


def _cell(one: Filled, scale: str) -> str:
    value = one.total if scale == TOTAL else one.scored.scales[scale]
    if value is None:
        return "Cannot be scored" if one.scored.answered else "Not known"
    name = band(one.informant, scale, value)
    return f"{value}, {LOW.get(name, BANDS[name]) if scale == 'prosocial' else BANDS[name]}"
