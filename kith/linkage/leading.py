"""Whether an NHS number still leads to the record that holds it: here alone an error is told from an earlier number.

- *Said in error.* A record held the number because it was said of that person; their details now say another, or none.
  It was another child's, and leads nobody here: what comes with it is for a person to decide, and then it is whose they
  say.
- *Given way to another.* A hospital (A40, A34) or the national record says that one number took another's place. The
  earlier one has a record of its own, joined to the person by a link that can be undone, and leads there as before.
"""

from psycopg import Cursor

from kith.engine.facts import DETAILS
from kith.engine.standing import Version
from kith.records import reading, subjects
from kith.records.subjects import Subject

NHS = "nhs"


def leads(cur: Cursor, subject: Subject, number: str) -> bool:
    """Whether this number, which the record holds, names the person of the record now."""
    if subject.nhs_number:
        return subject.nhs_number == number
    # A record without a number may hold one that nobody ever wrote down as theirs: an earlier one, or one that came
    # with a message which somebody filed there.
    said = (Version(*row) for row in reading.versions(cur, [subject.id], [DETAILS]))
    return all(one.answers.get("nhs_number") != number for one in said)


def led_to(cur: Cursor, number: str) -> Subject | None:
    """Whom this number names now; nobody where it was said of somebody in error."""
    held = subjects.by_number(cur, NHS, number)
    return held if held and leads(cur, held, number) else None
