"""Who was asked to one meeting, and what each answered: whoever says who was there need not write it down again."""
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access.confidence import service
from kith.access.sensitivity import Reader
from kith.engine.citing import cites
from kith.engine.standing import Standing
from kith.worklists.about.meetings.found import ANSWERED, TOLD_OF, Found, find
from kith.worklists.about.meetings.seats import INSTEAD, INVITED, TOLD
from kith.worklists.about.owed import Owed

# The call that is meant where a duty asks: of who was there, and of what the meeting decided.
CALL = """
select d.occasion from duties_duty d where d.id = %(duty)s and d.pathway = 'meeting_told_of'
union select held.occasion from duties_duty d join duties_duty held on held.person_id = d.person_id
    and held.pathway = 'meeting_told_of' and held.evidence = d.trigger_root
where d.id = %(duty)s and d.pathway = 'meeting_decided'
"""


@dataclass(frozen=True, slots=True)
class Invited:
    """One service: its role, who comes or who was asked, what it answered, and whether its report came instead."""

    role: str
    name: str
    coming: str
    wrote: bool


def call(cur: Cursor, duty: str) -> str:
    """Which call this duty is about; empty where it is about none."""
    row = cur.execute(CALL, {"duty": duty}).fetchone() if duty else None
    return row[0] if row else ""


def invited(cur: Cursor, ids: Sequence[int], occasion: str, at: datetime, reader: Reader) -> list[Invited]:
    """Without an ``occasion`` of the meeting of which it is still to be said who was there; of none in confidence."""
    found = find(cur, ids, at, reader)
    occasion = occasion or next((one.occasion for one in found.owed if one.pathway == TOLD_OF and one.open), "")
    return list(_each(found, occasion)) if occasion else []


def _each(found: Found, occasion: str) -> Iterator[Invited]:
    invitations = {one.duty: one for one in found.of_pathway(INVITED, occasion)}
    reports = {one.duty: one for one in found.of_pathway(TOLD, occasion)}
    answers = {cite.duty: one for one in found.citing(ANSWERED, occasion) for cite in cites(one)
               if cite.occasion == occasion}
    for duty, one in sorted(invitations.items(), key=lambda each: each[1].role):
        if not (duty.endswith(INSTEAD) or service(one.role) or found.holders[one.owner].in_confidence):
            yield _one(found, one, answers.get(duty), reports.get(duty) or invitations.get(f"{duty}{INSTEAD}"))


def _one(found: Found, asked: Owed, answer: Standing | None, report: Owed | None) -> Invited:
    said, holder = answer.answers if answer else {}, found.holders[asked.owner]
    name = "" if holder.fallback else holder.worker_name or holder.team_name
    coming = str(said.get("coming") or "")
    instead = coming == "report" and report is not None and report.state in ("done", "done late")
    return Invited(asked.role, str(said.get("comes_by") or name), coming, instead)
