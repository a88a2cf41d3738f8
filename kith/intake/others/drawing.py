"""Of the reports for conferences some are drawn, to be read against the tool by somebody who did not write them."""
import hashlib
from collections.abc import Iterator
from datetime import datetime

from psycopg import Cursor

from kith.duties.settings import values
from kith.engine.citing import Citation
from kith.engine.standing import Version
from kith.intake import citing
from kith.intake.statement import Said, Statement, Who
from kith.pathways.meetings.conference_told import ConferenceTold
from kith.pathways.meetings.report_assured import ONE_IN
from kith.records import subjects

REPORT, DRAWN = "conference_report", "report_drawn"
READS = frozenset({REPORT})


def shares(cur: Cursor, version: Version, at: datetime) -> Iterator[Statement]:
    """The draw of one report, under the name of its happening, so that whoever wrote it does not read it again."""
    if version.seq != version.root or version.answers.get("outcome") != "written":
        return
    cites = version.citations or ()
    mended = next((one.answers["role"] for _, one in citing.what_began(cur, cites, ["report_reviewed"])), "")
    role = mended or next((_role(cite) for cite in map(Citation.read, cites) if cite.pathway == ConferenceTold.key), "")
    if mended or role and _drawn(version.occasion, int(values().of(ONE_IN, at))):
        said = Said(DRAWN, {"role": role}, version.occasion.partition(":")[2], happened=at.isoformat())
        yield Statement("kith", f"{DRAWN}:{version.subject}:{version.root}",
                        Who(key=subjects.header(cur, version.subject).key), (said,), at)


def _drawn(occasion: str, one_in: int) -> bool:
    """By chance that anybody can reckon again: nobody chooses, and nobody knows beforehand."""
    return int(hashlib.sha256(occasion.encode()).hexdigest(), 16) % max(one_in, 1) == 0


def _role(cite: Citation) -> str:
    return ConferenceTold.duties[cite.duty].owner.key
