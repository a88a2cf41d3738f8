"""A small worry that stays alone is looked at all the same, and each who set one down reads what follows."""
from kith.forms.sent.outcome_read import OutcomeRead
from kith.forms.speaking_up.small_worries_weighed import SmallWorriesWeighed
from kith.forms.speaking_up.small_worry import SmallWorry
from kith.language.roles import NAMED_NURSE, THE_RECORDER
from kith.pathways.speaking_up.small_worry_answered import SmallWorryAnswered
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

look, read = (SmallWorryAnswered.duties[key] for key in ("look", "read"))
SAW, AT, LAST = "Tue 7 Jul 10:00", "Tue 7 Jul 11:00", "Wed 7 Oct 23:00"


def worried(*by: int):
    mia = person(born="3 years ago")
    for day, worker in enumerate(by, 7):
        mia.says(SmallWorry, f"{['Tue', 'Wed', 'Thu'][day - 7]} {day} Jul 10:00", by=worker, what=["home"],
                 words="Cold again", talk="no")
    return mia


def weighed(mia, when: str):
    return mia.says(SmallWorriesWeighed, when, by=9, then="watch", words="If it is cold next week we refer")


@row("CP08")
def test_one_that_stays_alone_is_looked_at_before_it_no_longer_counts():
    owed(worried(3), look, at=AT).is_("due", until="Thu 8 Oct 00:00",
                                      why="Because a small worry about Mia was set down on Tue 7 Jul.")
    nothing_owed(worried(3), read, at=AT)


@row("CP08")
def test_one_look_answers_all_and_each_of_three_people_reads_what_follows():
    # Given small worries of three people, and one look at all of them
    mia = worried(3, 4, 5)
    weighed(mia, "Fri 10 Jul 09:00")
    # Then nobody looks again, and each of the three is owed the answer by name
    at = "Fri 10 Jul 09:01"
    assert {one.one.state for one in all_owed(mia, look, at=at)} == {"done"}
    reads = all_owed(mia, read, at=at)
    assert {one.one.bearer for one in reads} == {3, 4, 5}
    assert {one.one.role for one in reads} == {THE_RECORDER}


def test_read_it_is_done():
    mia = worried(3)
    weighed(mia, "Fri 10 Jul 09:00")
    mia.says(OutcomeRead, "Fri 10 Jul 10:00", by=3, answers=owed(mia, read, at="Fri 10 Jul 09:01"))
    owed(mia, read, at="Fri 10 Jul 10:01").is_("done")


def test_what_was_struck_out_is_owed_no_look():
    mia = person(born="3 years ago")
    entry = mia.says(SmallWorry, SAW, by=3, what=["home"], words="Of another child", talk="no")
    entry.struck_out("Tue 7 Jul 10:30")
    nothing_owed(mia, look, at=AT)


def test_looked_at_before_the_last_day_was_over_and_after():
    for when, state in ((LAST, "done"), ("Thu 8 Oct 00:01", "done late")):
        mia = worried(3)
        weighed(mia, when)
        owed(mia, look, at="Fri 9 Oct 09:00").is_(state)


def test_a_lead_who_says_nothing_is_not_the_last_to_know():
    mia = worried(3)
    owed(mia, look, at=AT).tells(0).is_told()
    owed(mia, look, at="Thu 8 Oct 00:00").is_("overdue").tells(1).is_told()
    owed(mia, look, at="Fri 23 Oct 00:00").tells(2, NAMED_NURSE)
