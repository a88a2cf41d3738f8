"""The post: what came in, once; the same sender and number again is answered from here."""
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from psycopg import Cursor

from kith.intake.answer import Answer
from kith.intake.statement import Statement
from kith.records import storable

# What was answered before, when news last came from this sender, and a number for a post that is new.
ASK = """
select (select jsonb_object_agg(number, case when text = %s then answer end) from intake_post
        where sender = %s and number = any(%s::text[])),
    (select heard_at from intake_feed where sender = %s), nextval(pg_get_serial_sequence('intake_post', 'id'))
"""
KEEP = """
insert into intake_post (id, sender, number, received_at, text, outcome, sentence, answer, subject_ids)
overriding system value values (%s, %s, %s, %s, %s, %s, %s, %s, %s)
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


def ask(cur: Cursor, statement: Statement) -> Cursor:
    """Asks whether it came before; `coming` reads the answer."""
    text = _plain(statement.text)
    return cur.ask(ASK, (text, statement.sender, [statement.number, _again(statement.number, text)], statement.sender))


def coming(asked: Cursor, statement: Statement) -> Coming:
    """Whether it came before, as the database answered."""
    kept, heard_at, new = asked.fetchone()
    again = _again(statement.number, _plain(statement.text))
    first = next((answer for answer in (kept or {}).values() if answer), None)
    number = again if statement.number in (kept or {}) else statement.number
    return Coming(new, number, Answer.again(first) if first else None, heard_at)


def keep(cur: Cursor, post: Coming, statement: Statement, given: Answer, subject_ids: list[int], at: datetime) -> None:
    """Keeps it with its answer. Of two copies at once the second cannot be kept, and is taken again as a copy."""
    cur.execute(KEEP, (post.id, statement.sender, post.number, at, _plain(statement.text), given.outcome,
                       given.sentence, storable.answers(given.kept()), subject_ids))


def _again(number: str, text: str) -> str:
    return f"{number} {sha256(text.encode()).hexdigest()[:16]}"


def _plain(text: str) -> str:
    """PostgreSQL keeps no zero byte; a mark stands where one was."""
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")
