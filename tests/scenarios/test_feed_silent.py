"""A feed that falls silent: somebody asks why, and only news ends it."""
from kith.forms.running.feed_fell_silent import FeedFellSilent
from kith.forms.running.feed_heard import FeedHeard
from kith.language.roles import CLINICAL_SAFETY_OFFICER, SERVICE_DESK
from kith.pathways.running.feed_silent import FeedSilent
from tests.scenarios.rows import row
from tests.scenarios.story import Record, all_owed, nothing_owed, owed

hear = FeedSilent.hear


def feed(last: str = "", noticed: str = "", again: str = ""):
    one = Record("PAS@RCB")
    if last:
        one.says(FeedFellSilent, last, by=None, known=noticed)
    if again:
        one.says(FeedHeard, again, by=None)
    return one


@row("AE03", "AE10")
def test_a_silence_that_was_noticed_is_asked_about_within_the_hour():
    duty = owed(feed("Fri 10 Jul 16:00", noticed="Fri 10 Jul 22:00"), hear, at="Fri 10 Jul 22:10")
    duty.is_("due", by=SERVICE_DESK, until="Fri 10 Jul 23:00", why="Because no message has come since Fri 10 Jul.")


def test_a_feed_that_speaks_is_asked_about_by_nobody():
    nothing_owed(feed(again="Fri 10 Jul 16:00"), hear, at="Fri 10 Jul 17:00")


def test_news_ends_it():
    one = feed("Fri 10 Jul 16:00", noticed="Fri 10 Jul 22:00", again="Fri 10 Jul 22:30")
    owed(one, hear, at="Fri 10 Jul 22:40").is_("done")


def test_news_at_the_last_minute_and_one_later():
    silent = {"last": "Fri 10 Jul 16:00", "noticed": "Fri 10 Jul 22:00"}
    assert all_owed(feed(**silent, again="Fri 10 Jul 23:00"), hear, at="Fri 10 Jul 23:30")[0].is_("done")
    assert all_owed(feed(**silent, again="Fri 10 Jul 23:01"), hear, at="Fri 10 Jul 23:30")[0].is_("done late")


@row("AE03", "P2")
def test_a_feed_that_failed_on_friday_is_known_before_monday():
    one = feed("Fri 10 Jul 16:00", noticed="Fri 10 Jul 22:00")
    owed(one, hear, at="Fri 10 Jul 22:00").is_told()
    owed(one, hear, at="Fri 10 Jul 23:00").is_("overdue").tells(1, SERVICE_DESK).is_told()
    owed(one, hear, at="Sat 11 Jul 03:00").tells(2, CLINICAL_SAFETY_OFFICER).is_told()
    owed(one, hear, at="Sun 12 Jul 03:00").tells(3, CLINICAL_SAFETY_OFFICER).is_told()
