"""Two systems' records of one child or two, and short ways to say what is done about them."""

from kith.intake.statement import Who
from kith.intake.whom import candidates
from kith.linkage import pairs
from kith.records import subjects
from kith.records.database import cursor
from tests.intake.place import LONG_AGO, MONDAY, said

MIA = {"family_name": "Kowalska", "given_name": "Mia", "born": "2026-05-12", "postcode": "ZZ1 1AA", "sex": "female"}


def record(sender: str, number: str = "", **changed) -> str:
    """A record of its own, as another system would have made it; gives its key."""
    with cursor() as cur:
        key = subjects.make(cur, at=LONG_AGO)[1]
    details(key, sender, LONG_AGO, Who(key=key, nhs_number=number, local=((sender, key),)), **changed)
    return key


def details(key: str, sender: str, at, about: Who | None = None, **changed) -> None:
    """What a system says of a person, now."""
    said(about or key, "person_details", at, sender=sender, happened="", **MIA | changed)


def run(at=MONDAY) -> candidates.Acted:
    """Looks through the register and does what follows."""
    return candidates.act(*candidates.held(at), at)


def queue() -> list:
    """The open pairs, each with its key."""
    with cursor() as cur:
        return [subjects.by_id(cur, one.subject_id).key for one in pairs.every(cur) if not one.decided]
