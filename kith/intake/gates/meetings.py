"""A meeting at short notice, and one with too few services, each say why; an agenda’s family is found by name."""
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence
from kith.access.at_one_time import Clash
from kith.access.roles import title
from kith.duties.meetings import clashes, notice
from kith.duties.settings import values
from kith.engine.days import clock_of
from kith.engine.matters.meetings import came
from kith.engine.phrasing.grammar import number
from kith.forms.meetings.meeting_called import MeetingCalled
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.forms.meetings.minutes_read import MinutesRead
from kith.intake.entering import Draft
from kith.intake.times import happened
from kith.intake.whom.awaited import kin
from kith.language.errors import Problems
from kith.language.meetings import QUORATE, QUORUM
from kith.records import subjects
from kith.records.names import spelt
from kith.records.subjects import Subject
from kith.statuses.kin import PARENTS, SIBLINGS

SOON = "Whoever is invited has {given} of notice, and {usual} is usual. Say why it is so soon."
FEW = "{came} came, and {quorum} are needed for a quorum. Say why it was held all the same, or record it as not held."
CLASH = "Choose another time, or say why it is then all the same."
OCCASION = "select occasion from records_entry where subject_id = %s and root = %s limit 1"
# When one that was called was held, as it was said.
HELD = """
select closed_at from duties_duty where person_id = (select person_id from records_subject where id = %s)
    and pathway = 'meeting_told_of' and duty = 'held' and occasion = %s and state in ('done', 'done late')
"""
OVER = "It was said who was at this meeting. Strike that out first, if it was not held; a further one is called anew."
DAY = "working day"
ASKED = "Whoever issued them would learn that somebody goes to your service. Ask the named nurse to challenge them."


def require(drafts: Iterable[Draft], role: str, at: datetime) -> None:
    """Nothing is refused but silence: a reason is enough."""
    for draft in drafts:
        if draft.said.how == "whole" and (wrong := _wrong(draft, role, at)):
            raise Problems(wrong)


def complete(cur: Cursor, drafts: Iterable[Draft], subject_id: int, at: datetime) -> list[Draft]:
    """The drafts, with whoever of the family an agenda names: a child not yet born has no number and no birthday.

    Whoever calls a meeting hears that somebody has another at that time, and calls it then only with a word of why.
    """
    drafts = [replace(draft, answers=draft.answers | {"agenda": _named(cur, draft.answers["agenda"], subject_id)})
              if draft.form is MeetingCalled and draft.answers.get("agenda") else draft for draft in drafts]
    for draft in drafts:
        if draft.form is MeetingCalled and draft.said.corrects and draft.said.how == "whole":
            _refuse_over(cur, draft, subject_id)
        # What is said of the other children of the agenda, under the first one’s name, was asked of all of them then.
        if draft.form is MeetingCalled and _is_whole(draft) and not draft.answers.get("clash"):
            _refuse_clash(cur, draft, subject_id, at)
    return drafts


def _is_whole(draft: Draft) -> bool:
    return draft.said.how == "whole" and not (draft.said.occasion or draft.said.happening)


def _refuse_over(cur: Cursor, draft: Draft, subject_id: int) -> None:
    """What was held is not moved to a later day: nobody would be invited to that, nor asked who was there."""
    begins = clock_of(draft.answers["begins"])
    own = cur.execute(OCCASION, (subject_id, draft.said.corrects)).fetchone()
    held = cur.execute(HELD, (subject_id, own[0])).fetchone() if own else None
    if held and begins and begins > held[0]:
        raise Problems({"begins": OVER})


def _refuse_clash(cur: Cursor, draft: Draft, subject_id: int, at: datetime) -> None:
    begins = clock_of(draft.answers["begins"])
    keys = [row["who"]["key"] for row in draft.answers.get("agenda") or () if isinstance(row.get("who"), dict)
            and row["who"].get("key")]
    ids = [one for own in subjects.together(cur, [subject_id, *subjects.ids(cur, keys)]).values() for one in own]
    own = cur.execute(OCCASION, (subject_id, draft.said.corrects)).fetchone() if draft.said.corrects else None
    found = clashes(cur, ids, begins, own[0] if own else "", at)
    if found:
        raise Problems({"clash": " ".join([*map(clash_said, found), CLASH])})


def clash_said(one: Clash) -> str:
    """One of them in a sentence, that names no other child."""
    if not one.role:
        return f"At {one.begins:%H:%M} there is another meeting about a child of this one."
    return f"{one.name}, {title(one.role)}, is asked to another meeting at {one.begins:%H:%M}."


def _named(cur: Cursor, agenda: Iterable[dict], subject_id: int) -> list[dict]:
    family: dict[str, list[str]] = {}
    for one in _family(cur, subject_id):
        family.setdefault(spelt(one.given_name, one.family_name), []).append(one.key)
    return [_one(row, family) for row in agenda]


def _one(row: dict, family: Mapping[str, list[str]]) -> dict:
    """Of two who are called alike nobody is guessed at."""
    who = row.get("who")
    if not isinstance(who, dict) or who.get("key") or who.get("nhs_number"):
        return row
    keys = family.get(spelt(who.get("given_name", ""), who.get("family_name", "")), [])
    return row | {"who": who | {"key": keys[0]}} if len(keys) == 1 else row


def _family(cur: Cursor, subject_id: int) -> list[Subject]:
    """Sisters and brothers, those through a parent too, born or not; each once."""
    found = [one for kind in SIBLINGS for one in kin(cur, subject_id, kind)]
    for parent in (one for kind in PARENTS for one in kin(cur, subject_id, kind)):
        found += kin(cur, parent.id, "child")
    return list({one.person_id: one for one in found if one.id != subject_id}.values())


def _wrong(draft: Draft, role: str, at: datetime) -> dict[str, str]:
    said = draft.answers
    if draft.form is MeetingCalled:
        return _soon(said, happened(draft.said.happened)[0] or at)
    if draft.form is MeetingHeld:
        return _few(said, at)
    if draft.form is MinutesRead:
        return {"wrong": ASKED} if said.get("wrong") == "yes" and confidence.service(role) else {}
    return {}


def _soon(said: Mapping, called: datetime) -> dict[str, str]:
    begins = clock_of(said["begins"])
    given, usual = notice(said["kind"], called, begins) if begins else (0, 0)
    if given >= usual or said.get("short"):
        return {}
    return {"short": SOON.format(given=number(given, DAY), usual=number(usual, DAY))}


def _few(said: Mapping, at: datetime) -> dict[str, str]:
    there, quorum = len(came(said["people"])), int(values().of(QUORUM, at))
    few = said["kind"] in QUORATE and there < quorum and not said.get("without_quorum")
    return {"without_quorum": FEW.format(came=number(there, "service"), quorum=quorum)} if few else {}

