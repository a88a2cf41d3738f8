"""You said, we did, or why not: the page of the children's panel, and who may record what it said."""
from datetime import timedelta

import pytest

from kith.access import all_teams, own_page, staffing
from kith.language.errors import Problems
from kith.notices import own_pages
from kith.records import rights
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.scenarios.test_panel_answered import SMALL
from tests.web.invented import AT, YEAR_AGO
from tests.web.reading import text
from tests.web.test_own_page import comes_in
from tests.web.test_plan import says

HOUR = timedelta(hours=1)
RECORD = "select s.key from access_team t join records_subject s on s.id = t.subject_id where t.key = 'lac'"
OWED = "select id from duties_duty where pathway = 'panel_answered' and duty = %s and row_key = %s"


@pytest.fixture
def lead(place):
    """The lead nurse, who took the second version to the panel; ten wishes came of it."""
    team = all_teams.add_team("lac", "Looked-after children", "looked_after", "Community", phone="01632 960130",
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


def test_that_they_were_written_to_is_not_that_they_were_told(place, lead, signed_in):
    says(lead, record(), "panel_told_back", owed("tell"), at=AT - 5 * HOUR, told_on="2026-07-14", how="written",
         who="Dr Asha Mehta")
    assert "They have not been told yet" in text(signed_in(place.priya).get("/you-said"))


@row("LA02")
def test_every_young_person_reads_it_on_their_own_page_and_how_many_met_is_not_theirs_to_know(place, lead, signed_in):
    says(lead, record(), "wish_answered", owed("answer", "w0"), at=AT - 8 * HOUR, becomes="did", did="There are five")
    says(lead, record(), "wish_answered", owed("answer", "w9"), at=AT - 7 * HOUR, becomes="could_not", why=SMALL)
    phone = comes_in(signed_in(place.priya), place.mia)
    assert "They asked for 10 things. We did 1 of them." in text(phone.get("/me"))
    page = text(phone.get("/me/you-said"))
    assert "“Wish 0” We did it. There are five" in page
    assert f"“Wish 9” We could not do it. {SMALL}" in page
    assert "“Wish 1” We have not said yes or no yet." in page
    assert "We still have to meet and tell them." in page
    assert "7 young" not in page
    says(lead, record(), "panel_told_back", owed("tell"), at=AT - 5 * HOUR, told_on="2026-07-14", how="together",
         who="Dr Asha Mehta", said="They laughed")
    page = text(phone.get("/me/you-said"))
    assert "We met and told them on Tue 14 Jul 2026." in page
    assert not [word for word in ("Asha", "laughed", "Paula") if word in page]


def test_the_database_gives_it_to_whoever_is_in_and_to_nobody_else(place, lead, signed_in):
    phone = comes_in(signed_in(place.priya), place.mia)
    visit = own_pages.visit(phone.cookies["me"].value)
    with cursor() as cur:
        rights.close(cur)
        given = [one.answers for one in own_page.said(cur, visit, AT) if one.form == "draft_shown"]
        later = own_page.said(cur, visit, AT + timedelta(hours=2))
        forged = own_page.said(cur, own_pages.visit("forged"), AT)
        rights.look_across(cur)
    assert [{*one} for one in given] == [{"called", "version", "met_on", "wishes"}]
    assert (later, forged) == ([], [])


HARD = ("We regret that the configuration of the application cannot be personalised, since interoperability "
        "requirements of several organisations determine the presentation of clinically significant information.")


@row("LA02")
def test_an_answer_that_no_child_can_read_is_said_to_be_so_and_a_reason_keeps_it(place, lead):
    said = {"becomes": "could_not", "why": HARD}
    with pytest.raises(Problems) as wrong:
        says(lead, record(), "wish_answered", owed("answer", "w9"), at=AT - 7 * HOUR, **said)
    problem = wrong.value.by_question["why"]
    assert "This is hard to read for a child of 10. One sentence has 24 words. Long words: configuration" in problem
    kept = says(lead, record(), "wish_answered", owed("answer", "w9"), at=AT - 7 * HOUR, **said, hard="Told in person")
    assert kept.outcome == "filed"
