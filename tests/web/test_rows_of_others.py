"""What others owe on a person’s page says how far it has come: opened or not, and how often they were chased."""
from datetime import timedelta

from kith.access.models import Worker
from kith.intake.rounds.ticking import tick
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text

ASKED = {"role": "school_nurse", "what": "What do you know?", "why": "She was hurt", "agreed": "agreed"}


def test_what_was_sent_says_whether_it_was_opened_and_how_often_it_was_chased(place, signed_in, monkeypatch):
    begun = invented.said(place.mia, "information_request", at=AT - timedelta(days=6), by=place.priya, **ASKED)
    tick(AT)
    said = text(signed_in(place.priya).get(f"/people/{place.mia}"))
    assert said.count("Message not opened. Next: the team lead") == 3
    later = AT + timedelta(days=2)
    monkeypatch.setenv("KITH_AT", later.isoformat())
    tick(later)
    lee = Worker.objects.get(username="lee.grant")
    opened = next(one["id"] for one in begun.begun if one["duty"] == "opened")
    assert "Message not opened. Chased once." in text(signed_in(place.priya).get(f"/people/{place.mia}"))
    signed_in(lee).post(f"/duties/{opened}", {"_number": "1", "told_when": "now", "who": "Lee Grant"})
    said = text(signed_in(place.priya).get(f"/people/{place.mia}"))
    assert "Message opened; not answered. Chased once." in said
    assert "Message not opened" not in said


def test_what_is_ones_own_or_was_not_sent_says_nothing_of_it(place, signed_in):
    assert "Message" not in text(signed_in(place.priya).get(f"/people/{place.mia}"))
