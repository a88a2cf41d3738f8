"""A meeting at short notice, one with too few services, and a step-down that leaves something open each say why."""
from collections.abc import Iterable, Mapping
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence
from kith.duties.settings import calendar, values
from kith.engine.facts import clock_of
from kith.forms.meetings.meeting_called import MeetingCalled
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.forms.meetings.minutes_read import MinutesRead
from kith.forms.meetings.plan_stepped_down import PlanSteppedDown
from kith.intake.entering import Draft
from kith.intake.times import happened
from kith.language.errors import Problems
from kith.language.meetings import KINDS, QUORATE, QUORUM

SOON = "Whoever is invited has {given} of notice, and {usual} is usual. Say why it is so soon."
FEW = "{came} came, and {quorum} are needed for a quorum. Say why it was held all the same, or record it as not held."
OPEN = "The plan has {n} open. Answer yes, and say of each what becomes of it, so that none is lost."
ASKED = "Whoever issued them would learn that somebody goes to your service. Ask the named nurse to challenge them."
# Every action that somebody has taken on, or is asked to take on, and of which nobody has said that it is done.
ACTIONS = """
select count(distinct d.occasion) from duties_duty d join records_subject s on s.person_id = d.person_id
where s.id = %s and d.open and d.pathway = 'plan_action_taken'
"""


def require(cur: Cursor, drafts: Iterable[Draft], role: str, subject_id: int, at: datetime) -> None:
    """Nothing is refused but silence: a reason is enough."""
    for draft in drafts:
        if draft.said.how == "whole" and (wrong := _wrong(cur, draft, role, subject_id, at)):
            raise Problems(wrong)


def _wrong(cur: Cursor, draft: Draft, role: str, subject_id: int, at: datetime) -> dict[str, str]:
    said = draft.answers
    if draft.form is MeetingCalled:
        return _soon(said, happened(draft.said.happened)[0] or at)
    if draft.form is MeetingHeld:
        return _few(said, at)
    if draft.form is MinutesRead:
        return {"wrong": ASKED} if said.get("wrong") == "yes" and confidence.service(role) else {}
    return _left(cur, said, subject_id) if draft.form is PlanSteppedDown else {}


def _soon(said: Mapping, called: datetime) -> dict[str, str]:
    usual, begins = int(values().of(KINDS[said["kind"]].notice, called)), clock_of(said["begins"])
    given = calendar().working_days_between(called, begins) if begins else usual
    return {} if given >= usual or said.get("short") else {"short": SOON.format(given=_days(given), usual=_days(usual))}


def _few(said: Mapping, at: datetime) -> dict[str, str]:
    came = {row.get("role") for row in said["people"] if row.get("there") == "came"} - {"family"}
    quorum = int(values().of(QUORUM, at))
    few = said["kind"] in QUORATE and len(came) < quorum and not said.get("without_quorum")
    return {"without_quorum": FEW.format(came=_number(len(came), "service"), quorum=quorum)} if few else {}


def _left(cur: Cursor, said: Mapping, subject_id: int) -> dict[str, str]:
    """The plan of the record itself says what is open, whatever whoever steps it down remembers."""
    n = cur.execute(ACTIONS, (subject_id,)).fetchone()[0]
    short = n > len(said.get("open_actions") or ())
    return {"anything_open" if said.get("anything_open") != "yes" else "open_actions":
            OPEN.format(n=_number(n, "action"))} if short else {}


def _days(n: int) -> str:
    return _number(n, "working day")


def _number(n: int, unit: str) -> str:
    return f"{n} {unit}" if n == 1 else f"{n} {unit}s"
