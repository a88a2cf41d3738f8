"""What is proposed of a whole entry, by its form and by whoever wrote it."""
from collections.abc import Iterator

from kith.engine.catalogue import FORMS
from kith.language import pages
from kith.language.forms import ORDINARY
from kith.language.roles import FOR_ADULTS
from kith.packs.around import Asked
from kith.packs.pieces import Told
from kith.packs.rules.hits import ADULT, HARM, PRIVATE, REQUEST, Hit, whole

ADULTS_ROLES = frozenset(role.key for role in FOR_ADULTS)


def in_copies(one: Told) -> str:
    """In whose copy its form may stand, as it declares."""
    return FORMS[one.form].in_copies


def of_an_adult(one: Told, asked: Asked) -> Iterator[Hit]:
    """An adult's care is in the adult's record; what of it stands on a child's is not the child's to be given."""
    if asked.child and (in_copies(one) == pages.ADULTS or one.role in ADULTS_ROLES or _adults_form(one.form)):
        yield whole(ADULT, "It comes from an adult’s own care, and is theirs to ask for.", True)


def kept_in_confidence(one: Told, asked: Asked) -> Iterator[Hit]:
    """A label says that whoever made the form thought of harm; whether it would harm now a clinician must say."""
    if FORMS[one.form].label != ORDINARY and in_copies(one) != pages.REQUEST:
        yield whole(HARM, "It was recorded in confidence. Giving it could put somebody in danger.", True)


def of_a_request(one: Told, asked: Asked) -> Iterator[Hit]:
    """Who else asked for the record, and what was then weighed, may be the very thing somebody must not learn."""
    if in_copies(one) == pages.REQUEST:
        yield whole(REQUEST, "It tells who asked for the record, and what was weighed then.", not asked.themselves)


def private_to_them(one: Told, asked: Asked) -> Iterator[Hit]:
    if not asked.themselves and in_copies(one) == pages.PRIVATE:
        yield whole(PRIVATE, "It is about the young person’s own sexual health or pregnancy, and a parent asks.", True)


def _adults_form(form: str) -> bool:
    recorded = {role.key for role in FORMS[form].recorded_by}
    return bool(recorded) and recorded <= ADULTS_ROLES
