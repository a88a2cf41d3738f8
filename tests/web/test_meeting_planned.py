"""What was planned is not asked again when it is told of: which meeting it was, who was in the chair, and when."""
import re
from datetime import timedelta

from kith.intake.rounds import ticking
from tests.scenarios.rows import row
from tests.web.test_meetings import HELD, SOON, baby, called, owed, say

__all__ = ["baby"]   # a fixture



@row("CP05")
def test_what_it_was_called_for_and_when_is_not_asked_again_afterwards(place, baby, signed_in, monkeypatch):
    called(place, baby)
    at = SOON + timedelta(hours=2)
    ticking.tick(at)
    monkeypatch.setenv("KITH_AT", at.isoformat())
    page = signed_in(place.priya).get(f"/duties/{owed(place.mia, 'meeting_told_of')[0]}").content.decode()
    chosen = re.findall(r'name="(kind|told_when)"[^>]*value="(\w+)"[^>]* checked', page)
    assert chosen == [("kind", "conference"), ("told_when", "earlier")]
    assert re.search(rf'name="told_time"[^>]*value="{SOON:%H:%M}"', page)
    # A conference that is owed for what a strategy discussion began is not filled in with that discussion.
    say(place.mia, place.priya, "meeting_held", HELD | {"kind": "strategy", "enquiries": "yes"}, at)
    other = signed_in(place.priya).get(f"/duties/{owed(place.mia, 'conference_in_time')[0]}").content.decode()
    assert not re.search(r'name="kind"[^>]* checked', other)
