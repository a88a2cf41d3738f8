"""A feed that falls silent: each news begins a wait, and only the next news ends it."""
from kith.forms.feed_heard import FeedHeard
from kith.language.roles import CLINICAL_SAFETY_OFFICER, SERVICE_DESK
from kith.pathways.feed_silent import FeedSilent
from tests.scenarios.rows import row
from tests.scenarios.story import Record, all_owed, nothing_owed, owed

hear = FeedSilent.hear


def feed(*news: str):
    one = Record("PAS@RCB")
    for when in news:
        one.says(FeedHeard, when, by=None)
    return one


@row("AE03", "AE10")
def test_after_the_last_news_the_next_is_awaited():
    duty = owed(feed("Fri 10 Jul 16:00"), hear, at="Fri 10 Jul 17:00")
    duty.is_("due", by=SERVICE_DESK, until="Fri 10 Jul 22:00", why="Because no message has come since Fri 10 Jul.")


def test_a_feed_that_was_never_heard_is_awaited_by_nobody():
    nothing_owed(feed(), hear, at="Fri 10 Jul 17:00")


def test_the_next_news_ends_one_wait_and_begins_another():
    first, second = all_owed(feed("Fri 10 Jul 16:00", "Fri 10 Jul 17:00"), hear, at="Fri 10 Jul 17:30")
    first.is_("done")
    second.is_("due", until="Fri 10 Jul 23:00")


def test_news_at_the_last_minute_and_one_later():
    assert all_owed(feed("Fri 10 Jul 16:00", "Fri 10 Jul 22:00"), hear, at="Fri 10 Jul 22:30")[0].is_("done")
    assert all_owed(feed("Fri 10 Jul 16:00", "Fri 10 Jul 22:01"), hear, at="Fri 10 Jul 22:30")[0].is_("done late")


@row("AE03", "P2")
def test_a_feed_that_failed_on_friday_is_known_before_monday():
    one = feed("Fri 10 Jul 16:00")
    owed(one, hear, at="Fri 10 Jul 16:00").is_told()
    owed(one, hear, at="Fri 10 Jul 22:00").is_("overdue").tells(1, SERVICE_DESK).is_told()
    owed(one, hear, at="Sat 11 Jul 02:00").tells(2, CLINICAL_SAFETY_OFFICER).is_told()
    owed(one, hear, at="Sun 12 Jul 02:00").tells(3, CLINICAL_SAFETY_OFFICER).is_told()
    owed(one, hear, at="Mon 13 Jul 09:00").tells(4, CLINICAL_SAFETY_OFFICER)
