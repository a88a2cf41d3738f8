"""Assessments of children in care: in time or late, where the days went, whether a choice was kept, and by whom."""

from django.http import HttpRequest, HttpResponse

from kith.engine.phrasing.grammar import number
from kith.forms.appointments.appointment import CHOICE_KEPT
from kith.forms.looked_after.assessment_asked import ASKED
from kith.language.assessing import AGENCIES, CAUSES, KINDS, REVIEWERS, WHY_ANOTHER
from kith.language.in_care import HEALTH_NEEDS
from kith.records.database import cursor
from kith.web.measuring import clauses, drop_ins
from kith.web.measuring import shown as showing
from kith.web.measuring.wording import cells, in_words
from kith.web.showing import show
from kith.worklists.counted import assessments as reading
from kith.worklists.counted import helped
from kith.worklists.counted.helped import Helped
from kith.worklists.counted.statistics import hidden_cells

HEADS = (
    ("Assessment", "Came due", "In time", "Late", "Still open", "Set aside", "Refused"),
    ("What they waited for", "With whom that lies", "Late assessments", "Working days"),
    ("Was it what they chose?", "Booked", "Came"),
    ("Age", "By the same person", "Reviews"),
    ("Reviews from the age at which it is agreed: given to", "Why, if not as agreed", "Named", "Booked"),
    ("Who was asked", "Asked", "Opened", "Answered", "Used in a report"),
)
HELPED = ("Help to the appointment", "Came", "Not seen", "Put off, or not said yet", "Appointments")
NAMED = ("What they need", "Seen", "Do not want it", "Not seen yet", "Ways chosen")
HELP = {helped.TAKEN: "Taken", helped.OFFERED: "Offered, and not taken", helped.NONE: "Not offered"}
AGES = {"young": "Under five", "older": "From five on"}


def care(request: HttpRequest) -> HttpResponse:
    """Tables over the last twelve months; small numbers are kept from whoever may open no person."""
    hides = showing.hides(request)
    with cursor() as cur:
        found, with_help = reading.counted(cur, request.at), helped.counted(cur, request.at)
        held, contract = drop_ins.shown(cur, request.at, hides), clauses.shown(cur, request, hides)
    lines = (
        {(KINDS[key],): cells for key, cells in found.kinds.items()},
        {(CAUSES.get(cause, cause), AGENCIES.get(agency, agency)): cells
         for (cause, agency), cells in found.days.items()},
        {(CHOICE_KEPT[key],): cells for key, cells in found.choice.items()},
        {(AGES[key],): cells for key, cells in found.same.items()},
        {(REVIEWERS.get(role, role or "Nobody has said"), WHY_ANOTHER.get(why, "")): cells
         for (role, why), cells in found.given.items()},
        {(ASKED.get(key, key),): cells for key, cells in found.asked.items()},
    )
    return show(request, "measuring/assessments.jinja", "Assessments of children in care", door="Measures",
                heads=HEADS, tables=[_rows(one, hides) for one in lines], help_heads=HELPED, named=NAMED,
                help_rows=_rows({(HELP[key],): cells for key, cells in with_help.appointments.items()}, hides),
                # Few are shown to nobody here: what a young person needs is theirs.
                needs=[(HEALTH_NEEDS.get(key, key), *_few(cells)) for key, cells in sorted(with_help.needs.items())],
                counts=_said(with_help, hides), drop_ins=held, contract=contract)


def _said(found: Helped, hides: bool) -> list[str]:
    """How many hours help took; how many ways are published; and whether being seen helped, in their view."""
    yes, _, asked = _few([found.helped[0], found.helped[1] - found.helped[0], found.helped[1]])
    hours = "" if hides or not found.hours else f"Help took {number(found.hours, 'hour')} in all."
    ways = f"A way of their own is published for {found.published} of {len(HEALTH_NEEDS)} needs."
    return [hours, ways,
            f"Asked whether being seen helped: {asked}. It helped: {yes}."]


def _few(line: list[int]) -> tuple[str, ...]:
    """One line by itself; what is hidden for another’s sake is not said to be few."""
    (shown,) = hidden_cells([line], columns=False)
    return in_words(shown, line)


def _rows(lines: dict[tuple[str, ...], list[int]], hides: bool) -> list[tuple[str, ...]]:
    return [(*name, *row) for name, row in zip(lines, cells(lines.values(), hides), strict=True)]
