"""Whoever asks to think a small worry through is answered by their lead."""
from kith.forms.speaking_up.small_worries_weighed import SmallWorriesWeighed
from kith.forms.speaking_up.small_worry import SmallWorry
from kith.pathways.speaking_up.small_worry_talked_over import SmallWorryTalkedOver
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

(talk,) = SmallWorryTalkedOver.duties.values()


def worried(talk: str):
    mia = person(born="3 years ago")
    mia.says(SmallWorry, "Tue 7 Jul 10:00", by=3, what=["home"], words="Cold again", talk=talk)
    return mia


def talked(mia, when: str) -> None:
    mia.says(SmallWorriesWeighed, when, by=9, then="watch", words="If the heating is off next week we refer")


@row("CP08")
def test_asking_is_answered_by_their_lead():
    owed(worried("yes"), talk, at="Tue 7 Jul 11:00").is_(
        "due", until="Sat 11 Jul 00:00",
        why="Because somebody set down a small worry about Mia on Tue 7 Jul and would like to talk it over.")


def test_one_that_is_only_set_down_asks_nobody():
    nothing_owed(worried("no"), talk, at="Tue 7 Jul 11:00")


def test_it_was_talked_over_before_the_day_was_over_and_after():
    for when, state in (("Fri 10 Jul 23:59", "done"), ("Sat 11 Jul 00:01", "done late")):
        mia = worried("yes")
        talked(mia, when)
        owed(mia, talk, at="Mon 13 Jul 09:00").is_(state)


def test_a_lead_who_does_not_answer_is_told_again():
    mia = worried("yes")
    owed(mia, talk, at="Tue 7 Jul 10:00").tells(0).is_told()
    owed(mia, talk, at="Sat 11 Jul 00:00").is_("overdue").tells(1).is_told()
