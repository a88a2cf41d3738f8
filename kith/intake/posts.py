"""The post: what came in, once; the same sender and number again is answered from here."""
from datetime import datetime
from hashlib import sha256

from psycopg import Cursor
from psycopg.types.json import Jsonb

from kith.intake.answer import Answer
from kith.intake.statement import Statement

SEEN = "select answer, text from intake_post where sender = %s and number = %s"
KEEP = """
insert into intake_post (sender, number, received_at, text, outcome, sentence, answer, subject_ids)
values (%s, %s, %s, %s, 'coming', '', '{}', '{}') on conflict (sender, number) do nothing returning id
"""
ANSWERED = "update intake_post set outcome = %s, sentence = %s, answer = %s, subject_ids = %s where id = %s"


def take(cur: Cursor, statement: Statement, at: datetime) -> int | Answer:
    """The number of this new post; or the first answer, when the same message came before.

    Two at once: the second waits here until the first is committed, then gets the first one's answer. Some senders use
    a number again for another message; told apart by what they say, neither is lost as the other's copy.
    """
    text = _plain(statement.text)
    for number in (statement.number, f"{statement.number} {sha256(text.encode()).hexdigest()[:16]}"):
        kept = cur.execute(KEEP, (statement.sender, number, at, text)).fetchone()
        if kept:
            return kept[0]
        answered, before = cur.execute(SEEN, (statement.sender, number)).fetchone()
        if before == text:
            break
    return Answer.again(answered)


def answer(cur: Cursor, post_id: int, given: Answer, subject_ids: list[int]) -> None:
    cur.execute(ANSWERED, (given.outcome, given.sentence, Jsonb(given.kept()), subject_ids, post_id))


def _plain(text: str) -> str:
    """PostgreSQL keeps no zero byte; a mark stands where one was."""
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")
