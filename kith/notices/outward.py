"""To a place outside: a link and until when, by e-mail or text; no name, no initials and no clinical word."""

from datetime import datetime, timedelta

from psycopg import Cursor

from kith.access import outside
from kith.access.outside import Place
from kith.duties.settings import locality
from kith.duties.telling import ToTell
from kith.engine.calendar import local
from kith.engine.reckoned.ladders import STAND_DOWN
from kith.notices import gateway, links, mailing
from kith.notices.wording import Letter

TIMES = ("", "", "Second", "Third", "Fourth", "Fifth", "Sixth")
NO_WAY = "No e-mail address and no mobile number of this place is on our list."
NOWHERE = (NO_WAY, gateway.NO_GATEWAY)
NO_MORE = Letter("A reply is no longer needed", "What we asked you for has been settled. You need do nothing.")


def send(cur: Cursor, place: Place, steps: list[ToTell], reply: tuple[int, str], at: datetime) -> tuple[str, bool]:
    """Everything of one loop leaves as one mail; (what went wrong, whether to try again would be pointless)."""
    if all(one.step == STAND_DOWN for one in steps):
        if links.still_asked(cur, reply[0], {one.role for one in steps}):
            return "", False   # the link goes on for what is left, and its page says what is not needed any more
        links.end(cur, reply[0], at)
        return leave(place, NO_MORE, "", "", at)
    due = min((one.due_at for one in steps if one.due_at), default=None)
    chased = any(one.step > 0 for one in steps)
    return send_link(cur, place, reply, due, at, links.times(cur, reply[0]) + 1 if chased else 1)


def send_link(cur: Cursor, place: Place, reply: tuple[int, str], due: datetime | None, at: datetime, nth: int = 1
              ) -> tuple[str, bool]:
    """One link to the address on our list; it works only where it left."""
    channel, to = ("email", place.email) if place.email else ("text", next(iter(place.mobiles), ""))
    link, letter = links.draw(), first(due, at, nth, reply[1], outside.desk_phone(cur))
    trouble, for_good = leave(place, letter, link.address, link.back_to, at)
    if not trouble:
        links.keep(cur, reply[0], link, channel, to, at)
    return trouble, for_good


def first(due: datetime | None, at: datetime, nth: int, spoken: str, phone: str) -> Letter:
    """The words: who asks, until when, and the two ways to answer."""
    needed = f"a reply {'is' if due is None or due > at else 'was'} needed{f' by {by_when(due, at)}' if due else ''}"
    again = f"{TIMES[nth]} time of asking: " if nth in range(2, len(TIMES)) else "Asked again: " if nth > 1 else ""
    subject = f"{again}{needed}"
    rather = f"You can phone {phone} and say {spoken}." if phone else f"You can phone us and say {spoken}."
    return Letter(subject[:1].upper() + subject[1:],
                  f"From {locality().get('name') or 'your local'} health services.\n\n"
                  "Open the link; we will send a code to your phone.\n{link}\n\n" + rather + "\n")


def by_when(due: datetime, at: datetime) -> str:
    """17:00 today; Thu 16 July, 14:00; what runs to the end of a day is due at its end."""
    there, here = local(due), local(at)
    ends = not (there.hour or there.minute)
    day = (there - timedelta(minutes=1) if ends else there).date()
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get((day - here.date()).days)
    said = near or f"{day:%a} {day.day} {day:%B}"
    if ends:
        return f"the end of {said}"
    return f"{there:%H:%M} {said}" if near else f"{said}, {there:%H:%M}"


def leave(place: Place, letter: Letter, address: str, back_to: str, at: datetime) -> tuple[str, bool]:
    words = letter.text.replace("{link}", address)
    if place.email:
        return mailing.send(place.email, letter.subject, words, at, back_to)
    if not place.mobiles:
        return NO_WAY, True
    if not gateway.is_set_up():
        return gateway.NO_GATEWAY, True
    trouble, _ = gateway.text(place.mobiles[0], f"{letter.subject}. {words}", back_to or "kith", at)
    return trouble, trouble == gateway.WRONG
