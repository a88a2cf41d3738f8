"""Plan status on every page of whoever holds the child: whose word, as of when, and when it may be out of date."""
from datetime import timedelta

import pytest

from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text

DAY = timedelta(days=1)
PAGES = ("", "/history", "/plan", "/meetings", "/family", "/appointments", "/consents", "/situation")


def heard(moment) -> None:
    """When news last came from every system."""
    with cursor() as cur:
        cur.execute("update intake_feed set heard_at = %s", (moment,))


@pytest.fixture
def on_marac(place):
    invented.said(place.mia, "marac_plan_began", at=AT - 5 * DAY, review_by=(AT - DAY).date().isoformat())
    heard(AT)
    return place


@row("CP14")
@pytest.mark.parametrize("more", PAGES)
def test_every_page_of_whoever_holds_the_child_says_the_doubt(on_marac, signed_in, more):
    page = text(signed_in(on_marac.priya).get(f"/people/{on_marac.mia}{more}"))
    assert "On a plan of MARAC since" in page
    assert "May be out of date its review is overdue since" in page
    assert "(MARAC, by " in page


@row("CP14")
def test_a_form_about_the_child_says_it_too_and_a_fresh_status_has_no_doubt(place, signed_in):
    invented.said(place.mia, "child_in_need_began", at=AT - 5 * DAY)
    heard(AT)
    page = text(signed_in(place.priya).get(f"/record/contact_note?about={place.mia}"))
    assert "Child in need plan since" in page
    assert "(Children’s social care, by " in page
    assert "May be out of date" not in page


@row("CP14")
def test_a_source_that_is_silent_is_said_though_the_review_is_far(place, signed_in):
    invented.said(place.mia, "child_in_need_began", at=AT - 5 * DAY)
    heard(AT - timedelta(hours=25))
    page = text(signed_in(place.priya).get(f"/people/{place.mia}"))
    assert "May be out of date its source has been silent" in page


def test_my_list_says_it_beside_the_name(on_marac, signed_in):
    page = text(signed_in(on_marac.priya).get("/"))
    assert "on a plan of MARAC, may be out of date" in page
