"""Find the first thing and do it: the top row is what has waited longest, and answering it takes three presses.

Everybody's list is read on two days in `make drill`, and in `make test` one list in six on each, not the same ones.
"""

import pytest

from kith.access.models import Worker
from kith.records.database import cursor
from tests.drilling import LONG, some
from tests.journeys import locality
from tests.journeys.hands import Pointer
from tests.journeys.seats import Seat

MOST = 3  # presses, besides typing
DUE = "select id, state, level, due_at from duties_duty where id = any(%s::text[])"


class Counted(Pointer):
    """A pointer whose presses are counted; typing is not pressing."""

    presses = 0

    def press(self, thing) -> None:
        self.presses += 1
        super().press(thing)

    def choose(self, radio) -> None:
        self.presses += 1
        super().choose(radio)


def rows(seat) -> list[str]:
    """The duties of the open list, in the order in which they stand on the page."""
    return [one.get_attribute("id").removeprefix("d-") for one in seat.main.locator(".kith-duty").all()]


def test_from_signing_in_the_top_row_is_decided_in_three_presses(story, browser):
    # Given a health visitor with more than one thing overdue, who signs in as everybody does
    story.it_is("2026-07-15T09:10")
    priya = Seat(browser, story.watch, {"name": "nobody", "value": "yet", "url": story.site}).opens("/sign-in")
    story.seats.append(priya)
    priya.writes("priya.nair", "Name you sign in with").writes(locality.PASSWORD, "Password")
    priya.presses("Sign in", priya.main).reads("My list")
    first = rows(priya)[0]

    # When she decides about the first row
    priya.hands = Counted(priya.page)
    priya.presses("Record decision", priya.main.locator(".kith-duty").first)
    priya.chooses("I have seen or spoken to the family", "What did you decide?")
    priya.writes("Seen at home this morning. The story fits.", "What makes you think so?")
    priya.presses("Record decision", priya.main)

    # Then it is saved and gone, in no more presses than she has patience for
    priya.reads("My list", "Saved.")
    assert first not in rows(priya)
    assert priya.hands.presses <= MOST


# With those of the sample one who is known to be late; with everybody there are some who are late with more.
@pytest.mark.parametrize(("days", "late"), [(0, 0), (3, 1)])
def test_the_top_row_is_the_longest_overdue_on_everybody_s_list(story, days, late):
    story.it_is(f"2026-07-{14 + days}T09:10")
    compared = 0
    everybody = Worker.objects.exclude(password="").order_by("username").values_list("username", flat=True)
    for username in {"priya.nair", *some(everybody, 6, days)}:
        seat = story.signed_in(username).opens("/")
        shown = rows(seat)
        with cursor() as cur:
            known = {key: (state, due) for key, state, _, due in cur.execute(DUE, (shown,)).fetchall()}
        overdue = [known[key][1] for key in shown if known[key][0] == "overdue"]
        assert [known[key][0] == "overdue" for key in shown[: len(overdue)]] == [True] * len(overdue), username
        assert overdue == sorted(overdue), username
        compared = max(compared, len(overdue))
        seat.leaves()
        story.seats.remove(seat)
    assert compared > (2 if LONG else late), "Nobody has enough overdue for their order to be seen."
