"""Two entries that do not agree are weighed within days by whoever wrote the second, and nobody forgets them."""
from kith.forms.family.accounts_weighed import AccountsWeighed
from kith.forms.family.two_accounts import TwoAccounts
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.family.two_accounts_settled import TwoAccountsSettled
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

settle = TwoAccountsSettled.settle


def laid():
    mia = person(born="9 weeks ago")
    entry = mia.says(TwoAccounts, "Mon 13 Jul 10:00", one=1, against=2, fact="rolls")
    return mia, entry


@row("P8")
def test_it_is_owed_by_whoever_wrote_it():
    mia, _ = laid()
    duty = owed(mia, settle, at="Mon 13 Jul 11:00").is_("due", until="Thu 16 Jul 00:00")
    assert duty.sentence == "Because two entries about Mia do not agree."


def test_a_record_that_agrees_asks_nothing():
    nothing_owed(person(born="9 weeks ago"), settle, at="Mon 13 Jul 11:00")


def test_weighed_in_time_and_late():
    for when, state in (("Wed 15 Jul 23:59", "done"), ("Thu 16 Jul 00:01", "done late")):
        mia, _ = laid()
        duty = owed(mia, settle, at="Mon 13 Jul 11:00")
        mia.says(AccountsWeighed, when, answers=duty, says="both", why="She rolled for the first time on Saturday.")
        owed(mia, settle, at="Thu 16 Jul 09:00").is_(state)


def test_that_nobody_knows_yet_leaves_it_owed():
    mia, _ = laid()
    duty = owed(mia, settle, at="Mon 13 Jul 11:00")
    mia.says(AccountsWeighed, "Mon 13 Jul 12:00", answers=duty, says="open", why="I ask her mother on Friday.")
    owed(mia, settle, at="Mon 13 Jul 13:00").is_("due")


def test_where_the_entries_agree_again_nothing_is_owed():
    mia, entry = laid()
    entry.struck_out("Tue 14 Jul 09:00")
    nothing_owed(mia, settle, at="Tue 14 Jul 10:00")


def test_unweighed_it_climbs():
    mia, _ = laid()
    owed(mia, settle, at="Mon 13 Jul 10:00").tells(0, THE_RECORDER).is_told()
    owed(mia, settle, at="Thu 16 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, settle, at="Tue 21 Jul 00:00").tells(2, NAMED_NURSE).is_told()
