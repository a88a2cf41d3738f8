"""News from a feed is noted at most once an hour, so that its silence has a beginning and an owner."""
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.duties.waiting import list_for_reckoning
from kith.engine.catalogue import FORMS, edition
from kith.records import subjects, writing

EVERY = timedelta(hours=1)   # often enough to notice silence within the setting's hours, seldom enough to cost nothing
NOT_FEEDS = ("demo", "web", "csv", "kith")   # what a person feeds by hand has no rhythm to fall silent from
HEARD = "select heard_at from intake_feed where sender = %s"
NOTE = """
insert into intake_feed (sender, subject_id, heard_at) values (%s, %s, %s)
on conflict (sender) do update set heard_at = greatest(intake_feed.heard_at, excluded.heard_at)
returning subject_id
"""
KNOWN = "select subject_id from intake_feed where sender = %s"


def heard(cur: Cursor, sender: str, at: datetime) -> None:
    """Notes that a message came from a machine; the first one of the hour becomes an entry on the feed."""
    if not sender or sender.startswith(NOT_FEEDS):
        return
    last = cur.execute(HEARD, (sender,)).fetchone()
    if last and at - last[0] < EVERY:
        return
    feed = _feed(cur, sender, at)
    form = FORMS["feed_heard"]
    writing.add(cur, [writing.NewEntry(
        subject_id=feed, form=form.key, edition=edition(form), occasion=f"heard:{sender}:{at.isoformat()}",
        happened_at=at, precision="moment", received_at=at, stated_at=at, answers={}, sender=sender)], by=None, at=at)
    list_for_reckoning(cur, [feed], at)


def _feed(cur: Cursor, sender: str, at: datetime) -> int:
    known = cur.execute(KNOWN, (sender,)).fetchone()
    subject_id = known[0] if known else subjects.make(cur, kind="feed", title=f"Messages from {sender}", at=at)[0]
    return cur.execute(NOTE, (sender, subject_id, at)).fetchone()[0]
