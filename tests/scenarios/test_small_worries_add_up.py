"""Three small worries, each too small for a referral, are looked at beside each other."""
from kith.forms.speaking_up.small_worries_weighed import SmallWorriesWeighed
from kith.forms.speaking_up.small_worry import SmallWorry
from kith.language.roles import NAMED_NURSE
from kith.pathways.speaking_up.small_worries_add_up import SmallWorriesAddUp
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

(weigh,) = SmallWorriesAddUp.duties.values()
MAY, JUNE, JULY = "Tue 12 May 10:00", "Tue 9 Jun 10:00", "Tue 7 Jul 10:00"


def worried(*when: str):
    mia = person(born="3 years ago")
    for by, moment in enumerate(when, 1):
        mia.says(SmallWorry, moment, by=by, what=["clothes"], words="The same coat, wet", talk="no")
    return mia


def weighed(mia, when: str) -> None:
    mia.says(SmallWorriesWeighed, when, by=9, then="family", words="I ring her mother today")


@row("CP08")
def test_the_third_is_looked_at_with_the_others_whoever_set_them_down():
    owed(worried(MAY, JUNE, JULY), weigh, at="Tue 7 Jul 11:00").is_(
        "due", until="Fri 10 Jul 00:00",
        why="Because 3 small worries about Mia were set down within 3 months, the last on Tue 7 Jul.")


@row("CP08")
def test_two_wait_for_a_third():
    nothing_owed(worried(MAY, JUNE), weigh, at="Tue 7 Jul 11:00")


def test_what_is_longer_ago_than_the_months_that_count_does_not_add_up():
    nothing_owed(worried("Tue 31 Mar 10:00", JUNE, JULY), weigh, at="Tue 7 Jul 11:00")


def test_a_fourth_is_looked_at_too_and_one_look_answers_both():
    mia = worried(MAY, JUNE, JULY, "Wed 8 Jul 10:00")
    assert len(all_owed(mia, weigh, at="Wed 8 Jul 11:00")) == 2
    weighed(mia, "Wed 8 Jul 12:00")
    assert {one.one.state for one in all_owed(mia, weigh, at="Wed 8 Jul 13:00")} == {"done"}


def test_answered_before_its_day_is_over_and_after():
    for when, state in (("Thu 9 Jul 23:59", "done"), ("Fri 10 Jul 00:01", "done late")):
        mia = worried(MAY, JUNE, JULY)
        weighed(mia, when)
        owed(mia, weigh, at="Mon 13 Jul 09:00").is_(state)


def test_a_lead_who_says_nothing_is_not_the_last_to_know():
    mia = worried(MAY, JUNE, JULY)
    owed(mia, weigh, at=JULY).tells(0).is_told()
    owed(mia, weigh, at="Fri 10 Jul 00:00").is_("overdue").tells(1).is_told()
    owed(mia, weigh, at="Wed 15 Jul 00:00").tells(2, NAMED_NURSE).is_told()
