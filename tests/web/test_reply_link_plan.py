"""An action of a plan that is given to a place outside: it takes it on, or says that it is not theirs, by its link."""

import pytest

from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.intake.statement import Said, Statement, Who
from tests.scenarios.plans import GO
from tests.scenarios.rows import row
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.reply_desk import WHO, asked
from tests.web.reply_desk import desk as desk

DUTIES = "select duty, state, role, bearer_id from duties_duty where pathway = 'plan_action_taken'"
TAKES = {"reply_what": "action_answered", "reply_who": WHO, "_number": "1"}


@pytest.fixture
def given(place, desk):
    """Priya asks the duty desk of social care to do something."""
    raw = GO | {"does_it": "service", "role": "csc_front_door", "why_them": "It is their grant"}
    said = Said("plan_action", raw, happened=AT.isoformat())
    receive(Statement("web", "given", Who(key=place.mia), (said,), AT), place.priya, AT)
    ticking.tick(AT)
    return place


def owed() -> dict:
    return {duty: (state, role, bearer) for duty, state, role, bearer in asked(DUTIES)}


@row("CP13", "LA17")
def test_it_takes_the_action_on_by_its_link_and_then_it_is_the_places(given, desk):
    page = text(desk.comes_in())
    assert "Take her to the optician for new glasses" in page
    answer = desk.browser.post(desk.link, TAKES | {"takes": "yes"})
    assert answer.status_code == 302, text(answer)
    assert {key: one[0] for key, one in owed().items()} == {
        "accept": "done", "held": "done", "taken": "done", "do": "due"}
    assert owed()["do"][1:] == ("csc_front_door", None)


@row("CP13")
def test_it_says_that_it_is_not_theirs_and_the_action_is_back_with_whoever_asked(given, desk, signed_in):
    desk.comes_in()
    answer = desk.browser.post(desk.link, TAKES | {"takes": "no", "why": "We have no grant for glasses"})
    assert answer.status_code == 302, text(answer)
    states = owed()
    assert "do" not in states
    assert states["taken"] == ("due", f"worker:{given.priya.pk}", given.priya.pk)
    page = text(signed_in(given.priya).get(f"/people/{given.mia}/plan"))
    assert "Nobody holds this." in page
    assert "We have no grant for glasses" in page
