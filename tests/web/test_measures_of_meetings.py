"""Of each profession, whether it was at meetings; and of each team that calls them, how soon it says so."""
from datetime import timedelta

from kith.intake.rounds import ticking
from kith.records import rights
from kith.records.database import cursor
from kith.worklists.counted import meetings as counting
from tests.scenarios.rows import row
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.test_meetings import CALLED, HELD, held, owed, say
from tests.web.test_meetings import baby as baby


@row("AN16", "CP05", "GP05")
def test_asked_too_late_is_told_from_nobody_sent(place, baby, signed_in):
    held(place, baby)                                                # three working days of notice
    early = {"begins": (AT + timedelta(days=21)).isoformat(), "short": "", "agenda": [], "kind": "review"}
    say(place.mia, place.priya, "meeting_called", CALLED | early, AT + timedelta(minutes=5))
    then = AT + timedelta(days=21, minutes=1)
    ticking.tick(then)
    say(place.mia, place.priya, "meeting_held", HELD | {"kind": "review"}, then, owed(place.mia, "meeting_told_of"))
    with cursor() as cur:
        rights.look_across(cur)
        found = counting.counted(cur, AT)
    midwives, visitors = found.came["Midwife"], found.came["Health visitor"]
    assert (midwives.too_late, midwives.not_sent, midwives.cells[-1]) == (1, 1, 2)
    assert (visitors.came, found.meetings) == (2, 2)   # of two children, and yet one meeting
    assert (found.called["Marsh team"].short, sorted(found.called["Marsh team"].notice)) == (1, [3, 15])
    page = text(signed_in(place.sam).get("/measures-of-meetings"))
    assert "Nobody came, asked too late" in page
    assert "2 meetings recorded as held" in page
    assert found.late_calls["Marsh team"]["Midwife"] == 1
    assert "Called by Marsh team Profession Midwife Meetings 1" in page
