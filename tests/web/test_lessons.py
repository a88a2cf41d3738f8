"""The page of lessons: what reviews taught, for everybody who works here; no small number for the nameless."""
from datetime import timedelta

import pytest

from kith.access import all_teams, staffing
from kith.intake import locality, programs
from kith.intake.following import follow_up
from kith.records.database import committed, cursor
from tests.intake.place import asked, said
from tests.scenarios.lessons import CHANGED, DIARY
from tests.scenarios.rows import row
from tests.web.invented import AT, YEAR_AGO
from tests.web.reading import text

DAY = timedelta(days=1)


@pytest.fixture
def judith(place):
    """A designated nurse, and a review of three months ago with a change that an audit of last month counted."""
    worker = staffing.add_worker("judith", "Judith Park", None, "judith@kith.example")
    staffing.put_on(worker, all_teams.add_team("designated", "Designated", "designated", "Board", at=YEAR_AGO),
                    "designated_nurse", YEAR_AGO)
    with cursor() as cur:
        whole = locality.key(cur, AT)
    then = AT - 90 * DAY
    say(whole, worker, "review_notified", then, kind="review", called="Review 3")
    say(whole, worker, "learning_begun", then + DAY, "begin", at_once="yes", meanwhile=[DIARY])
    say(whole, worker, "lessons_drawn", then + 2 * DAY, "draw", lessons=[{"lesson": "No visit is lost"},
                                                                        {"lesson": "Fathers are asked for"}])
    say(whole, worker, "lesson_changed", then + 3 * DAY, "change", **CHANGED)
    return worker


def say(key, by, form, at, duty="", **raw) -> None:
    cites = tuple(one for (one,) in asked("select id from duties_duty where duty = %s and open limit 1", duty))
    said(key, form, at, by, cites=cites, **raw)


def counted(owed: int, in_time: int) -> None:
    (change,), = asked("select root from records_entry where form = 'lesson_changed'")
    with committed() as cur:
        whole = locality.record(cur, AT)
        programs.say(cur, whole, "lesson_counted", "m", {
            "change": change, "month": "2026-06-01", "owed": owed, "in_time": in_time, "least": 90, "held": "fell"}, AT)
    follow_up([whole], AT)


@row("CP15")
def test_it_says_what_was_done_at_once_what_changed_and_what_is_not_learnt(place, judith, signed_in):
    page = text(signed_in(place.priya).get("/lessons"))
    assert f"{DIARY['what']}: The named midwife" not in page
    assert f"{DIARY['what']}: Midwifery, by Fri 12 Jun 2026. Nobody has said yet whether it stands." in page
    assert "Each visit is ticked the same day." in page
    assert "Not learnt: no change yet" in page
    assert "A review or an incident was notified" not in page     # who answers for learning says so, and nobody else


@row("CP15")
def test_a_fallen_figure_is_said_with_what_it_was_counted_from(place, judith, signed_in):
    counted(100, 80)
    page = text(signed_in(judith).get("/lessons"))
    assert "Of 100 owed up to the end of June 2026, 80 were done in time: 80%. Below 90% it is open again." in page
    assert "Open again: no longer followed" in page
    assert "A lesson is no longer followed: say what changes now" in page
    assert "A review or an incident was notified" in page


def test_whoever_may_open_no_person_meets_nobody_in_a_small_number(place, judith, signed_in):
    counted(4, 2)
    anwen = staffing.add_worker("anwen", "Anwen Rhys", None, "anwen@kith.example")
    staffing.put_on(anwen, all_teams.add_team("board", "Board", "commissioning", "Board", at=YEAR_AGO), "commissioner",
                    YEAR_AGO)
    page = text(signed_in(anwen).get("/lessons"))
    assert "Too little was owed up to the end of June 2026 to be shown." in page


def test_a_notice_is_written_on_the_page_and_its_learning_is_owed(place, judith, signed_in):
    browser = signed_in(judith)
    with cursor() as cur:
        whole = locality.key(cur, AT)
    sent = browser.post("/record/review_notified", {"about": whole, "kind": "incident", "called": "Incident 12",
                                                    "told_when": "now", "_number": "n1"})
    assert sent.status_code == 302
    assert "Incident 12" in text(browser.get("/lessons"))
    assert asked("select count(*) from duties_duty where duty = 'begin' and open") == [(1,)]
