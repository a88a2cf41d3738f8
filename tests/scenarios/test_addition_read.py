"""What is added to something sent before is read by whoever has that, at once; it begins no second decision."""
from kith.forms.acts.opened import Opened
from kith.forms.sent.added_to_sent import AddedToSent
from kith.language.roles import CSC_FRONT_DOOR, DESIGNATED_NURSE, TEAM_LEAD
from kith.pathways.sent.addition_read import AdditionRead
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

opened, read = AdditionRead.duties.values()


def added(when: str = "Tue 7 Jul 09:00"):
    mia = person(born="3 years ago")
    mia.says(AddedToSent, when, by=3, role="csc_front_door", words="A second bruise, on the back",
             documents=[{"_row": "map", "name": "Body map"}])
    return mia


@row("CP01")
def test_whoever_has_the_first_reads_what_is_added():
    mia = added()
    owed(mia, opened, at="Tue 7 Jul 10:00").is_(
        "due", by=CSC_FRONT_DOOR, until="Tue 7 Jul 13:00",
        why="Because something was added on Tue 7 Jul to what had been sent about Mia.")
    owed(mia, read, at="Tue 7 Jul 10:00").is_("due", by=CSC_FRONT_DOOR, until="Tue 7 Jul 13:00")


def test_nothing_added_nothing_owed():
    for duty in (opened, read):
        nothing_owed(person(born="3 years ago"), duty, at="Tue 7 Jul 10:00")


def test_read_in_its_hours_and_a_minute_after():
    for when, state in (("Tue 7 Jul 13:00", "done"), ("Tue 7 Jul 13:01", "done late")):
        mia = added()
        mia.says(Opened, when, by=9, answers=owed(mia, opened, at=when), who="Nora Finch")
        owed(mia, opened, at="Wed 8 Jul 09:00").is_(state)
        owed(mia, read, at="Wed 8 Jul 09:00").is_("overdue")


@row("CP02")
def test_unread_it_climbs_there():
    mia = added()
    owed(mia, opened, at="Tue 7 Jul 09:00").tells(0, CSC_FRONT_DOOR).is_told()
    owed(mia, opened, at="Tue 7 Jul 13:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, opened, at="Thu 9 Jul 00:00").tells(2, DESIGNATED_NURSE).is_told()
