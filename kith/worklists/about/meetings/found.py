"""What was said and is owed of the meetings about one child, as far as its reader may know of it."""
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access import involvement
from kith.access.involvement import Involved
from kith.access.sensitivity import Reader
from kith.engine.citing import answering
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.language.roles import GP
from kith.records import reading
from kith.worklists.about import owed as owing
from kith.worklists.about.meetings.seats import INVITED, TOLD
from kith.worklists.about.owed import Owed

CALLED, ANSWERED, HELD, DECIDED = "meeting_called", "invitation_answered", "meeting_held", "decisions_issued"
MINUTES, READ, CHALLENGE, WEIGHED = "minutes_issued", "minutes_read", "challenge_answered", "correction_weighed"
SAID = (CALLED, ANSWERED, HELD, DECIDED, MINUTES, READ, CHALLENGE, WEIGHED)
TOLD_OF, READING = "meeting_told_of", "minutes_read_by_all"


@dataclass(frozen=True)
class Found:
    """Everything, to be laid out meeting by meeting."""

    said: list[Standing]
    owed: list[Owed]
    around: list[Involved]
    reader: Reader
    holders: dict
    at: datetime

    def of(self, form: str) -> list[Standing]:
        """What was said in this form."""
        return [one for one in self.said if one.form == form]

    def citing(self, form: str, occasion: str) -> list[Standing]:
        """What was said in this form, in answer to what is owed for that happening."""
        return answering(self.said, form).get(occasion, [])

    def of_pathway(self, pathway: str, occasion: str) -> list[Owed]:
        """What is owed by one pathway for that happening."""
        return [one for one in self.owed if one.pathway == pathway and one.occasion == occasion]

    def practices(self) -> frozenset[str]:
        """Nobody says of each child that their practice is involved: it is where somebody holds what the GP owes."""
        return frozenset(one.role for one in self.owed
                         if one.role == GP.key and not self.holders[one.owner].fallback)


def find(cur: Cursor, ids: Sequence[int], at: datetime, reader: Reader) -> Found:
    """All of one person."""
    rows = (Version(*row) for row in reading.versions(cur, ids, SAID))
    said = [one for one in fold_all(rows) if reader.reads(one.versions)]
    owed, holders = owing.of(cur, ids, (INVITED, TOLD_OF, READING, TOLD), at)
    owed = [one for one in owed if reader.knows_of(one, holders[one.owner])]
    around = [one for one in involvement.of(cur, ids[0]) if reader.hears_of(one.role)] if said else []
    return Found(said, owed, around, reader, holders, at)
