"""You said, we did, or why not: the page of the children's panel, and who may record what it said."""
from datetime import timedelta

import pytest

from kith.access import staffing
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.scenarios.test_panel_answered import SMALL
from tests.web.invented import AT, YEAR_AGO
from tests.web.reading import text
from tests.web.test_plan import says

HOUR = timedelta(hours=1)
RECORD = "select s.key from access_team t join records_subject s on s.id = t.subject_id where t.key = 'lac'"
OWED = "select id from duties_duty where pathway = 'panel_answered' and duty = %s and row_key = %s"


@pytest.fixture
def lead(place):
    """The lead nurse, who took the second version to the panel; ten wishes came of it."""
    team = staffing.add_team("lac", "Looked-after children", "looked_after", "Community", phone="01632 960130",
                             at=YEAR_AGO)
    paula = staffing.add_worker("paula", "Paula Greaves", None, "paula@kith.example")
    staffing.put_on(paula, team, "looked_after_lead", YEAR_AGO)
    says(paula, record(), "draft_shown", at=AT - 9 * HOUR, what="passport", called="The passport", version=2,
         met_on="2026-07-13", young=7, wishes=[{"_row": f"w{n}", "words": f"Wish {n}"} for n in range(10)])
    return paula


def record() -> str:
    with cursor() as cur:
        return cur.execute(RECORD).fetchone()[0]


def owed(duty: str, wish: str = "") -> tuple[str]:
    with cursor() as cur:
        return cur.execute(OWED, (duty, wish)).fetchone()


@row("LA02")
def test_nine_wishes_stand_done_in_the_third_version_and_the_tenth_with_its_reason(place, lead, signed_in):
    for n in range(9):
        says(lead, record(), "wish_answered", owed("answer", f"w{n}"), at=AT - 8 * HOUR, becomes="did",
             did=f"It is so now, {n}")
    page = text(signed_in(place.priya).get("/you-said"))
    assert "Of 10 wishes 9 are done, and 1 has no answer yet" in page
    assert "They have not been told yet" in page
    assert "“Wish 9” No answer yet." in page
    says(lead, record(), "wish_answered", owed("answer", "w9"), at=AT - 7 * HOUR, becomes="could_not", why=SMALL)
    says(lead, record(), "draft_renewed", owed("renew"), at=AT - 6 * HOUR, version=3, from_day="2026-08-01")
    says(lead, record(), "panel_told_back", owed("tell"), at=AT - 5 * HOUR, told_on="2026-07-14", how="together",
         who="Dr Asha Mehta")
    page = text(signed_in(place.priya).get("/you-said"))
    assert "7 young people" in page
    assert "Of 10 wishes 9 are done in version 3. They were told on" in page
    assert f"“Wish 9” We could not. {SMALL}" in page


def test_whoever_is_of_the_team_records_what_was_said_and_nobody_else_is_offered_it(place, lead, signed_in):
    assert "Record what the panel said" in text(signed_in(lead).get("/you-said"))
    assert "Record what the panel said" not in text(signed_in(place.priya).get("/you-said"))
