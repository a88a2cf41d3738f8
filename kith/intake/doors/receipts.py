"""The number that whoever raised a concern is given: said over a telephone, kept ground down, and asked with later."""
from datetime import datetime

from psycopg import Cursor

from kith.records.subjects import LETTERS
from kith.signing.kept import ground

LENGTH, GROUP = 12, 4   # the last letter shows whether the others were typed as they were given
KEEP = """
with given as (insert into intake_given (mark, given_at) values (%(mark)s, %(at)s) on conflict (mark) do nothing)
insert into intake_receipt (mark, subject_id) values (%(mark)s, %(subject)s) on conflict (mark) do nothing
"""
TOLD = "select intake_told(%s)"


def of(number: str) -> str:
    """The receipt of the page with this number: the same page, sent twice, has the same one."""
    drawn = int.from_bytes(ground(number, "receipts"))
    letters = ""
    while len(letters) < LENGTH - 1:
        drawn, nth = divmod(drawn, len(LETTERS))
        letters += LETTERS[nth]
    return letters + _last(letters)


def as_said(receipt: str) -> str:
    """In groups, as it is read aloud."""
    return " ".join(receipt[at : at + GROUP] for at in range(0, len(receipt), GROUP)).upper()


def as_kept(typed: str) -> str:
    """As it was given, however it was typed."""
    return "".join(filter(str.isalnum, typed.lower()))[: LENGTH * 2]


def well_typed(receipt: str) -> bool:
    """Whether these can be the letters of a receipt: one letter wrong, or two that changed places, shows."""
    return len(receipt) == LENGTH and set(receipt) <= set(LETTERS) and _last(receipt[:-1]) == receipt[-1]


def keep(cur: Cursor, receipt: str, subject_id: int, at: datetime) -> None:
    cur.execute(KEEP, {"mark": _mark(receipt), "subject": subject_id, "at": at})


def told(cur: Cursor, receipt: str) -> str:
    """How far it has come, in one word: received, read, passed or closed; nothing where nobody was given this one."""
    return cur.execute(TOLD, (_mark(receipt),)).fetchone()[0] or ""


def _last(letters: str) -> str:
    """Each place counts differently, and no weight shares a factor with the number of letters, which is a prime."""
    return LETTERS[sum((at + 1) * LETTERS.index(letter) for at, letter in enumerate(letters)) % len(LETTERS)]


def _mark(receipt: str) -> str:
    return ground(receipt, "receipts kept").hex()
