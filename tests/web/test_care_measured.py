"""What is counted of assessments in care: each lost day once, choice, and reviews by the same person."""
from datetime import timedelta

import pytest

from kith.web.measuring.wording import FEW
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text

ENTERED = AT.replace(year=2025, month=9, day=1)


@pytest.fixture
def lead(place):
    desk = invented._team("designated", "Designated nurses", "designated")
    return invented._worker("angela.frost", "Angela Frost", desk, "designated_nurse")


def reported(key: str, when, kind: str, who: str, by) -> None:
    seen = when.date().isoformat()
    invented.said(key, "assessment_reported", at=when, by=by, kind=kind, held_on=seen,
                  profession="doctor" if kind == "initial" else "nurse", who=who)


@row("LA07", "LA09")
def test_each_day_of_a_late_assessment_is_counted_with_whom_it_lies_and_reviews_by_the_same_person(
        place, lead, signed_in):
    invented.said(place.ania, "looked_after_began", at=ENTERED, legal_status="not_known")
    reported(place.ania, ENTERED + timedelta(days=31), "initial", "Dr Hale", None)
    reported(place.ania, AT - timedelta(days=60), "review", "Ruth Amos", None)
    reported(place.ania, AT - timedelta(days=30), "review", "ruth  AMOS", None)
    page = text(signed_in(lead).get("/measures-of-care"))
    for words in ("Assessment The initial health assessment", "Came due 1", "Late 1",
                  "What they waited for Waiting for an appointment", "With whom that lies Health", "Working days 23",
                  "Age From five on By the same person 1 Reviews 2"):
        assert words in page, words


@row("LA12")
def test_where_no_choice_was_given_is_a_number(place, lead, signed_in):
    invented.said(place.ania, "looked_after_began", at=ENTERED, legal_status="not_known")
    invented.said(place.ania, "appointment", at=AT - timedelta(days=20), kind="appointment", role="looked_after_nurse",
                  starts=(AT - timedelta(days=10)).isoformat(), assessment="initial", place_kind="clinic",
                  person="Dr Hale", choice_kept="none", why_not_kept="There was one place")
    page = text(signed_in(lead).get("/measures-of-care"))
    assert "They were given no choice Booked 1 Came 0" in page
    assert "Yes, it is what they chose Booked 0 Came 0" in page


def test_whoever_may_open_nobody_reads_no_small_number(place, lead, signed_in):
    team = invented._team("commissioning", "Commissioning", "commissioning")
    anwen = invented._worker("anwen.rhys", "Anwen Rhys", team, "commissioner")
    invented.said(place.ania, "looked_after_began", at=ENTERED, legal_status="not_known")
    page = text(signed_in(anwen).get("/measures-of-care"))
    assert "Came due 1" not in page
    assert f"Came due {FEW}" in page
