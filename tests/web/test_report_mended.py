"""A report that was returned: what was sent stands in the form that mends it, for the service that sent it alone."""
import pytest

from kith.intake.others import drawing
from kith.intake.rounds import ticking
from tests.notices import gateway, mailroom
from tests.scenarios.rows import row
from tests.scenarios.test_report_assured import LACKS
from tests.web.invented import AT, said
from tests.web.reading import text
from tests.web.reply_desk import Desk
from tests.web.test_meetings import owed, say
from tests.web.test_reply_link_siblings import ANSWER, _practice, enters, mails
from tests.web.test_reports_for_conferences import EARLY, REPORT, SOON, reported
from tests.web.test_reports_for_conferences import imran as imran
from tests.web.test_reports_for_conferences import office as office

SEEN = REPORT["seen"]


@pytest.fixture(autouse=True)
def every_one(monkeypatch):
    monkeypatch.setattr(drawing, "_drawn", lambda occasion, one_in: True)


def returns(place, imran, role: str, at=SOON) -> list[str]:
    say(place.mia, imran, "report_reviewed", LACKS | {"role": role}, at,
        owed(place.mia, "report_assured"))
    return owed(place.mia, "report_mended")


def test_a_service_that_did_not_send_it_is_shown_nothing_of_it(place, imran, signed_in):
    reported(place)
    (mend,) = returns(place, imran, "health_visitor")
    page = signed_in(place.priya).get(f"/duties/{mend}").content.decode()
    assert "What was sent stands in it" not in page
    assert SEEN not in page.split('name="seen"')[1].split("</textarea>")[0]


@row("GP05")
def test_a_practice_mends_by_its_link_what_it_sent_by_its_link(place, imran):
    _practice("mill-lane", "Mill Lane Surgery", "reception@mill-lane.example", "07700900201")
    said(place.mia, "involvement", role="gp", team="mill-lane", began="2025-01-01")
    with mailroom.standing_in() as room, gateway.standing_in() as notify:
        say(place.mia, place.priya, "meeting_called", EARLY)
        desk = Desk(room, notify, None)
        link, _ = enters(desk, "reception@mill-lane.example")
        assert desk.browser.post(link, ANSWER | {"_number": "1"}).status_code == 302
        ticking.tick(AT)
        before = mails(desk, "reception@mill-lane.example")
        returns(place, imran, "gp", AT)
        ticking.tick(AT)
        (new,) = set(mails(desk, "reception@mill-lane.example")) - set(before)
        page = desk.comes_in(f"/r/{new}")
        assert LACKS["child_mend"] in text(page)
        assert SEEN in page.content.decode().split('name="seen"')[1].split("</textarea>")[0]
        mended = ANSWER | {"_number": "2", "child_says": "She wants her gran"}
        assert desk.browser.post(f"/r/{new}", mended).status_code == 302
    assert owed(place.mia, "report_mended") == []
    assert len(owed(place.mia, "report_assured")) == 1
