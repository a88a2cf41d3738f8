"""After a notice a way of reaching home is not safe, or not known to be: closed the same day by whoever said so."""
import pytest

from kith.forms.family.safe_contact import SafeContact
from kith.forms.violence.violence_decided import ViolenceDecided
from kith.language.roles import TEAM_LEAD, THE_RECORDER
from kith.pathways.violence.safe_contact_after_notice import SafeContactAfterNotice
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

close = SafeContactAfterNotice.close


def decided(safe: str):
    one = person("Leo", born="2 years ago")
    one.says(ViolenceDecided, "Mon 13 Jul 11:00", decision="call", why="To ask how she is", safe=safe)
    return one


@row("HV08", "CM08")
@pytest.mark.parametrize("safe", ["to_close", "not_known"])
def test_a_mark_is_proposed_and_owed_the_same_day(safe):
    one = decided(safe)
    duty = owed(one, close, at="Mon 13 Jul 12:00").is_("due", by=THE_RECORDER, until="Mon 13 Jul 17:00")
    assert duty.one.duty.level == "urgent"
    one.says(SafeContact, "Mon 13 Jul 14:00", channels=["letter"])
    owed(one, close, at="Mon 13 Jul 15:00").is_("done")


@pytest.mark.parametrize("safe", ["stands", "open"])
def test_where_it_was_asked_nothing_is_owed(safe):
    nothing_owed(decided(safe), close, at="Mon 13 Jul 12:00")


def test_silence_climbs():
    one = decided("to_close")
    owed(one, close, at="Mon 13 Jul 12:00").is_told()
    owed(one, close, at="Mon 13 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD)
