"""A concern from outside comes in by the pipe: as a piece of post of its own kind, with a receipt."""
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kith.access import staffing
from kith.access.models import Worker
from kith.access.permission import require
from kith.engine.catalogue import FORMS
from kith.engine.filling import fill
from kith.intake import locality, programs
from kith.intake.doors import receipts
from kith.intake.receiving import receive
from kith.intake.senders import FRONT_DOOR
from kith.intake.statement import THE_POST, Said, Statement, Who
from kith.language import ways
from kith.language.errors import Problems
from kith.records.database import committed, cursor
from kith.signing.kept import ground

FORM = FORMS["concern_raised"]
ANY_OF = ("worry", "first_name", "last_name", "more", "place")
NOTHING = "Write what worries you. A few words are enough, and any words will do."
LONG = "This is very long. Send the first part, then send the rest in the same way."
MEANS = "Whoever sent too many was given the telephone number. What came before that waits to be read, as always."
RAISED = """
select u.subject_id from intake_post p join intake_unfiled u on u.post_id = p.id where p.sender = %s and p.number = %s
"""


@dataclass(frozen=True)
class Raised:
    """What whoever raised it is given."""

    receipt: str
    before: bool   # the same page was sent before


def take_in(raw: Mapping, number: str, by: Worker | None, at: datetime) -> Raised:
    """``number``: of the page it was written on. ``by``: who wrote it down for somebody else, where anybody did."""
    raw = _as_meant(raw, by)
    filled = fill(FORM, raw)
    if filled.problems:
        raise Problems(dict.fromkeys(filled.problems, LONG))   # nothing else can be wrong with it
    if by is not None:
        with cursor() as cur:
            require(staffing.role_keys(staffing.roles_of(cur, by.pk, at)), "take_concern")
    named = ground(number, "concerns").hex()
    # The original is not kept a second time: its mark is enough to know it again.
    text = ground(repr(sorted(raw.items())), "what a concern says").hex()
    statement = Statement(FRONT_DOOR, named, Who(), _says(raw, filled.answers, at), at, text, way=ways.FRONT_DOOR)
    answer = receive(statement, by, at)
    receipt = receipts.of(number)
    with committed() as cur:
        found = cur.execute(RAISED, (FRONT_DOOR, named)).fetchone()
        if found:
            receipts.keep(cur, receipt, found[0], at)
    return Raised(receipt, answer.said_before)


def _says(raw: Mapping, said: Mapping, at: datetime) -> tuple[Said, ...]:
    """The concern, and what a child's record will say of it once it is known whose it is: not who raised it, nor how
    they are reached. That stays with the concern.
    """
    heard = {"told_by": "professional" if said.get("job") else "public", "kept": THE_POST}
    heard |= {name: said[name] for name in ("worry", "place") if said.get(name)}
    named = {"given_name": said.get("first_name", ""), "family_name": said.get("last_name", "")}
    tells = [Said("person_details", named, happened=at.isoformat(), how="part")] if any(named.values()) else []
    return (Said(FORM.key, raw, happened=at.isoformat()), *tells,
            Said("concern_heard", heard, happened=at.isoformat()))


def flooded(at: datetime) -> None:
    """One duty an hour, however many came."""
    with committed() as cur:
        programs.say(cur, locality.record(cur, at), "concerns_flooded", f"{at:%Y-%m-%d %H}", {"means": MEANS}, at)


def _is_an_answer(key: str, value: object) -> bool:
    """What no page of ours offers to choose comes from broken programs, and the rest is not lost with it."""
    choices = FORM.questions[key].choices() if key in FORM.questions else {}
    return isinstance(value, str) and (not choices or value in choices)


def _as_meant(raw: Mapping, by: Worker | None) -> dict:
    """Nothing is refused for its form; whoever writes how they may be reached, and ticks nothing, may be reached."""
    said = {key: value for key, value in raw.items() if value and _is_an_answer(key, value)}
    if not any(said.get(key, "").strip() for key in ANY_OF) and said.get("danger") != "yes":
        raise Problems({"worry": NOTHING})
    if said.get("reach") and not said.get("again"):
        said["again"] = "yes"
    return said | {"came": "telephone" if by else "page"}
