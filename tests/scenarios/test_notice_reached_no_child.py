"""An adult in a notice of whom no child is on record: a notice that reached no child has been sent to nobody."""
from kith.forms.violence.children_looked_for import ChildrenLookedFor
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE
from kith.pathways.violence.notice_reached_no_child import NoticeReachedNoChild
from tests.scenarios.notices import family, named
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

find = NoticeReachedNoChild.find
MONDAY = "Mon 13 Jul 08:30"


@row("HV08", "P3")
def test_the_named_nurse_finds_out_by_the_next_working_day():
    adult = person("Dan", born="33 years ago")
    named(adult)
    duty = owed(adult, find, at="Sun 12 Jul 08:00").is_("due", by=NAMED_NURSE, until="Mon 13 Jul 17:00")
    adult.says(ChildrenLookedFor, "Mon 13 Jul 11:00", answers=duty, found="none", words="His mother says so")
    owed(adult, find, at="Mon 13 Jul 12:00").is_("done")


def test_a_child_on_record_or_an_unborn_one_is_reached():
    one = family()
    for adult in ("ana", "dan"):
        named(one[adult])
        nothing_owed(one[adult], find, at=MONDAY)


def test_a_child_who_is_recorded_since_ends_it():
    adult, child = person("Dan", born="33 years ago"), person("Sam", born="4 years ago")
    named(adult)
    owed(adult, find, at="Sun 12 Jul 08:00").is_("due")
    adult.is_whose("child", child, known="Mon 13 Jul 09:00")
    nothing_owed(adult, find, at="Mon 13 Jul 10:00")


@row("HV08")
def test_silence_goes_to_the_designated_nurse():
    adult = person("Dan", born="33 years ago")
    named(adult)
    owed(adult, find, at="Sun 12 Jul 08:00").is_told()
    owed(adult, find, at="Mon 13 Jul 17:00").is_("overdue").tells(1, DESIGNATED_NURSE)


def test_nobody_named_begins_nothing():
    nothing_owed(person("Dan", born="33 years ago"), find, at=MONDAY)
