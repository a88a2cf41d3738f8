"""The e-mail door: a notice of violence at home in labelled lines, as police forces send them, read without trust.

What cannot be read waits as post with the message beside it: nobody at the other end would see a refusal.
"""
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.utils import parseaddr
from hashlib import sha256

from kith.engine.filling import fill
from kith.exchange import labelled
from kith.exchange.letters import kept, text_of
from kith.forms.violence.police_notice import PoliceNotice
from kith.intake.statement import Said, Statement, Who
from kith.language.ways import MESSAGE

LONGEST = 1_000_000      # a notice is a page or two; what is longer is something else
MOST_PARTS = 40
READ = frozenset({"utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "iso-8859-15", "latin-1", "windows-1252",
                  "cp1252", "utf-16"})
AS_IT_CAME = 20_000
TOO_LONG = f"The message is longer than {LONGEST:,} bytes, and what comes after them is not kept."
EMPTY = "It has no text in it. A notice is sent as plain text, in labelled lines; what is attached to it is not read."


def read(data: bytes, sender: str = "") -> Statement:
    """The notice in one e-mail; one that cannot be read says why, and keeps all that came."""
    message = message_from_bytes(data[:LONGEST], policy=policy.compat32)
    text = "\n\n".join(_texts(message))
    told, wrong = labelled.notice(text)
    told.setdefault("force", _domain(message))
    problems = [*wrong, *_problems(told)] if text.strip() else [EMPTY]
    problems = [TOO_LONG, *problems] if len(data) > LONGEST else problems
    text = text.strip() or kept(data[:AS_IT_CAME].decode("latin-1"))
    # The same words in another envelope are the same notice.
    number = sha256(re.sub(r"\s+", " ", text).encode()).hexdigest()[:24]
    says = () if problems else (Said(PoliceNotice.key, told),)
    return Statement(sender or f"email:{_domain(message)}", f"mail {number}", Who(), says, None, text,
                     unsure=" ".join(problems[:5]), urgent=bool(problems), way=MESSAGE)


def _problems(told: dict) -> list[str]:
    return list(dict.fromkeys(fill(PoliceNotice, told).problems.values()))


def _domain(message) -> str:
    """Where it says that it comes from, which anybody can write: it is kept, and proves nothing."""
    _, address = parseaddr(str(message.get("From", "")))
    return re.sub(r"[^a-z0-9.-]", "", address.rpartition("@")[2].lower())[:60] or "somebody who is not named"


def _texts(message) -> Iterator[str]:
    """The parts that are plain text and no attachment, in order."""
    for n, part in enumerate(message.walk()):
        if n >= MOST_PARTS:
            return
        if part.get_content_type() == "text/plain" and part.get_content_disposition() != "attachment":
            yield _text(part)


def _text(part) -> str:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, AssertionError, LookupError):   # an encoding that is none
        data = None
    if not isinstance(data, bytes):
        return kept(str(part.get_payload()))
    name = str(part.get_content_charset() or "").lower()
    try:
        return kept(data.decode(name)) if name in READ else text_of(data)
    except UnicodeDecodeError:
        return text_of(data)
