"""How long people waited where they came, and what became of that when a drop-in changed its days or hours."""

from datetime import date, datetime

from django.http import HttpRequest, HttpResponse

from kith.records.database import cursor
from kith.web import wording
from kith.web.measuring import shown as showing
from kith.web.measuring.wording import FEW
from kith.web.showing import show
from kith.worklists.counted import waits as reading
from kith.worklists.counted.statistics import SMALL
from kith.worklists.counted.waits import Service, Wait

HEADS = ("Came, and their wait was written down", "Half of them waited no longer than")


def waits(request: HttpRequest) -> HttpResponse:
    """For each service its months and days of the week; with a day, what was before it and since."""
    asked = request.GET.get("changed", "").strip()
    changed, problem = _day(asked)
    with cursor() as cur:
        found = reading.by_service(cur, changed, request.at)
    hides = showing.hides(request)
    return show(request, "measuring/waits.jinja", "How long people waited", door="Measures", heads=HEADS, asked=asked,
                problem=problem, changed=changed, services=[_service(one, changed, hides) for one in found])


def _service(one: Service, changed: date | None, hides: bool) -> dict:
    return {"name": one.name, "months": [_row(wait, _month(wait.name), hides) for wait in one.months],
            "days": [_row(wait, wait.name, hides) for wait in one.days],
            "changed": [_row(wait, wait.name, hides) for wait in one.changed or ()],
            "said": _sentence(one.changed, changed, hides) if one.changed else ""}


def _sentence(around: tuple[Wait, Wait], changed: date, hides: bool) -> str:
    """Half waited no longer than 20 minutes in the 12 weeks before 1 June 2026, and 45 minutes since."""
    before, since = around
    if any(one.minutes is None or _few(one, hides) for one in around):
        return "Too few waits were written down before that day, or since, to compare them."
    return (f"Half waited no longer than {wording.number(before.minutes, 'minute')} in the 12 weeks before "
            f"{changed.day} {wording.LONG_MONTHS[changed.month]} {changed.year}, and no longer than "
            f"{wording.number(since.minutes, 'minute')} in the 12 weeks from it.")


def _row(wait: Wait, name: str, hides: bool) -> tuple[str, str, str]:
    if _few(wait, hides):
        return name, FEW, "not shown"
    return name, str(wait.came), "" if wait.minutes is None else wording.number(wait.minutes, "minute")


def _few(wait: Wait, hides: bool) -> bool:
    """Whoever may open no person meets nobody in a small number."""
    return hides and 0 < wait.came < SMALL


def _month(iso: str) -> str:
    month = date.fromisoformat(iso)
    return f"{wording.LONG_MONTHS[month.month]} {month.year}"


def _day(asked: str) -> tuple[date | None, str]:
    """The day asked for; one that cannot be read is said, not guessed."""
    try:
        return (datetime.strptime(asked, "%d/%m/%Y").replace(tzinfo=wording.LONDON).date() if asked else None), ""
    except ValueError:
        return None, f"“{asked[:20]}” is not a date. Write day, month and year, for example 1/6/2026."
