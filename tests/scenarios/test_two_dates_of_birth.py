"""Two dates of birth of one person are settled the next working day, whoever is right."""
from kith.forms.identity.born_contradicted import BornContradicted
from kith.forms.identity.born_settled import BornSettled
from kith.language.roles import DUTY_DESK, NAMED_NURSE, POST_CLERK
from kith.pathways.identity.two_dates_of_birth import TwoDatesOfBirth
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

settle = TwoDatesOfBirth.settle


def doubted():
    mia = person(born="2024-03-01")
    mia.says(BornContradicted, "Sat 11 Jul 21:40", held="2024-03-01", told="2024-01-03", sender="PAS@RCB")
    return mia


@row("CP03")
def test_it_is_owed_by_the_end_of_the_next_working_day():
    duty = owed(doubted(), settle, at="Sun 12 Jul 09:00").is_("due", by=POST_CLERK, until="Tue 14 Jul 00:00")
    assert duty.sentence == ("Because two dates of birth are said of Mia, so one of them, or whose record this is, is "
                             "wrong.")


def test_one_date_asks_nothing():
    nothing_owed(person(born="2024-03-01"), settle, at="Sun 12 Jul 09:00")


def test_settled_in_time_and_late():
    for when, state in (("Mon 13 Jul 23:59", "done"), ("Tue 14 Jul 00:01", "done late")):
        mia = doubted()
        mia.says(BornSettled, when, born="2024-01-03", grounds="Birth certificate")
        owed(mia, settle, at="Wed 15 Jul 09:00").is_(state)


def test_unsettled_it_climbs():
    mia = doubted()
    owed(mia, settle, at="Sat 11 Jul 21:40").tells(0, POST_CLERK).is_told()
    owed(mia, settle, at="Tue 14 Jul 00:00").is_("overdue").tells(1, DUTY_DESK).is_told()
    owed(mia, settle, at="Fri 17 Jul 00:00").tells(2, NAMED_NURSE).is_told()


def test_what_was_found_out_decides_the_age():
    mia = doubted()
    mia.says(BornSettled, "Mon 13 Jul 10:00", born="2019-01-03", grounds="Birth certificate")
    owed(mia, settle, at="Mon 13 Jul 10:00").is_("done")
