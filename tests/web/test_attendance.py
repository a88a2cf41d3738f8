"""What somebody was expected at is offered to whoever says that they came, with what is known of it."""
from datetime import timedelta

import pytest

from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.reading import text

AT = invented.AT
DIRECTED = {"kind": "direction", "role": "speech_and_language", "by_day": (AT - timedelta(days=3)).date().isoformat()}


@pytest.fixture
def mia(place):
    """A child who was told to go to the drop-in, three days ago."""
    invented.said(place.mia, "appointment", at=AT - timedelta(days=9), by=place.priya, **DIRECTED)
    return place.mia


@row("EH06")
def test_a_child_who_walks_in_is_matched_to_where_they_were_told_to_go(place, mia, signed_in):
    client = signed_in(place.priya)
    page = client.get(f"/record/appointment_outcome?about={mia}").content.decode()
    for words in ("They were expected", "was told on", "Speech and language"):
        assert words in page
    duty = page.split('href="/duties/')[1].split('"')[0]
    opened = client.get(f"/duties/{duty}").content.decode()
    # Its page knows already which service it was, and on which day they should have come
    assert 'value="speech_and_language" checked' in opened
    assert 'value="earlier" checked' in opened


def test_of_a_child_whom_nobody_expected_nothing_is_offered(place, signed_in):
    page = signed_in(place.priya).get(f"/record/appointment_outcome?about={place.mia}").content.decode()
    assert "They were expected" not in page


MISSES = (("camhs", 9), ("dentist", 5), ("looked_after_nurse", 1))


@row("CP07")
def test_what_each_service_missed_stands_on_one_page_and_beside_the_question(place, signed_in):
    for role, days in MISSES:
        invented.said(place.mia, "appointment_outcome", at=AT - timedelta(days=days), by=place.priya,
                      outcome="not_brought", role=role, reason="way", known="Two buses, and no money for the second")
    client = signed_in(place.priya)
    page = text(client.get(f"/people/{place.mia}/appointments"))
    for words in ("CAMHS", "The dentist", "Was not brought 3", "The way, the time or the money",
                  "Nothing is recorded as done about it"):
        assert words in page
    assert "Two buses" not in page   # in their own words it stands where what is sensitive is read
    with cursor() as cur:
        (duty,), = cur.execute("select id from duties_duty where pathway = 'missed_at_several' and role = "
                               "'health_visitor'").fetchall()
    asked = text(client.get(f"/duties/{duty}"))
    for words in ("3 appointments of different services", "CAMHS", "The dentist"):
        assert words in asked
