"""Safe contact in words: which ways not to take, who must not know, and which way is safe."""

from collections.abc import Iterable

from kith.access.finding import Holder
from kith.engine.safety import EVERY, THROUGH_THE_HOME
from kith.language.channels import CHANNELS
from kith.web import wording
from kith.worklists.about.contact import Card, Set

DO_NOT = {
    "letter": "write to the home", "phone": "phone the home", "mobile": "phone their own mobile",
    "text": "send a text message", "email": "send an e-mail", "online": "show anything online",
    "visit": "visit at home", "copies": "copy letters to parents",
    "relatives": "go through family, or let family interpret",
}  # fmt: skip
ACT = {"letter": "write to", "visit": "visit", "phone": "phone", "mobile": "phone"}
PLURAL = ("letters", "text", "visits", "copies")
NEVER_FAMILY = "A forced marriage is feared: never let family mediate or interpret."
SAFE = (
    ("way", "The safe way"), ("times", "When"), ("place", "Where to meet"), ("person", "Who can be spoken to"),
    ("say", "What may be said, or a code word"),
)  # fmt: skip


def headline(card: Card) -> str:
    """Do not write to the home, phone the home or visit at home."""
    if card.closed == EVERY:
        return f"Do not contact this person or the family in any way before you have asked {ask(card)}."
    return f"Do not {_listed([DO_NOT[one] for one in CHANNELS if one in card.closed], 'or')}."


def short(card: Card) -> str:
    """The same for a line of a list: letters to the home and the phone at home are not safe."""
    if card.closed == EVERY:
        return "ask first, in every way"
    ways = [CHANNELS[one][0].lower() + CHANNELS[one][1:] for one in CHANNELS if one in card.closed]
    return f"{_listed(ways, 'and')} {'is' if len(ways) == 1 and not ways[0].startswith(PLURAL) else 'are'} not safe"


def ask(card: Card) -> str:
    """Priya Nair, 01632 960 120."""
    return " or ".join(dict.fromkeys(who(one.by) for one in card.sets))


def who(holder: Holder) -> str:
    """Whoever set a mark, or the desk where they have left, with a telephone."""
    return ", ".join(filter(None, (holder.worker_name or holder.team_name, holder.phone)))


def unaware(one: Set) -> list[str]:
    """Who must not know, each in a sentence as it was said."""
    rows = one.answers.get("unaware")
    said = [row for row in rows if isinstance(row, dict) and row.get("who")] if isinstance(rows, list) else []
    return [f"{row['who']} must not know{_what(row.get('words'))}." for row in said]


def ways(one: Set) -> list[tuple[str, str]]:
    """What is known of a safe way: (which, in the words of whoever set it)."""
    return [(title, str(one.answers[key])) for key, title in SAFE if one.answers.get(key)]


def never_family(one: Set) -> str:
    """What the fear of a forced marriage forbids."""
    return NEVER_FAMILY if one.own and one.answers.get("forced_marriage") not in (None, "no") else ""


def set_by(one: Set) -> str:
    """Set by Priya Nair, Thu 2 Jul 2026."""
    return f"Set by {one.by.worker_name or one.by.team_name}, {wording.day(wording.local(one.recorded).date())}."


def nothing_home(card: Card) -> bool:
    """Whether every way that passes through the home is closed."""
    return card.closed >= THROUGH_THE_HOME


def unsafe(card: Card | None, *channels: str) -> str:
    """Why neither an address nor a number is for use where none of these ways is safe; nothing where one is."""
    if card is None or not set(channels) <= card.closed:
        return ""
    return f"Not safe to {_listed([ACT[one] for one in channels], 'or')}."


def by_phone(number: str) -> str:
    """Which way a number is: their own mobile, or the phone at home."""
    return "mobile" if number.replace(" ", "").startswith(("07", "+447", "00447")) else "phone"


def _what(words: object) -> str:
    return f": {str(words).rstrip('.')}" if words else ""


def _listed(words: Iterable[str], last: str) -> str:
    *most, end = words
    return f"{', '.join(most)} {last} {end}" if most else end
