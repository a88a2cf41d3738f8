"""The post: what came in, once; the same sender and number again is answered from here."""
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from psycopg import Cursor

from kith.intake import documents
from kith.intake.answer import Answer
from kith.intake.statement import Statement
from kith.linkage import holders
from kith.records import storable

# What was answered before, when news last came from this sender, and a number for a post that is new; and, since to
# ask costs more than to answer, whose the numbers are that it comes with.
ASK = f"""
with named as ({holders.HELD})
select asked.*, named.* from (
    select (select jsonb_object_agg(number, case when text = %(text)s then answer end) from intake_post
            where sender = %(sender)s and number in (%(number)s, %(again)s)),
        (select heard_at from intake_feed where sender = %(sender)s),
        nextval(pg_get_serial_sequence('intake_post', 'id'))
) asked left join named on true
"""
KEEP = """
insert into intake_post (id, sender, number, received_at, text, outcome, sentence, answer, subject_ids, carries)
overriding system value values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
"""


@dataclass(frozen=True)
class Coming:
    """What is known of a post before it is read: the first answer, if it came before, or the number it is kept under.

    Some senders use a number again for another message; told apart by what they say, neither is lost as the other's
    copy.
    """

    id: int
    number: str
    answered: Answer | None
    heard_at: datetime | None
    named: holders.Held


def coming(cur: Cursor, statement: Statement) -> Coming:
    """Whether it came before, and what it is kept under if not; the first thing asked in a transaction."""
    text = _plain(statement.text)
    again = f"{statement.number} {sha256(text.encode()).hexdigest()[:16]}"
    asked = {"text": text, "sender": statement.sender, "number": statement.number, "again": again}
    rows = cur.execute(ASK, asked | holders.numbers(statement.about)).fetchall()
    kept, heard_at, new = rows[0][:3]
    first = next((answer for answer in (kept or {}).values() if answer), None)
    number = again if statement.number in (kept or {}) else statement.number
    named = holders.read(row[3:] for row in rows if row[3])
    return Coming(new, number, Answer.again(first) if first else None, heard_at, named)


def keep(cur: Cursor, post: Coming, statement: Statement, given: Answer, subject_ids: list[int], at: datetime) -> None:
    """Keeps it with its answer. Of two copies at once the second cannot be kept, and is taken again as a copy."""
    text = _plain(statement.text)
    cur.later(KEEP, (post.id, statement.sender, post.number, at, text, given.outcome, given.sentence,
                     storable.answers(given.kept()), subject_ids, documents.carries(text)))


def _plain(text: str) -> str:
    """PostgreSQL keeps no zero byte; a mark stands where one was."""
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")
