"""A meeting that begins or ends a plan: the plan stands from the moment at which its decisions are issued."""
from collections.abc import Iterable, Iterator
from datetime import datetime

from psycopg import Cursor

from kith.engine.standing import Version
from kith.intake.statement import Said, Who
from kith.records import subjects

READS = frozenset({"decisions_issued"})


def shares(cur: Cursor, version: Version, known: Iterable[Version], at: datetime) -> Iterator[tuple]:
    """Said once, with the sheet itself; whoever corrects the sheet later corrects the plan where it stands."""
    plan = version.answers.get("plan") if version.seq == version.root else ""
    about = Who(key=subjects.header(cur, version.subject).key) if plan in ("began", "ended") else None
    happened = version.happened.isoformat() if version.happened else ""
    if plan == "began":
        yield about, Said("child_protection_plan_began", {"category": version.answers["category"]}, happened=happened)
    elif plan == "ended":
        yield about, Said("child_protection_plan_ended", {}, happened=happened)
