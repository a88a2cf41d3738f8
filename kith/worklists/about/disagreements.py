"""Where a disagreement about a child would go next: whose decision it is, and at which step, after those before."""
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access.sensitivity import Reader
from kith.duties.settings import values
from kith.engine.drawn import drawn, further, number
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.language.roles import ASKED, DRAWN, Role
from kith.records import reading

SAID, HEARD = "disagreement", "disagreement_heard"


@dataclass(frozen=True, slots=True)
class Proposed:
    """Whose decision it is, the step at which to ask, who stands there, and whether an answer had not settled it."""

    service: str
    step: int = 1
    stands: Role | None = None   # whoever decided, where it is nobody else
    further: bool = False


def proposed(cur: Cursor, ids: Sequence[int], service: str, reader: Reader, at: datetime) -> Proposed:
    """Whoever decided, unless they were asked and it was not settled: then whoever stands above, as the steps are now.

    As far as this reader may know that anybody disagreed.
    """
    rows = reading.versions(cur, ids, [SAID, HEARD])
    said = [one for one in fold_all(Version(*row) for row in rows) if reader.reads(one.versions)]
    last = max((one for one in said if one.form == SAID), key=_when, default=None)
    heard = max((one for one in said if one.form == HEARD), key=_when, default=None)
    if last and heard and _when(heard) > _when(last) and heard.answers.get("settled") == "no":
        decided, n = str(last.answers.get("role")), number(last.answers)
        if above := further(drawn(DRAWN, values(), at), decided, n):
            return Proposed(decided, *above, further=True)
    return Proposed(service if service in ASKED else "")


def _when(one: Standing) -> tuple:
    return one.moment, one.root
