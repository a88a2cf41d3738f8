"""Beside a meeting stands why a service was not invited: its care had ended, or began only later."""
from datetime import timedelta

from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.test_meetings import baby as baby
from tests.web.test_meetings import called


def test_a_service_whose_care_has_ended_is_not_invited_and_the_page_says_why(place, baby, signed_in):
    invented.said(place.mia, "involvement", at=AT - timedelta(days=60), role="midwife", team="hv-marsh",
                  began="2026-05-12", ended="2026-05-22")
    called(place, baby)
    invented.said(place.mia, "involvement", at=AT + timedelta(minutes=5), role="school_nurse", team="hv-marsh",
                  began="2026-07-15")
    said = text(signed_in(place.priya).get(f"/people/{place.mia}/meetings"))
    assert "Not invited. Care has ended, Fri 22 May" in said
    assert "Not invited. Care began after it was called, Wed 15 Jul" in said
    assert said.count("Not invited.") == 2
