"""Grave harm, by month or quarter: cases, steps in time, and what each service signed; a blank never reads as none."""
from collections.abc import Iterable
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse

from kith.engine.calendar import add_months, local
from kith.language.harm import RETURNED
from kith.records.database import cursor
from kith.web import wording
from kith.web.measuring import shown as showing
from kith.web.measuring.wording import cells
from kith.web.showing import show
from kith.worklists.counted import grave_harm as reading
from kith.worklists.counted.grave_harm import Period, Service, Signed, Steps

STEPS = ("What", "Cases", "Steps in time", "Late", "Not done", "Set aside", "Steps owed")
WHOLE = ("Signed, all of it", "Written down in Kith")
NOT_RETURNED, NOT_ASKED, NOT_OVER = "Not returned", "Not asked for", "Not over yet"


def grave_harm(request: HttpRequest) -> HttpResponse:
    """One period, with the way to others. Whoever may open no person sees quarters alone: from the months beside them a
    small number could be worked out.
    """
    of, hides = reading.period(request.GET.get("period", ""), request.at), showing.hides(request)
    of = reading.quarter(of.since) if hides else of
    with cursor() as cur:
        steps, returned = reading.steps(cur, of, request.at), reading.returns(cur, of)
        begun = reading.begun(cur, of)
    return show(request, "measuring/grave_harm.jinja", "Grave harm: what the law asks", door="Measures",
                which=named(of), heads=(STEPS, ("Service", *map(_named, of.months), *WHOLE)),
                steps=_steps(steps, hides), teams=_teams(returned, begun, of, request, hides),
                kinds=_kinds(returned, of, hides), sentence=sentence(returned, of, request),
                periods=[(one.key, named(one), one.key == of.key) for one in _periods(request, hides)])


def named(of: Period) -> str:
    """July 2026, or July to September 2026."""
    last = of.months[-1]
    return _named(last) if len(of.months) == 1 else f"{wording.LONG_MONTHS[of.since.month]} to {_named(last)}"


def sentence(returned: list[Service], of: Period, request: HttpRequest) -> str:
    """Of 9 services 2 have not returned a month that was due."""
    if not returned and of.until > local(request.at).date():
        return "It is not over yet. Each service is asked for its return of a month once the month is over."
    if not returned:
        return "No service was asked for a return of it. That is not the same as none."
    missing = sum(any(found.number is None and found.due <= request.at for found in one.months.values())
                  for one in returned)
    return (f"Of {wording.number(len(returned), 'service')} {wording.number(missing or 'none', 'has')} not returned a "
            "month that was due.")


def _named(day: date) -> str:
    return f"{wording.LONG_MONTHS[day.month]} {day.year}"


def _whole(one: Service, of: Period) -> int | None:
    """All months together, where each was signed; one that is missing leaves no sum."""
    numbers = [found.number if (found := one.months.get(day)) else None for day in of.months]
    return None if None in numbers else sum(numbers)


def _teams(found: list[Service], begun: dict[str, int], of: Period, request: HttpRequest, hides: bool
           ) -> list[tuple[str, ...]]:
    """What was signed, beside what was written down here: fewer signed than written is a question to ask."""
    wholes = [_whole(one, of) for one in found]
    said = iter(_few((whole for whole in wholes if whole is not None), hides))
    over, here = of.until <= local(request.at).date(), _few((begun.get(one.name, 0) for one in found), hides)
    return [(f"{one.name} ({one.organisation})", *(_month(one, day, request, hides) for day in of.months),
             next(said) if whole is not None else NOT_RETURNED if over else NOT_OVER, many)
            for one, whole, many in zip(found, wholes, here, strict=True)]


def _month(one: Service, day: date, request: HttpRequest, hides: bool) -> str:
    found: Signed | None = one.months.get(day)
    if found is None:
        return NOT_ASKED if add_months(day, 1) <= local(request.at).date() else NOT_OVER
    if found.number is not None:
        return f"Signed by {found.by}" if hides else f"{_number(found.number)}, signed by {found.by}"
    # It is due with the end of a day, which is the day before midnight strikes.
    last = local(found.due - timedelta.resolution).date()
    return NOT_RETURNED if found.due <= request.at else f"{NOT_RETURNED}: due {wording.day(last, request.at.date())}"


def _steps(found: list[Steps], hides: bool) -> list[tuple[str, ...]]:
    lines, cases = cells([one.cells for one in found], hides), _few((one.cases for one in found), hides)
    return [(one.title, many, *row) for one, many, row in zip(found, cases, lines, strict=True)]


def _kinds(returned: list[Service], of: Period, hides: bool) -> list[tuple[str, str]]:
    """Kind by kind, what was signed by those who returned; without all of them it is said to be part of it."""
    signed = [found.met for one in returned for day in of.months if (found := one.months.get(day)) and found.met]
    if not signed:
        return []
    part = ", and not all have returned" if any(_whole(one, of) is None for one in returned) else ""
    said = _few((sum(met[key] for met in signed) for key in RETURNED), hides)
    return [(title, many + part) for title, many in zip(RETURNED.values(), said, strict=True)]


def _few(numbers: Iterable[int], hides: bool) -> list[str]:
    """Of few nothing is said to whoever may open no person, nor of another by which they could be worked out."""
    row = [*numbers]
    return ["None" if said == "0" else said for said in cells([row], hides)[0]] if row else []


def _number(number: int) -> str:
    return str(number) if number else "None"


def _periods(request: HttpRequest, hides: bool) -> list[Period]:
    """Four quarters, and six months, the newest first."""
    this = local(request.at).date().replace(day=1)
    months = [] if hides else [reading.period(f"{add_months(this, -n):%Y-%m}", request.at) for n in range(6)]
    return [*(reading.quarter(add_months(this, -3 * n)) for n in range(4)), *months]
