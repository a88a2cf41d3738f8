"""News from a feed is noted at most once an hour, so that its silence has a beginning and an owner."""
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.duties.waiting import list_for_reckoning
from kith.engine.catalogue import FORMS, edition
from kith.records import subjects, writing

EVERY = timedelta(hours=1)   # often enough to notice silence within the setting's hours, seldom enough to cost nothing
NOT_FEEDS = ("demo", "web", "csv", "kith")   # what a person feeds by hand has no rhythm to fall silent from
# Whoever else notes it at this moment has noted it: nobody waits, and one hour has one entry.
NOTE = """
update intake_feed set heard_at = %s where sender = (
    select sender from intake_feed where sender = %s and heard_at <= %s for update skip locked) returning subject_id
"""
FIRST = "insert into intake_feed (sender, subject_id, heard_at) values (%s, %s, %s)"


def heard(cur: Cursor, sender: str, last: datetime | None, at: datetime) -> None:
    """Notes that a message came from a machine, heard last at that moment; the first of the hour is an entry."""
    if not sender or sender.startswith(NOT_FEEDS) or (last and at - last < EVERY):
        return
    feed = _noted(cur, sender, at) if last else _made(cur, sender, at)
    if feed is None:
        return
    form = FORMS["feed_heard"]
    writing.add(cur, [writing.NewEntry(
        subject_id=feed, form=form.key, edition=edition(form), occasion=f"heard:{sender}:{at.isoformat()}",
        happened_at=at, precision="moment", received_at=at, stated_at=at, answers={}, sender=sender)], by=None, at=at)
    list_for_reckoning(cur, [feed], at)


def _noted(cur: Cursor, sender: str, at: datetime) -> int | None:
    found = cur.execute(NOTE, (at, sender, at - EVERY)).fetchone()
    return found[0] if found else None


def _made(cur: Cursor, sender: str, at: datetime) -> int:
    """A feed never heard before; of two first messages at once, the second is taken again and finds it."""
    feed, _ = subjects.make(cur, kind="feed", title=f"Messages from {sender}", at=at)
    cur.execute(FIRST, (sender, feed, at))
    return feed
