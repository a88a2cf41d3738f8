"""Where somebody at home is reached, and what stands on the envelope."""
import re

from psycopg import Cursor

from kith.engine.folding import fold_all
from kith.engine.standing import Version
from kith.language.roles import FAMILY
from kith.notices.kept import Letter
from kith.records import reading, subjects
from kith.records.subjects import Subject

NO_ADDRESS = {"letter": "No address is known, or it is protected.", "email": "No e-mail address is known.",
              "text": "No mobile number is known."}
MOBILE = re.compile(r"(?:\+44|0044|0)7[0-9]{9}")


def address(cur: Cursor, channel: str, person: Subject) -> str:
    if channel == "letter":
        known = [] if person.address_protected or not person.address else [person.address, person.postcode]
        return "\n".join(filter(None, known))
    if channel == "text":
        number = re.sub(r"[^0-9+]", "", person.phone)
        return number if MOBILE.fullmatch(number) else ""
    ids = subjects.together(cur, [person.id])[person.id]
    said = fold_all(Version(*row) for row in reading.versions(cur, ids, ["person_details"]))
    named = [one.answers["email"] for one in sorted(said, key=lambda one: one.last.stated) if one.answers.get("email")]
    return named[-1] if named else ""


def addressee(one: Letter, person: Subject) -> str:
    """What stands in the window of the envelope: a name, and nothing of why."""
    name = " ".join(filter(None, (person.known_as or person.given_name, person.family_name)))
    return f"The parents or carers of {name}" if one.audience == FAMILY.key else name
