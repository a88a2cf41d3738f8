"""The children whom one link is about: what a place was asked of each at the same happening, and what still waits."""
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.notices import links
from kith.notices.links import Reply
from kith.records import subjects
from kith.records.subjects import Subject
from kith.worklists.desks import asked
from kith.worklists.desks.asked import Step


@dataclass(frozen=True)
class Child:
    """One of them, by its number on the page, with whatever that place owes of them."""

    number: int
    reply: Reply
    subject: Subject
    steps: list[Step]

    @property
    def waits(self) -> list[str]:
        """What of them is still to be answered there."""
        return [one.what for one in self.steps if one.open and one.theirs and one.form != asked.OPENED]


def children(cur: Cursor, lead: Reply, at: datetime) -> list[Child]:
    """Each of whom anything is that place's; the number is their own for as long as the link works."""
    those = links.together(cur, lead)
    headers = subjects.headers(cur, [one.subject_id for one in those])
    found = [Child(n, one, headers[one.subject_id], asked.steps(cur, one, at)) for n, one in enumerate(those, 1)
             if one.subject_id in headers]
    return [one for one in found if asked.concerns(one.steps)]
