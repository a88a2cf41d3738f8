"""A door that a code opens: drawn by chance, good once, the newest alone; wrong ones shut it for a while; and visits.

Replies of places outside and young people’s own pages are such doors. Of links, codes and visits only prints are kept.
"""
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from psycopg import Cursor

from kith.duties.settings import values
from kith.language.settings import setting
from kith.notices import gateway
from kith.signing import tries
from kith.signing.kept import ground

TRIES = setting("reply.wrong_codes", 3, "Wrong codes after which a reply, or a young person’s own page, is shut for a "
                "while", "Local: not tried with people")
REST = setting("reply.minutes_of_rest", 60, "Minutes for which it then is", "Local")
THERE = 50   # wrong codes from one network address
FIGURES = 6
LONGEST = 100
# A code before the last is none: of two that arrive in another order than they were sent, the later one is good.
NEWEST = "select id from notices_{of}_code where {whose} = %s order by made_at desc, id desc limit 1"
USE = f"""
update notices_{{of}}_code set used_at = %s where id = ({NEWEST}) and code = %s and used_at is null and ends_at > %s
"""
KEEP = "insert into notices_{of}_code ({whose}, code, made_at, ends_at{also}) values (%s, %s, %s, %s{more})"
MANY = "select count(*) from notices_{of}_code where {whose} = %s and made_at > %s"
ENTER = "insert into notices_{of}_visit ({whose}, secret, began, ends_at) values (%s, %s, %s, %s)"


@dataclass(frozen=True, slots=True)
class Door:
    """One kind of door: ``of`` names its tables, ``whose`` the column that says which it is, ``called`` its tries."""

    of: str
    whose: str
    called: str

    def keep(self, cur: Cursor, number: int, code: str, at: datetime, until: datetime, **also: str) -> None:
        """This is the code from now on. ``also``: what else its table keeps, such as where it was sent."""
        words = self._said(KEEP, also="".join(f", {name}" for name in also), more=", %s" * len(also))
        cur.execute(words, (number, self._code(number, code), at, until, *also.values()))

    def many(self, cur: Cursor, number: int, since: datetime) -> int:
        """How many codes were drawn since then."""
        return cur.execute(self._said(MANY), (number, since)).fetchone()[0]

    def rests(self, cur: Cursor, number: int, address: str, at: datetime) -> bool:
        """Whether so many wrong codes were brought that for a while it opens to nobody."""
        return tries.rests(cur, self._name(number), address, limits(at), at)

    def use(self, cur: Cursor, number: int, said: str, address: str, at: datetime) -> bool:
        """Whether these are the figures of the newest code, and nobody has used them."""
        figures = "".join(filter(str.isdigit, said))   # whatever was typed between them
        if cur.execute(self._said(USE), (at, number, self._code(number, figures), at)).rowcount == 1:
            tries.forgive(cur, self._name(number), at)
            return True
        tries.wrong(cur, self._name(number), address, at)
        return False

    def enter(self, cur: Cursor, number: int, at: datetime, until: datetime) -> str:
        """A secret for the browser of whoever brought the code."""
        secret = secrets.token_urlsafe(24)
        cur.execute(self._said(ENTER), (number, self.visit(secret), at, until))
        return secret

    def visit(self, secret: str) -> bytes:
        """What is kept of the secret of a visit, and what the database is asked by."""
        return ground(secret[:LONGEST], f"{self.of} visits")

    def _code(self, number: int, code: str) -> bytes:
        return ground(f"{number} {code[:20]}", f"{self.of} codes")

    def _name(self, number: int) -> str:
        return f"{self.called} {number}"

    def _said(self, words: str, **more: str) -> str:
        return words.format(of=self.of, whose=self.whose, **more)


REPLY, OWN = Door("reply", "reply_id", "reply"), Door("own", "link_id", "own page")


def figures() -> str:
    """A new code."""
    return "".join(secrets.choice("0123456789") for _ in range(FIGURES))


def limits(at: datetime) -> tries.Limits:
    """How many wrong codes there may be, and how long it rests then."""
    return tries.Limits(int(values().of(TRIES, at)), THERE, timedelta(minutes=int(values().of(REST, at))))


def leave_text(number: str, words: str, name: str, at: datetime) -> str:
    """Texts leave by the gateway; a place to try Kith in has none, and writes them to a file beside its mail."""
    if gateway.is_set_up():
        return gateway.text(number, words, name, at)[0]
    if settings.KITH_TEXTS is None:
        return gateway.NO_GATEWAY
    settings.KITH_TEXTS.mkdir(parents=True, exist_ok=True)
    (settings.KITH_TEXTS / f"{at:%Y%m%d-%H%M%S}-{name}.txt").write_text(f"To {number}\n\n{words}\n")
    return ""
