"""A service that went to another team: its list shows each thing that was left open, and one press takes it on."""
import re
from datetime import timedelta

from kith.intake.rounds import succeeding
from tests.scenarios.rows import row
from tests.web.invented import AT
from tests.web.reading import text

LEFT = "Take on what another team left open: Decide what to do about an A&amp;E visit"
OVERDUE = "was due yesterday, 17:00"


@row("GV04")
def test_the_new_team_takes_on_by_name_what_was_left_open_and_its_due_time_stays(place, signed_in):
    succeeding.announce("hv-marsh", "hv-far", AT.date().isoformat(), AT - timedelta(days=2))
    succeeding.move_due(AT)
    client = signed_in(place.theo)
    page = client.get("/").content.decode()
    said = text(client.get("/"))
    assert LEFT in said
    assert "Because the service that Mia is with went to another team on Tue 14 Jul." in said
    assert OVERDUE in said      # the duty itself moved too, and no clock began again
    taking = re.search(r'id="d-(\w+)"(?:(?!id="d-).)*?Take on what another team left open: Decide', page, re.S)[1]
    opened = text(client.get(f"/duties/{taking}"))
    assert "Accepted" in opened
    sent = client.post(f"/duties/{taking}", {"told_when": "now", "_number": "1"})
    assert sent.status_code == 302
    assert LEFT not in text(client.get("/"))
    assert "Theo Hale" in text(client.get(f"/duties/{place.duty}"))


def test_the_old_team_no_longer_has_it_on_its_list(place, signed_in):
    succeeding.announce("hv-marsh", "hv-far", AT.date().isoformat(), AT - timedelta(days=2))
    succeeding.move_due(AT)
    assert "Mia" not in text(signed_in(place.priya).get("/"))
