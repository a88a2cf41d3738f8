"""What a young person writes is answered in three working days, and silence climbs."""
from kith.forms.looked_after.own_words import OwnWords
from kith.forms.looked_after.own_words_answered import OwnWordsAnswered
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE, TEAM_LEAD
from kith.pathways.looked_after.own_words_read import OwnWordsRead
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

answer = OwnWordsRead.answer
SAYS = {"answer": "We talk about sleep first, and Ruth phones you on Friday."}


def wrote():
    zara = person("Zara", born="15 years ago")
    zara.says(OwnWords, "Wed 1 Jul 22:00", by=None, kind="next", words="i dont get anything out of it")
    return zara


@row("LA15")
def test_it_is_answered_by_her_nurse():
    owed(wrote(), answer, at="Thu 2 Jul 09:00").is_("due", by=LOOKED_AFTER_NURSE, until="Tue 7 Jul 00:00")


def test_whoever_wrote_nothing_is_owed_no_answer():
    nothing_owed(person("Zara", born="15 years ago"), answer, at="Thu 2 Jul 09:00")


def test_on_the_last_day_it_is_in_time_and_after_it_late():
    for when, state in (("Mon 6 Jul 23:59", "done"), ("Tue 7 Jul 00:01", "done late")):
        zara = wrote()
        zara.says(OwnWordsAnswered, when, answers=owed(zara, answer, at="Thu 2 Jul 09:00"), **SAYS)
        owed(zara, answer, at="Wed 8 Jul 09:00").is_(state)


@row("LA15")
def test_silence_climbs_to_the_lead_and_the_designated_nurse():
    zara = wrote()
    owed(zara, answer, at="Thu 2 Jul 09:00").is_told()
    owed(zara, answer, at="Tue 7 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(zara, answer, at="Wed 15 Jul 00:00").tells(2, DESIGNATED_NURSE)
