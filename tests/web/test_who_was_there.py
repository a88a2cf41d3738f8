"""Who was there is not written down again: it begins with who was asked to come, and what each answered."""
import re
from datetime import timedelta

import pytest

from kith.access import all_teams
from kith.access.models import Worker
from kith.intake.rounds import ticking
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.test_meetings import owed, say
from tests.web.test_reports_for_conferences import EARLY, REPORT

DAY = AT + timedelta(days=21)
ANSWERS = {"health_visitor": {"coming": "comes", "comes_by": "Priya Nair, health visitor"}, "gp": {"coming": "report"}}


@pytest.fixture
def asked_of_each(place):
    """Two answered, of whom one sends a report in place of somebody; a third did not, and one is in confidence."""
    lee = Worker.objects.get(username="lee.grant")
    lantern = all_teams.add_team("lantern", "Lantern clinic", "sexual_health", "Community", at=AT - timedelta(days=90))
    invented.said(place.mia, "involvement", at=AT - timedelta(days=9), role="sexual_health", team=lantern.key)
    say(place.mia, place.priya, "meeting_called", EARLY)
    for n, (by, duty) in enumerate(((place.priya, "health_visitor"), (lee, "gp"))):
        say(place.mia, by, "invitation_answered", ANSWERS[duty], AT + timedelta(hours=1 + n),
            owed(place.mia, "meeting_invited", f"and duty = '{duty}'"))
        say(place.mia, by, "conference_report", REPORT, AT + timedelta(hours=3 + n),
            owed(place.mia, "conference_told", f"and duty = '{duty}'"))
    ticking.tick(DAY)
    return place


@row("CP05")
def test_who_was_there_begins_with_who_was_asked_and_guesses_nobody(asked_of_each, signed_in, monkeypatch):
    place = asked_of_each
    monkeypatch.setenv("KITH_AT", (DAY + timedelta(hours=1)).isoformat())
    client, (duty,) = signed_in(place.priya), owed(place.mia, "meeting_told_of")
    page = text(client.get(f"/duties/{duty}"))
    assert "Health visitor: Priya Nair, health visitor comes" in page
    assert "GP: a report was sent" in page
    pressed = {"offer": "people:all", "_number": "1", "people-count": "1"}
    filled = client.post(f"/duties/{duty}", pressed).content.decode()
    rows = dict(re.findall(r'name="people\.(\d)\.role"[^>]*value="(\w+)" checked', filled))
    there = dict(re.findall(r'name="people\.(\d)\.there"[^>]*value="(\w+)" checked', filled))
    seats = {role: there.get(n, "") for n, role in rows.items()}
    assert (seats.pop("gp"), set(seats.values())) == ("wrote", {""})
    assert "health_visitor" in seats
    assert 'value="Priya Nair, health visitor"' in filled
    again = re.findall(r'name="people\.(\d)\.role"', client.post(f"/duties/{duty}", pressed | {
        "people-count": "2", "people.0.role": "gp", "people.1.role": "health_visitor"}).content.decode())
    assert set(again) == set(rows)


@row("SH01")
def test_a_service_held_in_confidence_is_not_among_them(asked_of_each, signed_in):
    place = asked_of_each
    assert owed(place.mia, "meeting_invited", "and duty = 'sexual_health'")
    (duty,) = owed(place.mia, "meeting_told_of")
    page = text(signed_in(place.priya).get(f"/duties/{duty}"))
    assert "Add these people" in page
    assert "Lantern" not in page
    assert "Sexual health" not in page


def test_of_two_meetings_it_is_of_the_one_that_is_asked_about(asked_of_each, signed_in):
    place = asked_of_each
    (duty,) = owed(place.mia, "meeting_told_of")
    say(place.mia, place.priya, "meeting_called", EARLY | {"begins": (DAY + timedelta(days=9)).isoformat(),
                                                          "kind": "core_group"}, DAY - timedelta(hours=1))
    assert "Health visitor: Priya Nair, health visitor comes" in text(signed_in(place.priya).get(f"/duties/{duty}"))
