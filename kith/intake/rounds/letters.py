"""Letters and messages to homes: each is let go once, in a transaction that also writes down that it went."""
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from smtplib import SMTPConnectError, SMTPHeloError, SMTPNotSupportedError, SMTPRecipientsRefused, SMTPSenderRefused

from django.core.mail import send_mail
from psycopg import Cursor

from kith.access.models import Worker
from kith.access.permission import require
from kith.access.staffing import role_keys, roles_of
from kith.duties.waiting import list_for_reckoning
from kith.engine.catalogue import FORMS
from kith.intake import citing, faults, programs
from kith.intake.citing import Cited
from kith.intake.following import follow_up
from kith.language.errors import Refused
from kith.notices import gateway, homeward, kept
from kith.notices.homeward import Going
from kith.records.database import committed

log = logging.getLogger(__name__)

FORM = FORMS["family_told"]
SUBJECT = "A message for you"
# The mail server said no before it had the message; after any other failure it may have it.
CERTAIN = (ConnectionRefusedError, SMTPConnectError, SMTPHeloError, SMTPNotSupportedError, SMTPRecipientsRefused,
           SMTPSenderRefused)
SURE_BY = timedelta(minutes=5)
ROOT = "select root from records_entry where subject_id = %s and form = %s and occasion = %s order by seq limit 1"
NOT_NOW = ("This letter cannot be printed now. It was held because of a safe contact or printed already, what it was "
           "about has ended, or no address may be used. Open the list again.")
NOT_AGAIN = ("This letter cannot be printed again: only whoever printed it may, on the same day, and only while it is "
             "safe. If it never left, tell the duty desk.")


def send(at: datetime) -> int:
    """Holds what has become unsafe, and sends the e-mail that may go; gives how many letters moved."""
    with committed() as cur:
        moved = homeward.sweep(cur, kept.waiting(cur, "letter", at, limit=1000), at)
        mail = kept.waiting(cur, "email", at)
        texts = kept.waiting(cur, "text", at)
        if not gateway.is_set_up():
            moved += homeward.sweep(cur, texts, at)
            for letter_id in texts:
                kept.cannot_go(cur, letter_id, gateway.NO_GATEWAY, at)
            texts = []
        if kept.unsure(cur, at - SURE_BY):
            faults.add(cur, "A message to a home may or may not have left", "It counts as gone and is not sent again.",
                       f"homeward:{at.date()}", at)
    return moved + sum(_send(letter_id, at) for letter_id in (*mail, *texts))


def print_letter(letter_id: int, by: Worker, at: datetime) -> Going:
    """Lets one letter go to whoever prints and posts it; refused in a sentence where it may not go."""
    with committed() as cur:
        require(role_keys(roles_of(cur, by.pk, at)), "print_letters")
        going = homeward.let_go(cur, letter_id, at, by.pk)
        if going:
            _say(cur, going, "sent", by.pk, at)
    if going is None:
        raise Refused(NOT_NOW)
    follow_up([going.subject_id], at)
    return going


def print_again(letter_id: int, by: Worker, at: datetime) -> Going:
    """The same letter for whoever printed it today; nothing more is said of it, since it counts as sent already."""
    with committed() as cur:
        going = homeward.once_more(cur, letter_id, at, by.pk)
    if going is None:
        raise Refused(NOT_AGAIN)
    return going


def _send(letter_id: int, at: datetime) -> bool:
    """It counts as gone before it goes: whoever stops this in the middle can lose a letter, never the trace of one."""
    with committed() as cur:
        going = homeward.let_go(cur, letter_id, at)
        if going is None:
            return False
        _say(cur, going, "leaving", None, at)
    with committed() as cur:
        _finish(cur, letter_id, at)
    return True


def _finish(cur: Cursor, letter_id: int, at: datetime) -> None:
    """Asked once more, and sent while nobody can set a mark; what became of it is said on the entry."""
    held = kept.take(cur, [letter_id], ("leaving",))
    going = homeward.let_go(cur, letter_id, at, again=True)
    if going is None:
        # A mark came in between, or somebody is writing one: it has certainly not left.
        for one in held:
            if kept.take(cur, [one.id], ("leaving",)):
                kept.did_not_go(cur, one.id, "Somebody was writing about this family.", at)
            _correct(cur, one.subject_id, one.id, "not_sent", at)
        return
    trouble, certain = WAYS[going.channel](going, at)
    if not trouble:
        kept.went(cur, letter_id, at)
    elif certain:
        kept.did_not_go(cur, letter_id, trouble, at)
    if not trouble or certain:
        _correct(cur, going.subject_id, letter_id, "not_sent" if trouble else "sent", at)


def _text(going: Going, at: datetime) -> tuple[str, bool]:
    return gateway.text(going.to, going.text, f"kith-{going.id}", at)


def _mail(going: Going, at: datetime) -> tuple[str, bool]:
    """(what went wrong, whether it is certain that nothing left)."""
    try:
        send_mail(SUBJECT, going.text, None, [going.to])
    except OSError as fault:
        log.warning("A message to a home could not be sent: %s.", type(fault).__name__)
        return f"The mail server did not take it ({type(fault).__name__}).", isinstance(fault, CERTAIN)
    return "", True


# What leaves by itself; each is given what was let go, and nothing else has the words and the address together.
WAYS = {"email": _mail, "text": _text}


def _say(cur: Cursor, going: Going, came_of_it: str, by: int | None, at: datetime) -> None:
    answers = {"channel": going.channel, "came_of_it": came_of_it, "words": going.text}
    tries = cur.execute(ROOT, (going.subject_id, FORM.key, f"letter:{going.id}")).fetchone()
    _add(cur, going.subject_id, going.id, answers, "part" if tries else "whole", tries and tries[0], by, at,
         citing.find(cur, [going.duty_id]))


def _correct(cur: Cursor, subject_id: int, letter_id: int, came_of_it: str, at: datetime) -> None:
    root = cur.execute(ROOT, (subject_id, FORM.key, f"letter:{letter_id}")).fetchone()[0]
    _add(cur, subject_id, letter_id, {"came_of_it": came_of_it}, "part", root, None, at)


def _add(cur: Cursor, subject_id: int, letter_id: int, answers: dict, how: str, root: int | None, by: int | None,
         at: datetime, cites: Sequence[Cited] = ()) -> None:
    """It answers the duty whose telling it was, where that is done with having told."""
    programs.add(cur, subject_id, FORM.key, f"letter:{letter_id}", answers, at, by=by, how=how, root=root, cites=cites)
    list_for_reckoning(cur, [subject_id], at)
