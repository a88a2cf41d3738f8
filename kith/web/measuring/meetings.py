"""Who comes to meetings about children, and how long before them people hear of it."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse

from kith.records.database import cursor
from kith.web.measuring import shown as showing
from kith.web.measuring.wording import NOT_SHOWN, cells, hidden, in_words
from kith.web.showing import show
from kith.web.wording import capital, number
from kith.worklists.counted import meetings as reading
from kith.worklists.counted import spoken_early
from kith.worklists.counted.statistics import hidden_cells

OF_PRACTICES = "GP"   # as the line of the profession is named
CAME = ("Came", "Sent a report", "Nobody came, asked in time", "Nobody came, asked too late",
        "Nobody came, notice not known", "Not asked", "Meetings")
REPORTS = ("In time", "Late", "Not sent, asked in time", "Not sent, asked too late", "Set aside", "Still to come",
           "Asked", "Drawn to be read", "Read against the tool", "Returned", "Points of 5, mean")
USED = ("Told in the decision", "Read, and nothing rests on it", "There, and nobody read it", "Not there", "Not said",
        "Sent, and decided since")
SERAC = ("Answered", "No feedback", "Not yet spoken of", "Set aside", "Referred")
SPOKEN = ("Spoken of with another service", "Not spoken of", "People it works with", "Contacts")
ESCALATED = ("Spoke first", "Had not spoken", "Escalations")
CALLED = ("With less notice than is usual", "Meetings called", "Working days of notice, median")


def meetings(request: HttpRequest) -> HttpResponse:
    """Profession by profession, and team by team of those who call them."""
    with cursor() as cur:
        found, early = reading.counted(cur, request.at), spoken_early.counted(cur, request.at)
    hides = showing.hides(request)
    return show(request, "measuring/meetings.jinja", "Meetings: who was there", door="Measures", found=found,
                heads=(CAME, CALLED, REPORTS, SERAC, USED), came=_rows(found.came, hides),
                called=_called(found.called, hides), reports=_reports(found.reports, hides),
                practices=_practices(found.practices, _line(found.reports), hides, mean=True),
                came_of_practices=_practices(found.came_of_practices, _line(found.came), hides),
                used=_used(found.reports, hides), serac=_rows(found.serac, hides),
                late_calls=[] if hides else _late_calls(found.late_calls), unheard=_unheard(found.serac, hides),
                hides=hides, **_early(early, hides, request.at))


def _rows(lines: dict, hides: bool) -> list[tuple[str, ...]]:
    return [(name, *row) for name, row in zip(lines, cells([one.cells for one in lines.values()], hides), strict=True)]


def _called(lines: dict[str, reading.Called], hides: bool) -> list[tuple[str, ...]]:
    """The median is left out with the number it rests on."""
    return [(*row, NOT_SHOWN if hidden(row) else f"{lines[row[0]].median:g}") for row in _rows(lines, hides)]


def _reports(lines: dict, hides: bool) -> list[tuple[str, ...]]:
    """The mean is left out with the number of readings that it rests on."""
    return [(*row, NOT_SHOWN if hidden(row) else lines[row[0]].mean) for row in _rows(lines, hides)]


def _line(lines: dict) -> list[list[int]]:
    """What stands of all GPs together, where anything does."""
    return [line.cells for name, line in lines.items() if name == OF_PRACTICES]


def _practices(lines: dict, whole: list[list[int]], hides: bool, *, mean: bool = False) -> list[tuple[str, ...]]:
    """Of each practice; the line of all GPs stands beside them, and nothing that is hidden can be worked out by it."""
    rows = [*whole, *(one.cells for one in lines.values())]
    told = (hidden_cells(rows, known=0) if hides else rows)[len(whole):]
    return [(name, *in_words(row, one.cells), *((NOT_SHOWN if None in row else one.mean,) if mean else ()))
            for (name, one), row in zip(lines.items(), told, strict=True)]


def _used(lines: dict, hides: bool) -> list[tuple[str, ...]]:
    """A profession none of whose reports has been decided on has no line."""
    known = {name: line.uses for name, line in lines.items() if any(line.uses)}
    return [(name, *row) for name, row in zip(known, cells(known.values(), hides), strict=True)]


def _early(lines: dict[str, spoken_early.Line], hides: bool, at: datetime) -> dict:
    """How often services spoke of a child, of how many they did not, and how often somebody escalated after that."""
    spoken = cells([one.spoken_of for one in lines.values()], hides)
    escalated = {name: told for name, one in lines.items() if (told := one.escalated(spoken_early.within(at)))[2]}
    after = cells(escalated.values(), hides)
    return {"early_heads": (SPOKEN, ESCALATED), "days": spoken_early.within(at).days,
            "spoken": [(capital(name), *row, NOT_SHOWN if hidden(row) else str(lines[name].times))
                       for name, row in zip(lines, spoken, strict=True)],
            "escalated": [(capital(name), *row) for name, row in zip(escalated, after, strict=True)],
            "early": "" if hides else _ratio(*spoken_early.sums(lines))}


def _late_calls(late: dict[str, dict[str, int]]) -> list[tuple[str, str, str]]:
    """Which team called whom too late: beside the other tables it would give away what they hide, and so it is theirs
    alone who may open a person.
    """
    return [(team, profession, str(many)) for team, of_team in late.items() for profession, many in of_team.items()]


def _ratio(contacts: int, escalations: int) -> str:
    """No number of contacts is the right one: the two stand beside each other."""
    return f"{number(contacts, 'contact')} between services, and {number(escalations, 'escalation')}, in 12 months."


def _unheard(lines: dict, hides: bool) -> str:
    """2 of 5 with no feedback; of few nothing is said to whoever may open no person."""
    silent, every = (sum(cells[n] for cells in (one.cells for one in lines.values())) for n in (1, -1))
    few = hides and None in [cell for row in reading.shown(lines.values(), hides) for cell in row]
    return "" if few or not every else f"{silent} of {every} with no feedback."
