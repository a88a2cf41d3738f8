"""What is vague about an action of a plan, a sentence each, by rules that anybody can read. It refuses nothing."""
import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kith.engine.days import in_words
from kith.engine.wording import NOTHING, first
from kith.language.phrases import Words
from kith.statuses import words_of_plans as words
from kith.statuses.words_of_plans import KINDS

PIECES = re.compile(r"[,;]\s*(?:and\s+|then\s+)*|\band\s+(?:then\s+)?")
CAPITALS = re.compile(r"(?<![\w&])(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Z0-9&-]+(?:s\b)?(?!\w)")
NUMBER = re.compile(r"\d")
LONG = 60                        # letters of an action that are still worth saying back
PARTS = {"what": "what", "who": "who", "by": "by when", "measure": "how we will know"}


class Hint(NamedTuple):
    """What is vague at one part of an action (what, who, by, measure), and the kind of hint it is."""

    part: str
    says: str
    kind: str


def hints(*, what: str, who: str, by: date | str | None, measure: str, today: date) -> tuple[Hint, ...]:
    """Everything that is vague about one action, in the order of its parts; ``by`` in words is no day."""
    what, who, measure = (" ".join(text.split()) for text in (what, who, measure))
    owner = _of_who(who)
    short = _of_short(what, "" if owner else who, measure)
    met = {**_of_what(what, who, str(by or "")), **short, **owner, **_of_by(by, today), **_of_measure(measure)}
    return tuple(Hint(says.part, says.says.format(_cut(met[kind])), kind) for kind, says in KINDS.items()
                 if kind in met)


def in_one(what: str, given: tuple[Hint, ...]) -> str:
    """“Support mum” does not say what, who or by when: one sentence for a list, empty where nothing is vague."""
    lacking = [PARTS[part] for part in PARTS if any(hint.part == part for hint in given)]
    if not lacking:
        return ""
    *others, last = lacking
    return f"“{_cut(what) or 'It'}” does not say {', '.join(others)}{' or ' if others else ''}{last}."


def _of_what(what: str, who: str, by: str) -> dict[str, str]:
    met = dict(_of_doing(what))
    for text in (what, by):
        if open_ := _said(words.LEAVES_OPEN, text, words.ONLY_SOON):
            met[words.LET_OPEN] = open_
    passive = _said(words.TO_BE_DONE, what)
    if passive and (not who or _of_who(who)):
        met[words.PASSIVE] = passive
    if _several(what):
        met[words.SEVERAL] = what
    return met


def _of_doing(what: str) -> Iterator[tuple[str, str]]:
    """By whichever word of doing stands first; one of looking on is a weak one too, and is said as that."""
    kinds = ((words.LOOKING_ON, words.WATCHING), (words.WEAK, words.VAGUE), (words.DOING, ""))
    places = [(span, kind) for of, kind in kinds if (span := first(of, what, words.NAMES_OF_WORK))]
    kind = min(places, key=lambda one: one[0][0])[1] if places else words.VAGUE
    if kind == words.WATCHING and not first(words.HOW_OR_WHEN, what):
        yield kind, what
    if kind == words.VAGUE and not (first(words.HOW_OR_WHEN, what) or NUMBER.search(what)):
        yield kind, what


def _several(what: str) -> bool:
    pieces = [piece for piece in PIECES.split(what) if piece and _begins(words.DOING, piece)]
    got = [piece for piece in pieces if _begins(words.GOT_FROM_OTHERS, piece)]
    return len(pieces) > 2 or len(got) > 1 or (";" in what and len(pieces) > 1) or what.count(" and that ") > 1


def _begins(of: Words, piece: str) -> bool:
    return (first(of, piece) or (1, 1))[0] == 0


def _of_short(*texts: str) -> dict[str, str]:
    for text in texts:
        shouted = text.isupper() and text.count(" ") > 2
        capitals = [] if shouted else [one[0] for one in CAPITALS.finditer(text)]
        unknown = [one for one in capitals if one.removesuffix("s") not in words.KNOWN_SHORT]
        if short := (unknown[0] if unknown else _said(words.WRITTEN_SHORT, text)):
            return {words.SHORT: short}
    return {}


def _of_who(who: str) -> dict[str, str]:
    plain = re.sub(r"^(?:all|the|other|any|relevant|\s)+\b(?=\s\w)", "", who.lower()).strip(" .?-")
    if not plain or plain in words.NOBODY_YET:
        return {words.NOBODY: who}
    return {words.ANYBODY: who} if plain in words.NOBODY_ONE_COULD_RING else {}


def _of_by(by: date | str | None, today: date) -> dict[str, str]:
    if not isinstance(by, date):
        return {words.NO_DATE: ""}
    return {words.PAST: in_words(by)} if by < today else {}


def _of_measure(measure: str) -> dict[str, str]:
    if not measure.strip(" .?-"):
        return {words.NO_MEASURE: ""}
    seen = NUMBER.search(measure) or first(words.SEEN, measure)
    return {words.UNSEEN: measure} if first(words.NOT_SEEN, measure) and not seen else {}


def _said(of: Words, text: str, passed_over: Words = NOTHING) -> str:
    span = first(of, text, passed_over)
    return text[slice(*span)] if span else ""


def _cut(text: str) -> str:
    return text if len(text) <= LONG else text[:LONG].rsplit(" ", 1)[0] + "…"
