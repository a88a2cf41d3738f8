"""The rules by which something in a record is proposed to be taken out: by its form, by relations, and by spelling."""
import re
from collections.abc import Iterator
from typing import NamedTuple

from kith.access.policy import HOME as HOME_ANSWERS
from kith.engine.catalogue import FORMS
from kith.engine.wording import END
from kith.language import pages
from kith.language.forms import ORDINARY
from kith.language.roles import FOR_ADULTS
from kith.packs.around import Asked, Relative, names_of, written
from kith.packs.pieces import Piece, Told
from kith.packs.spelling import HARMFUL, IN_CONFIDENCE, OTHERS, REACHES, SEXUAL, STREET, TELLS
from kith.records.names import fold

KINDS = THIRD, INFORMANT, HARM, ADULT, PRIVATE, HOME, REQUEST = (
    "third", "informant", "harm", "adult", "private", "home", "request")
ADULTS_ROLES = frozenset(role.key for role in FOR_ADULTS)

# Where somebody who hides is found as well: the practice, the school nurses' team, the hospital they were seen in.
SAYS_WHERE = frozenset({"gp_practice", "gp_practice_name", "team", "site", "place", "school"})
OWN_SECRET = "Where the person lives is kept secret, and a paper can be found by somebody who must not know."
OWN_HOME = "It tells where the person lives, or where they can be found, and somebody else asks."

NOT_WHO = ("lives_with", "contact_with", "no_contact_with", "cared_for")


class Hit(NamedTuple):
    """Where in a piece, of which kind, why, and whether a clinician must have an opinion on it."""

    start: int
    end: int
    kind: str
    why: str
    serious: bool = False


def in_copies(one: Told) -> str:
    """In whose copy its form may stand, as it declares."""
    return FORMS[one.form].in_copies


def of_an_adult(one: Told, asked: Asked) -> Iterator[Hit]:
    """An adult's care is in the adult's record; what of it stands on a child's is not the child's to be given."""
    if asked.child and (in_copies(one) == pages.ADULTS or one.role in ADULTS_ROLES or _adults_form(one.form)):
        yield _all(ADULT, "It comes from an adult’s own care, and is theirs to ask for.", True)


def kept_in_confidence(one: Told, asked: Asked) -> Iterator[Hit]:
    """A label says that whoever made the form thought of harm; whether it would harm now a clinician must say."""
    if FORMS[one.form].label != ORDINARY and in_copies(one) != pages.REQUEST:
        yield _all(HARM, "It was recorded in confidence. Giving it could put somebody in danger.", True)


def of_a_request(one: Told, asked: Asked) -> Iterator[Hit]:
    """Who else asked for the record, and what was then weighed, may be the very thing somebody must not learn."""
    if in_copies(one) == pages.REQUEST:
        yield _all(REQUEST, "It tells who asked for the record, and what was weighed then.", not asked.themselves)


def private_to_them(one: Told, asked: Asked) -> Iterator[Hit]:
    if not asked.themselves and in_copies(one) == pages.PRIVATE:
        yield _all(PRIVATE, "It is about the young person’s own sexual health or pregnancy, and a parent asks.", True)


def where_somebody_lives(piece: Piece, asked: Asked) -> Iterator[Hit]:
    """The other parent's address always; the person's own where it is secret, or whoever asks is somebody else."""
    own = [words for words in (asked.address, asked.postcode, asked.phone) if words]
    for one in asked.relatives:
        for words in {one.address, one.postcode, one.phone} - {"", *own}:
            yield from (_at(hit, HOME, _lives(one), one.secret or one.apart or one.parent)
                        for hit in re.finditer(re.escape(words), piece.text, re.IGNORECASE))
    if asked.themselves and not asked.home_secret:
        return
    why = OWN_SECRET if asked.themselves else OWN_HOME
    if piece.key in HOME_ANSWERS or (piece.key in SAYS_WHERE and asked.home_secret and not asked.themselves):
        yield Hit(0, len(piece.text), HOME, why, True)
    for words in own:
        yield from (_at(hit, HOME, why, True) for hit in re.finditer(re.escape(words), piece.text, re.IGNORECASE))


def somebody_else(piece: Piece, asked: Asked) -> Iterator[Hit]:
    """By name, date of birth or number, whoever is recorded around the person and is not whoever asks."""
    for one in asked.relatives:
        if asked.asks(one):
            continue
        if one.nhs_number:
            spaced = r"[ -]?".join(one.nhs_number)
            yield from (_at(hit, THIRD, f"It is the NHS number of {_whose(one)}.")
                        for hit in re.finditer(rf"(?<!\d){spaced}(?!\d)", piece.text))
        for day in _days(one):
            yield from (_at(hit, THIRD, f"It is the date of birth of {_whose(one)}.")
                        for hit in re.finditer(re.escape(day), piece.text))
        pattern = None if one.known else written(one.name)
        if pattern and not names_of([one.name]) <= names_of([asked.name]):
            yield from (_at(hit, THIRD, f"It names {_whose(one)}.", one.apart)
                        for hit in pattern.finditer(piece.text) if _not_their_own(hit[0], asked))


