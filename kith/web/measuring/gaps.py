"""How whole what was sent is: of all teams month by month, and of each team last month; of one person never."""

from django.http import HttpRequest, HttpResponse

from kith.records.database import cursor
from kith.web import wording
from kith.web.measuring import shown as showing
from kith.web.measuring.wording import NOT_SHOWN, hidden, in_words, why_hidden
from kith.web.showing import show
from kith.worklists.counted import gaps as reading
from kith.worklists.counted.gaps import Counted, Sent

HEADS = ("Had everything", "Could not wait", "With a reason", "Sent", "Share that had everything")


def gaps(request: HttpRequest) -> HttpResponse:
    """For each form a sentence, the months, the teams, and what is most often missing."""
    with cursor() as cur:
        found = reading.sent(cur)
    hides = showing.hides(request)
    return show(request, "measuring/gaps.jinja", "How whole what was sent is", door="Measures", heads=HEADS,
                forms=[_form(one, hides) for one in found])


def sentence(one: Counted, row: list[int | None]) -> str:
    """Of 12 sent in June 2026, 9 had everything; 2 could not wait, and 1 went with a reason."""
    if not one.cells[-1]:
        return f"Nothing was sent in {_month(one)}."
    if None in row:
        return f"What was sent in {_month(one)}: {why_hidden(one.cells)}."
    whole, at_once, reasoned, every = row
    return (f"Of {every} sent in {_month(one)}, {whole} had everything; {at_once} could not wait and "
            f"{reasoned} went with a reason.")


def _form(one: Sent, hides: bool) -> dict:
    months, teams = reading.shown([*one.months], hides), reading.shown([*one.teams], hides)
    return {"title": one.title, "said": sentence(one.months[0], months[0]),
            "missing": [] if hides else one.months[0].gaps,
            "months": _rows([_month(count) for count in one.months], [*one.months], months),
            "teams": _rows([count.team for count in one.teams], [*one.teams], teams)}


def _rows(names: list[str], counts: list[Counted], cells: list[list[int | None]]) -> list[tuple[str, ...]]:
    said = [in_words(row, count.cells) for row, count in zip(cells, counts, strict=True)]
    return [(name, *row, NOT_SHOWN if hidden(row) else "" if count.share is None else f"{count.share}%")
            for name, count, row in zip(names, counts, said, strict=True)]


def _month(one: Counted) -> str:
    return f"{wording.LONG_MONTHS[one.month.month]} {one.month.year}"
