"""What a moved record lacks is mended by somebody, by a day."""
import pytest

from kith.forms.identity.gap_mended import GapMended
from kith.forms.identity.paper_compared import PaperCompared
from kith.forms.identity.record_moved import RecordMoved
from kith.language.roles import NAMED_NURSE, POST_CLERK
from kith.pathways.identity.moved_record_whole import MovedRecordWhole
from tests.scenarios.rows import row
from tests.scenarios.story import Record, nothing_owed, owed, person

mend = MovedRecordWhole.mend
MOVED = {"batch": "AMH1", "file": "17.jsonl", "paper_at": "Store B, box 4", "arrived": "whole", "safeguarding": "none",
         "check": "no"}


def moved(**more) -> Record:
    sean = person("Sean", born="40 years ago")
    sean.says(RecordMoved, "Mon 6 Jul 10:00", **MOVED | more)
    return sean


@row("AM07")
@pytest.mark.parametrize("gap", [{"arrived": "incomplete"}, {"arrived": "damaged"}, {"arrived": "nothing"},
                                 {"safeguarding": "missing"}])
def test_what_is_lacking_is_owed(gap):
    duty = owed(moved(**gap), mend, at="Mon 6 Jul 10:00").is_("due", by=POST_CLERK, until="Tue 14 Jul")
    assert duty.sentence == "Because part of the paper record of Sean did not arrive in Kith."


def test_a_whole_record_lacks_nothing():
    nothing_owed(moved(safeguarding="there"), mend, at="Mon 6 Jul 10:00")


@row("AM07")
def test_what_the_reader_finds_missing_is_owed_too():
    sean = moved()
    sean.says(PaperCompared, "Wed 8 Jul 10:00", found="gaps",
              missing=[{"what": "A no-contact note", "safeguarding": "yes"}])
    duty = owed(sean, mend, at="Wed 8 Jul 10:00").is_("due", until="Thu 16 Jul")
    assert duty.sentence == "Because the paper record of Sean holds something that Kith does not."


def test_mended_in_time_and_late():
    for when, state in (("Mon 13 Jul 23:59", "done"), ("Tue 14 Jul 00:01", "done late")):
        sean = moved(arrived="incomplete")
        sean.says(GapMended, when, answers=owed(sean, mend, at="Mon 6 Jul 12:00"), done="added", what="The minutes")
        owed(sean, mend, at="Wed 15 Jul 09:00").is_(state)


def test_a_file_that_comes_whole_after_all_is_no_longer_owed():
    sean = person("Sean", born="40 years ago")
    told = sean.says(RecordMoved, "Mon 6 Jul 10:00", **MOVED | {"arrived": "nothing"})
    owed(sean, mend, at="Mon 6 Jul 10:00").is_("due").is_told()
    told.corrected("Tue 7 Jul 10:00", "Mon 6 Jul 10:00", **MOVED)
    owed(sean, mend, at="Tue 7 Jul 10:00").is_("no longer owed")


def test_not_mended_climbs():
    sean = moved(arrived="nothing")
    owed(sean, mend, at="Mon 6 Jul 10:00").tells(0, POST_CLERK).is_told()
    owed(sean, mend, at="Tue 14 Jul 00:00").is_("overdue").tells(1, NAMED_NURSE)
