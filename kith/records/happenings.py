"""One happening as it stands on the record of each child that it is about."""
from hashlib import sha256
from typing import Any, NamedTuple

from psycopg import Cursor

SHARES = """
select s.key, h.subject_id, h.root, h.answers from records_happening h join records_subject s on s.id = h.subject_id
where h.form = %s and h.occasion = %s and h.subject_id <> %s order by h.root
"""
ABOUT = "select key from records_meeting_about(%s) order by person_id"
LETTERS = str.maketrans("0123456789abcdef", "bcdfghjkmnpqrtwx")   # as the index has them
LENGTH = 12


class Share(NamedTuple):
    """What stands of it on one record: which record that is, the entry, and what it says."""

    key: str
    subject_id: int
    root: int
    answers: dict[str, Any]


def shares(cur: Cursor, form: str, occasion: str, but: int = 0) -> list[Share]:
    """Whom it is about, but for one record; whoever had it struck out on their own is none of them."""
    return [Share(*row) for row in cur.execute(SHARES, (form, occasion, but)).fetchall()]


def name(occasion: str) -> str:
    """By which a page has a meeting in its address: it tells nothing, and is neither a word nor a number."""
    return sha256(occasion.encode()).hexdigest()[:LENGTH].translate(LETTERS)


def about(cur: Cursor, named: str) -> list[str]:
    """The keys of those whom the meeting with this name is about, whoever may open them."""
    return [key for (key,) in cur.execute(ABOUT, (named,)).fetchall()]
