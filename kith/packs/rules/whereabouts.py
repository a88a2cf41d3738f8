"""Where somebody lives or can be found, said in an answer."""
import re
from collections.abc import Iterator

from kith.access.policy import HOME as HOME_ANSWERS
from kith.packs.around import Asked, Relative
from kith.packs.pieces import Piece
from kith.packs.rules.hits import HOME, THIRD, Hit, at
from kith.packs.rules.somebody import whose
from kith.packs.spelling import REACHES, STREET

# Where somebody who hides is found as well: the practice, the school nurses' team, the hospital they were seen in.
SAYS_WHERE = frozenset({"gp_practice", "gp_practice_name", "team", "site", "place", "school"})
OWN_SECRET = "Where the person lives is kept secret, and a paper can be found by somebody who must not know."
OWN_HOME = "It tells where the person lives, or where they can be found, and somebody else asks."


def where_somebody_lives(piece: Piece, asked: Asked) -> Iterator[Hit]:
    """The other parent's address always; the person's own where it is secret, or whoever asks is somebody else."""
    own = [words for words in (asked.address, asked.postcode, asked.phone) if words]
    for one in asked.relatives:
        for words in {one.address, one.postcode, one.phone} - {"", *own}:
            yield from (at(hit, HOME, _lives(one), one.secret or one.apart or one.parent)
                        for hit in re.finditer(re.escape(words), piece.text, re.IGNORECASE))
    if asked.themselves and not asked.home_secret:
        return
    why = OWN_SECRET if asked.themselves else OWN_HOME
    if piece.key in HOME_ANSWERS or (piece.key in SAYS_WHERE and asked.home_secret and not asked.themselves):
        yield Hit(0, len(piece.text), HOME, why, True)
    for words in own:
        yield from (at(hit, HOME, why, True) for hit in re.finditer(re.escape(words), piece.text, re.IGNORECASE))


def how_somebody_is_reached(piece: Piece, asked: Asked) -> Iterator[Hit]:
    """A telephone, an address, a number that is not the person's own: whoever it belongs to did not agree."""
    own = {re.sub(r"\W", "", words).lower() for words in (asked.nhs_number, asked.phone, asked.postcode) if words}
    for hit in (*REACHES.finditer(piece.text), *STREET.finditer(piece.text)):
        if re.sub(r"\W", "", hit[0]).lower() not in own and hit[0].lower() not in asked.address.lower():
            yield at(hit, THIRD, "By it somebody else may be found or reached.")


def _lives(one: Relative) -> str:
    return f"It tells where {whose(one)} lives or is reached."
