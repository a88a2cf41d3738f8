"""Whether needs reach a plan: found against planned, refused and unanswered, and what was kept all the same."""

from django.http import HttpRequest, HttpResponse

from kith.records.database import cursor
from kith.web import wording
from kith.web.measuring import shown as showing
from kith.web.measuring.wording import cells
from kith.web.showing import show
from kith.worklists.counted import misasked
from kith.worklists.counted import needs as reading

TABLES = {
    "needs": ("Needs, team by team",
              ("In the plan", "A reason, or owned elsewhere", "No capacity", "Unanswered", "Found")),
    "actions": ("Actions, by the team that asked for them",
                ("Taken on", "Not taken on", "Done in time", "Done late", "Due and not done")),
    "outcomes": ("What came of actions whose day has come",
                 ("Reached", "In part", "Not reached", "Not done, or not known", "Due")),
    "looks": ("Plans looked at again", ("By their day", "Late", "Not looked at", "Due")),
    "overridden": ("Kept all the same", ("Left vague, with a reason", "Asked of somebody not involved", "Actions")),
}

THEMES = ("Who is asked without being involved", ("Who asked whom", "Not involved", "Actions asked of them"))


def needs(request: HttpRequest) -> HttpResponse:
    """Team by team; the families behind “no capacity” stand on a page of their own."""
    with cursor() as cur:
        found, themes = reading.counted(cur, request.at), misasked.counted(cur, request.at)
    hides = showing.hides(request)
    return show(request, "measuring/needs.jinja", "Whether needs reach a plan", door="Measures", found=found,
                hides=hides, counted=_sentence(found, hides),
                tables=[(caption, ("Team", *heads), _rows(getattr(found, key), hides))
                        for key, (caption, heads) in TABLES.items()] + [(*THEMES, _rows(themes, hides))])


def _sentence(found: reading.Counted, hides: bool) -> str:
    """Found: 7 needs. 4 in a plan, 1 with a reason or owned elsewhere, 0 without capacity, 2 unanswered."""
    every = list(found.needs.values())
    planned, reasoned, without, unanswered, owed = (sum(column) for column in zip(*every, strict=True)) if every \
        else (0,) * 5
    if not owed:
        return "No need has been found yet."
    if hides and any(None in row for row in reading.shown(found.needs.values(), hides)):
        return "Too few needs are in some lines for the whole to be shown."
    return (f"Found: {wording.number(owed, 'need')}. {planned} in a plan, {reasoned} with a reason or owned elsewhere, "
            f"{without} without capacity, {unanswered} unanswered.")


def _rows(lines: dict, hides: bool) -> list[tuple[str, ...]]:
    return [(team, *row) for team, row in zip(lines, cells(lines.values(), hides), strict=True)]
