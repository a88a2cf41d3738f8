"""What of a sheet is looked at before a parent has it: what may not stand there, and what somebody says may stand.

Nothing is taken out by a rule, and nothing is left out in silence: the writer says it otherwise, or why it may stand.
"""
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence, homes
from kith.access.all_teams import names_of_kinds
from kith.engine.calendar import local
from kith.language.settings import setting
from kith.packs import named
from kith.packs.around import Asked, names_of
from kith.packs.beforehand.readers import CALLED, Reader
from kith.packs.pieces import Piece
from kith.packs.requests import of_age
from kith.packs.rules.harmful import harmful_words, is_named, must_not_learn, private_words
from kith.packs.rules.hits import Hit
from kith.packs.rules.somebody import a_stranger, somebody_else, who_told
from kith.packs.rules.texts import sentences
from kith.packs.rules.whereabouts import how_somebody_is_reached
from kith.records.names import fold
from kith.records.subjects import Subject

PRIVATE_FROM = setting("beforehand.private_from", 10, "Age in years from which words about sexual health never stand "
                       "on a sheet that a parent reads beforehand", "Local: not verified")
SECRET = "It tells where somebody lives who keeps that secret."
LIVES = "It tells where somebody lives or is reached."
APART = "It names somebody with whom there must be no contact."
UNAWARE = "A safe contact says that this must not be found out."
CONFIDING = "It names a service that is held in confidence."
PRIVATE = "It seems to be about the young person’s own sexual health."
NUMBER = "It is somebody else’s NHS number."
VIOLENCE = "It tells of the other parent, and violence at home was told of."
OTHER_PARENT = "It tells of the other parent. Would they want it to be read?"
NUMBERS = re.compile(r"(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)")
WEIGHED = (somebody_else, a_stranger, how_somebody_is_reached, who_told, harmful_words, private_words)
Rule = Callable[[str], str]


@dataclass(frozen=True)
class Found:
    """One sentence of one part, and why it is asked about; ``never``: it may not stand there, whoever says so."""

    part: str
    words: str
    why: str
    never: bool = False

    @property
    def mark(self) -> str:
        """Names it for as long as it is said in these words."""
        return hashlib.sha256(repr((self.part, self.words, self.why)).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Around:
    """For whom it is laid out, and whatever may not be said to them."""

    asked: Asked
    other_parents: frozenset[str]
    secret: tuple[str, ...]
    homes: tuple[str, ...]   # of everybody around the child but whoever reads
    confiding: re.Pattern | None
    violent: bool
    private: bool   # whether words about sexual health would be the child’s own


def around(cur: Cursor, child: Subject, ids: Sequence[int], reader: Reader, every: Sequence[Reader], violent: bool,
           private_from: int, at: datetime) -> Around:
    """Read once for a sheet."""
    asked = named.around(cur, child, ids, reader.kind, reader.name, at)
    others = frozenset().union(*(_only(one, reader) for one in every if one.mark != reader.mark),
                               *(CALLED[kind] for kind in CALLED if kind != reader.kind))
    age = of_age(child.born, local(at).date())
    private = age is not None and age >= private_from
    names = [re.escape(name) for name in (*names_of_kinds(cur, confidence.KINDS), "sexual health")]
    pattern = re.compile(rf"\b(?:{'|'.join(names)})\b", re.IGNORECASE)
    return Around(asked, others - reader.words, tuple(homes.known(cur, ids)), _homes(asked), pattern, violent, private)


def _homes(asked: Asked) -> tuple[str, ...]:
    """Wherever somebody lives or is reached, who is not whoever reads."""
    theirs = [one for one in asked.relatives if asked.asks(one)]
    known = {words for one in theirs for words in (one.address, one.postcode, one.phone)}
    every = [one for one in asked.relatives if one not in theirs]
    return tuple({words for one in (*every, asked) for words in (one.address, one.postcode, one.phone)} - known - {""})


def _only(one: Reader, reader: Reader) -> frozenset[str]:
    """What names this parent, and not the child’s whole family."""
    return names_of(one.name.split()[:1]) | frozenset(CALLED.get(one.kind, ())) - reader.words


def found(told: Mapping[str, str], one: Around) -> list[Found]:
    """Each sentence that is asked about, once, for the graver reason."""
    every = (_of_part(part, words, one) for part, words in told.items())
    return [each for part in every for each in part]


def _of_part(part: str, words: str, one: Around) -> Iterator[Found]:
    for _, _, sentence in sentences(words):
        said = sentence.strip()
        if why := _never(said, one):
            yield Found(part, said, why, never=True)
        elif why := _weighed(said, one):
            yield Found(part, said, why)


def _never(said: str, one: Around) -> str:
    piece, asked = Piece(0, "", "words", "", said), one.asked
    tells = {
        SECRET: homes.tells(said, one.secret),
        LIVES: homes.tells(said, one.homes),
        APART: any(is_named(other, said) for other in asked.relatives if other.apart and not asked.asks(other)),
        UNAWARE: must_not_learn(said, asked), CONFIDING: one.confiding.search(said) is not None,
        PRIVATE: one.private and any(private_words(piece, asked)),
        NUMBER: any(re.sub(r"\D", "", hit[0]) != asked.nhs_number for hit in NUMBERS.finditer(said)),
        VIOLENCE: one.violent and _of_the_other(said, one),
    }
    return next((why for why, is_so in tells.items() if is_so), "")


def _weighed(said: str, one: Around) -> str:
    hits: list[Hit] = [hit for rule in WEIGHED for hit in rule(Piece(0, "", "words", "", said), one.asked)]
    return hits[0].why if hits else OTHER_PARENT if _of_the_other(said, one) else ""


def _of_the_other(said: str, one: Around) -> bool:
    return not one.other_parents.isdisjoint(word for part in fold(said) for word in (part, part.removesuffix("s")))
