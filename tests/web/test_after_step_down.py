"""A notice for a child who was stepped down: what would make us worry again stands beside it, and in its sentence."""
from datetime import timedelta

import pytest

from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text

DAY = timedelta(days=1)
WORRY = "Dad back in the flat, or Mia not brought to be weighed"
DOWN = {"before": "protection", "after": "in_need", "agreed": "The conference", "reason": "She gains weight",
        "continues": "Weekly visits", "worry": WORRY, "anything_open": "no"}
SAYS = "They were stepped down from a plan before this came: read what would make us worry again."


@pytest.fixture
def told(place):
    """Stepped down in spring; in July she comes to A&E with a bruise."""
    invented.said(place.mia, "plan_stepped_down", at=AT - 60 * DAY, by=place.priya, **DOWN)
    invented.said(place.mia, "ed_attendance", at=AT - timedelta(hours=3), injury="yes", injury_kind="bruise")
    return place


def owed(key: str, pathway: str) -> str:
    with cursor() as cur:
        return cur.execute("""select d.id from duties_duty d join records_subject s on s.id = d.subject_id
            where s.key = %s and d.pathway = %s and d.open order by d.learnt_at desc""", (key, pathway)).fetchone()[0]


@row("HV09")
def test_what_would_make_us_worry_again_stands_beside_what_is_new(told, signed_in):
    page = text(signed_in(told.priya).get(f"/duties/{owed(told.mia, 'urgent_attendance')}"))
    assert SAYS in page
    assert f"What would make us worry again {WORRY}" in page
    assert "from child protection plan to child in need plan" in page


@row("HV09")
def test_her_list_says_it_in_the_sentence_and_beside_the_name(told, signed_in):
    page = text(signed_in(told.priya).get("/"))
    assert SAYS in page
    assert "stepped down from a plan lately" in page
    assert WORRY not in page       # the words of a plan are no line of a list


@row("HV09")
def test_the_person_page_keeps_it_in_view(told, signed_in):
    page = text(signed_in(told.priya).get(f"/people/{told.mia}")).partition("What happened")[0]
    assert f"What would make us worry again: {WORRY}" in page


def test_what_the_step_down_itself_began_is_no_new_notice(told, signed_in):
    page = text(signed_in(told.priya).get(f"/duties/{owed(told.mia, 'stepped_down')}"))
    assert SAYS not in page


def test_after_its_time_it_is_history(place, signed_in):
    invented.said(place.mia, "plan_stepped_down", at=AT - 400 * DAY, **DOWN)
    assert WORRY not in text(signed_in(place.priya).get(f"/people/{place.mia}")).partition("What happened")[0]