def a_stranger(piece: Piece, asked: Asked) -> Iterator[Hit]:
    """Somebody of whom the record knows no more than a name and what they are; a colleague's name stays."""
    ours = names_of((asked.name, *asked.colleagues, *(one.name for one in asked.relatives if one.known)))
    for hit in OTHERS.finditer(piece.text):
        if not set(fold(hit["name"])) & ours:
            yield Hit(*hit.span("name"), THIRD, "It seems to name somebody else who is in nobody’s care here.")


def how_somebody_is_reached(piece: Piece, asked: Asked) -> Iterator[Hit]:
    """A telephone, an address, a number that is not the person's own: whoever it belongs to did not agree."""
    own = {re.sub(r"\W", "", words).lower() for words in (asked.nhs_number, asked.phone, asked.postcode) if words}
    for hit in (*REACHES.finditer(piece.text), *STREET.finditer(piece.text)):
        if re.sub(r"\W", "", hit[0]).lower() not in own and hit[0].lower() not in asked.address.lower():
            yield _at(hit, THIRD, "By it somebody else may be found or reached.")


def who_told(piece: Piece, asked: Asked) -> Iterator[Hit]:
    """Whoever told us did so for the child, and may not do it twice if they are named."""
    if piece.key == "told_by":
        yield Hit(0, len(piece.text), INFORMANT, "It says who told us.")
    for start, end, sentence in _sentences(piece.text):
        if TELLS.search(sentence):
            yield Hit(start, end, INFORMANT, "It seems to say who told us, and could be known by how it is said.")
        elif IN_CONFIDENCE.search(sentence):
            yield Hit(start, end, INFORMANT, "It seems to have been said in confidence.", True)


def harmful_words(piece: Piece, asked: Asked) -> Iterator[Hit]:
    """Words about a plan to be safe, or those that a safe contact says nobody must learn."""
    if piece.sensitive and not asked.themselves and piece.key not in HOME_ANSWERS:
        yield Hit(0, len(piece.text), HARM, "It was answered in confidence, and somebody else asks.", True)
    for start, end, sentence in _sentences(piece.text):
        if HARMFUL.search(sentence):
            yield Hit(start, end, HARM, "It seems to tell of a danger, or of how somebody keeps safe from it.", True)
        elif any(_named(one, sentence) for one in asked.relatives if one.apart and not asked.asks(one)):
            yield Hit(start, end, HARM, "It names somebody who must not have contact with the person.", True)
        elif not asked.themselves and _must_not_learn(sentence, asked):
            yield Hit(start, end, HARM, "A safe contact says that this must not be found out.", True)


def private_words(piece: Piece, asked: Asked) -> Iterator[Hit]:
    if asked.themselves:
        return
    for start, end, sentence in _sentences(piece.text):
        if SEXUAL.search(sentence):
            yield Hit(start, end, PRIVATE, "It seems to be about the young person’s sexual health, and a parent asks.",
                      True)


OF_ENTRIES = (of_an_adult, private_to_them, kept_in_confidence, of_a_request)
OF_ANSWERS = (where_somebody_lives, somebody_else, a_stranger, how_somebody_is_reached, who_told, harmful_words,
              private_words)


def _all(kind: str, why: str, serious: bool = False) -> Hit:
    return Hit(0, 0, kind, why, serious)


def _at(hit: re.Match, kind: str, why: str, serious: bool = False) -> Hit:
    return Hit(*hit.span(), kind, why, serious)


def _adults_form(form: str) -> bool:
    recorded = {role.key for role in FORMS[form].recorded_by}
    return bool(recorded) and recorded <= ADULTS_ROLES


def _named(one: Relative, sentence: str) -> bool:
    pattern = written(one.name)
    return bool(pattern and pattern.search(sentence))


def _lives(one: Relative) -> str:
    return f"It tells where {_whose(one)} lives or is reached."


def _whose(one: Relative) -> str:
    kind = next((kind for kind in sorted(one.kinds) if kind not in NOT_WHO), "")
    return f"their {kind.replace('_', ' ')}" if kind else "somebody else"


def _days(one: Relative) -> tuple[str, ...]:
    """A date of birth as people write it."""
    day = one.born
    if day is None:
        return ()
    return (day.isoformat(), f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day.year}", f"{day.day} {day:%B %Y}",
            f"{day.day} {day:%b %Y}")


def _not_their_own(words: str, asked: Asked) -> bool:
    """A family name shared with the person, or a colleague's, tells nothing of somebody else."""
    plain = set(fold(words.removesuffix("’s").removesuffix("'s"))) - {"mr", "mrs", "ms", "miss", "dr"}
    return not plain <= names_of([asked.name, asked.asker])


def _must_not_learn(sentence: str, asked: Asked) -> bool:
    heard = set(fold(sentence))
    return any(len(marked & heard) >= min(2, len(marked)) for words in asked.unaware
               if (marked := {word for word in fold(words) if len(word) > 4}))


def _sentences(text: str) -> Iterator[tuple[int, int, str]]:
    start = 0
    for end in (*(hit.end() for hit in END.finditer(text)), len(text)):
        if text[start:end].strip():
            yield start, start + len(text[start:end].rstrip()), text[start:end]
        start = end
