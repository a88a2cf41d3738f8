"""A meeting at short notice, one with too few services, and a step-down that leaves something open each say why."""
from collections.abc import Iterable, Mapping
from dataclasses import replace
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
from kith.intake.whom.awaited import kin
from kith.language.errors import Problems
from kith.language.meetings import KINDS, QUORATE, QUORUM
from kith.records.names import fold
from kith.records.subjects import Subject
from kith.statuses.kin import PARENTS, SIBLINGS

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


def complete(cur: Cursor, drafts: Iterable[Draft], subject_id: int) -> list[Draft]:
    """The drafts, with whoever of the family an agenda names: a child not yet born has no number and no birthday."""
    return [replace(draft, answers=draft.answers | {"agenda": _named(cur, draft.answers["agenda"], subject_id)})
            if draft.form is MeetingCalled and draft.answers.get("agenda") else draft for draft in drafts]


def _named(cur: Cursor, agenda: Iterable[dict], subject_id: int) -> list[dict]:
    family: dict[str, list[str]] = {}
    for one in _family(cur, subject_id):
        family.setdefault(_called(one.given_name, one.family_name), []).append(one.key)
    return [_one(row, family) for row in agenda]


def _one(row: dict, family: Mapping[str, list[str]]) -> dict:
    """Of two who are called alike nobody is guessed at."""
    who = row.get("who")
    if not isinstance(who, dict) or who.get("key") or who.get("nhs_number"):
        return row
    keys = family.get(_called(who.get("given_name", ""), who.get("family_name", "")), [])
    return row | {"who": who | {"key": keys[0]}} if len(keys) == 1 else row


def _family(cur: Cursor, subject_id: int) -> list[Subject]:
    """Sisters and brothers, those through a parent too, born or not; each once."""
    found = [one for kind in SIBLINGS for one in kin(cur, subject_id, kind)]
    for parent in (one for kind in PARENTS for one in kin(cur, subject_id, kind)):
        found += kin(cur, parent.id, "child")
    return list({one.person_id: one for one in found if one.id != subject_id}.values())


def _called(*names: str) -> str:
    return " ".join(fold(" ".join(names)))


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
