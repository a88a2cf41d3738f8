"""What is to be read stands before the button that says so, on a wide screen and on a phone."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe

from kith.access.models import Worker
from kith.intake.others import drawing
from tests.journeys.looking import PHONE, SIDEWAYS, WIDE
from tests.scenarios.rows import row
from tests.scenarios.test_report_assured import LACKS
from tests.scenarios.test_serac_decision_brought_back import DECIDED
from tests.scenarios.test_serac_referral_answered import SENT
from tests.web import invented
from tests.web.invented import AT
from tests.web.test_in_a_browser import RULES, sign_in
from tests.web.test_in_a_browser import address as address
from tests.web.test_in_a_browser import place as place
from tests.web.test_meetings import owed, say
from tests.web.test_read_first import PLAN, decided, surgery
from tests.web.test_reports_for_conferences import reported

AGAIN = {"child_mend": "Nobody says how Mia is, or what she does"}


def fell_to_the_desk(place) -> tuple[str, str, str]:
    return "lee.grant", decided(place), PLAN["decisions"]


def came_back(place) -> tuple[str, str, str]:
    """A practice's report is returned; whoever reads and mends it is of the practice."""
    team = invented._team("safe", "Safeguarding", "safeguarding")
    imran = invented._worker("imran", "Dr Imran Sayeed", team, "named_gp")
    surgery(place, AT - timedelta(days=1))
    reported(place)
    say(place.mia, imran, "report_reviewed", LACKS | AGAIN, AT, owed(place.mia, "report_assured"))
    return "theo.hale", owed(place.mia, "report_mended")[0], AGAIN["child_mend"]


def serac_answered(place) -> tuple[str, str, str]:
    say(place.mia, place.priya, "serac_referral", SENT)
    say(place.mia, place.priya, "serac_decision", DECIDED, AT + timedelta(minutes=1))
    return "priya.nair", owed(place.mia, "serac_referral_answered", "and duty = 'read'")[0], DECIDED["decided"]


def stands_before(page, words: str) -> bool:
    """Whether these words are seen higher up on the page than the last button of its form."""
    word, button = page.get_by_text(words).first, page.locator("main form button").last
    return word.is_visible() and word.bounding_box()["y"] < button.bounding_box()["y"]


@row("CP06", "GP05", "CP10")
@pytest.mark.parametrize("story", [fell_to_the_desk, came_back, serac_answered])
def test_whoever_would_press_the_button_sees_the_words_before_it(place, address, page, monkeypatch, story):
    monkeypatch.setattr(drawing, "_drawn", lambda *_: True)   # each report
    who, key, words = story(place)
    assert Worker.objects.get(username=who).is_active
    sign_in(page, address, who)
    page.goto(f"{address}/duties/{key}")
    for width, height in (WIDE, PHONE):
        page.set_viewport_size({"width": width, "height": height})
        assert stands_before(page, words)
        assert page.evaluate(SIDEWAYS) == 0
    assert Axe().run(page, options={"runOnly": RULES}).response["violations"] == []
