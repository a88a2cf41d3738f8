"""Visits to A&E as they stand: who came, when, why in a word, and how often in a year."""
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.forms.emergency.ed_attendance import INJURIES, LEFT_TO
from kith.records.reading import VERSION

YEAR = timedelta(days=365)
OF = f"""
select t.subject_id, {VERSION} from records_together t join records_entry e on e.subject_id = t.other_id
where t.subject_id = any(%s::bigint[]) and e.form = 'ed_attendance' order by e.seq
"""


@dataclass(frozen=True)
class Visit:
    """One visit; ``person`` is the record that was asked about, which may be joined to the one it was filed on."""

    person: int
    root: int
    arrived: datetime | None
    left_at: datetime | None
    reason: str
    injury: str
    site: str
    left_to: str
    answers: dict

    @property
    def word(self) -> str:
        """Why, in a word."""
        return self.injury or (f"“{self.reason}”" if self.reason else "reason not given")


def visits(cur: Cursor, subject_ids: Iterable[int]) -> list[Visit]:
    """Every standing visit of these people, the newest first; those that never happened are gone."""
    by_person: dict[int, list[Version]] = {}
    for person, *row in cur.execute(OF, (list(subject_ids),)).fetchall():
        by_person.setdefault(person, []).append(Version(*row))
    found = [visit(one, person) for person, rows in by_person.items() for one in fold_all(rows)]
    return sorted(found, key=lambda one: (one.arrived is not None, one.arrived or 0, one.root), reverse=True)


def visit(one: Standing, person: int) -> Visit:
    """A visit read from the entry that tells of it."""
    answers = one.answers
    injury = INJURIES.get(answers.get("injury_kind", ""), "an injury" if answers.get("injury") == "yes" else "")
    return Visit(person, one.root, moment(answers.get("arrived")) or one.happened, moment(answers.get("left_at")),
                 str(answers.get("reason", "")), injury, str(answers.get("site", "")),
                 LEFT_TO.get(answers.get("left_to", ""), ""), answers)


def moment(said: object) -> datetime | None:
    """A moment as it is kept in an answer."""
    return datetime.fromisoformat(said) if isinstance(said, str) and "T" in said else None
