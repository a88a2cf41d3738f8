"""When news last came from each feed; one that falls silent, and one that is heard again, is an entry on the feed."""
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.duties.settings import values
from kith.intake import programs, senders
from kith.records import subjects
from kith.records.database import committed
from kith.statuses.listening import SILENT

EVERY = timedelta(minutes=15)   # often enough to notice silence within hours, seldom enough to cost nothing
# What a person feeds by hand, follows from what we sent, or the police send when something happened, has no rhythm to
# fall silent from.
NOT_FEEDS = ("demo", "web", "csv", "email", "notice", "PDS", "kith", senders.FRONT_DOOR, "reply", "mail",
             "own_page")
# Whoever else notes it at this moment has noted it: nobody waits.
NOTE = """
with was as (select sender, subject_id, silent from intake_feed where sender = %s and heard_at <= %s
    for update skip locked)
update intake_feed f set heard_at = %s, silent = false from was where f.sender = was.sender
returning was.subject_id, was.silent
"""
FIRST = "insert into intake_feed (sender, subject_id, heard_at) values (%s, %s, %s)"
FELL_SILENT = """
update intake_feed set silent = true where not silent and heard_at < %s returning sender, subject_id, heard_at
"""


def heard(cur: Cursor, sender: str, last: datetime | None, at: datetime) -> None:
    """Notes that a message came from a machine, heard last at that moment; after a silence that is an entry."""
    if not sender or sender.startswith(NOT_FEEDS) or (last and at - last < EVERY):
        return
    if last is None:
        _first(cur, sender, at)
        return
    noted = cur.execute(NOTE, (sender, at - EVERY, at)).fetchone()
    if noted and noted[1]:
        _say(cur, "feed_heard", sender, noted[0], at, at)


def notice_silence(at: datetime) -> int:
    """Says of every feed that has been silent too long that it is; returns how many fell silent."""
    with committed() as cur:
        since = at - timedelta(hours=values().of(SILENT, at))
        fell = cur.execute(FELL_SILENT, (since,)).fetchall()
        for sender, feed, last in fell:
            _say(cur, "feed_fell_silent", sender, feed, last, at)
        return len(fell)


def _first(cur: Cursor, sender: str, at: datetime) -> None:
    """A feed never heard before; of two first messages at once, the second is taken again and finds it."""
    feed, _ = subjects.make(cur, kind="feed", title=f"Messages from {senders.called(sender)}", at=at)
    cur.execute(FIRST, (sender, feed, at))


def _say(cur: Cursor, key: str, sender: str, feed: int, happened: datetime, at: datetime) -> None:
    programs.say(cur, feed, key, f"{sender}:{happened.isoformat()}", {}, at, happened=happened, sender=sender)
