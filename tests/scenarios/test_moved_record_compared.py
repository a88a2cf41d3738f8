"""A sample of moved records is read against its paper and signed."""
from kith.forms.identity.paper_compared import PaperCompared
from kith.forms.identity.record_moved import RecordMoved
from kith.language.roles import DUTY_DESK, NAMED_NURSE
from kith.pathways.identity.moved_record_compared import MovedRecordCompared
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_moved_record_whole import MOVED

compare = MovedRecordCompared.compare


def drawn(check="yes"):
    sean = person("Sean", born="40 years ago")
    sean.says(RecordMoved, "Mon 6 Jul 10:00", **MOVED | {"check": check})
    return sean


@row("AM07")
def test_a_drawn_record_is_read_against_its_paper():
    duty = owed(drawn(), compare, at="Mon 6 Jul 10:00").is_("due", by=DUTY_DESK, until="Tue 4 Aug")
    assert duty.sentence == "Because the record of Sean was moved from paper and nobody has compared the two."


def test_one_that_was_not_drawn_is_not():
    nothing_owed(drawn("no"), compare, at="Mon 6 Jul 10:00")


def test_signed_in_time_and_late():
    for when, state in (("Mon 3 Aug 23:00", "done"), ("Tue 4 Aug 00:01", "done late")):
        sean = drawn()
        sean.says(PaperCompared, when, answers=owed(sean, compare, at="Mon 6 Jul 12:00"), found="whole")
        owed(sean, compare, at="Wed 5 Aug 09:00").is_(state)


def test_not_read_climbs():
    sean = drawn()
    owed(sean, compare, at="Mon 6 Jul 10:00").tells(0, DUTY_DESK).is_told()
    owed(sean, compare, at="Tue 4 Aug 00:00").is_("overdue").tells(1, NAMED_NURSE)
