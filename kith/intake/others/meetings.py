"""What is said of a meeting is said of each child it is about; a plan stands with its sheet."""
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence
from kith.access.finding import owner, who_now
from kith.engine.catalogue import FORMS
from kith.engine.citing import Citation
from kith.engine.standing import Version
from kith.intake.others import happening
from kith.intake.statement import Said, Who
from kith.intake.times import as_said
from kith.language.errors import Problems
from kith.records import happenings, subjects

CALLED, HELD, ANSWERED = "meeting_called", "meeting_held", "invitation_answered"
READS = frozenset({"decisions_issued", CALLED, HELD, ANSWERED})
# What the sheet decides about each plan -> the entry by which that plan stands, or stands no more.
PLANS = {"plan": {"began": "child_protection_plan_began", "ended": "child_protection_plan_ended"},
         "in_need": {"began": "child_in_need_began", "ended": "child_in_need_ended"},
         "marac": {"began": "marac_plan_began", "ended": "marac_plan_ended"}}
OFF = "The child is not on the agenda of this meeting."
UNKNOWN = "Nobody is known here by that name and date. Write a sister or brother, born or not, as the family page does."
# The invitation that was answered.
OWN = """
select subject_id, role, bearer_id, label from duties_duty
where person_id = (select person_id from records_subject where id = %s) and subject_id = %s and pathway = %s
    and duty = %s and occasion = %s
"""


def shares(cur: Cursor, version: Version, known: Iterable[Version], at: datetime) -> Iterator[tuple]:
    """What this entry says of another record, or of another entry of this one: each as (about whom, what is said)."""
    if happening.is_another_s(version):
        return iter(())
    if version.form in (ANSWERED, HELD) and version.seq != version.root:
        return happening.again(cur, version)
    match version.form:
        case "meeting_called":
            return _called(cur, version, known)
        case "meeting_held":
            return _held(cur, version)
        case "invitation_answered":
            return _coming(cur, version, at)
    return _plans(cur, version)


def _plans(cur: Cursor, version: Version) -> Iterator[tuple]:
    """Said once, with the sheet itself; whoever corrects the sheet later corrects a plan where it stands."""
    decided = [PLANS[key][version.answers[key]] for key in PLANS if version.answers.get(key) in PLANS[key]]
    if version.seq != version.root or not decided:
        return
    about = Who(key=subjects.header(cur, version.subject).key)
    for form in decided:
        raw = {key: answer for key, answer in version.answers.items() if key in FORMS[form].questions}
        yield about, Said(form, raw, happened=as_said(version.happened))


def _called(cur: Cursor, version: Version, known: Iterable[Version]) -> Iterator[tuple]:
    """Each child of the agenda has the meeting on their own record, so that none is forgotten beside another.

    On whichever of them it is moved or mended, it is so for each. Struck out it is for those whom its agenda names.
    """
    there = {one.key: one for one in happenings.shares(cur, CALLED, version.occasion, version.subject)}
    now = [] if version.how == "strike" else _children(version.answers, own=subjects.header(cur, version.subject).key)
    earlier = [_children(one.answers, own="") for one in known if one.root == version.root and one.seq < version.seq]
    off = set().union(*earlier) - set(now)
    said = {key: answer for key, answer in version.answers.items() if key != "agenda"}
    for key in now:
        if key not in there and key not in (earlier or [[]])[-1]:
            yield Who(key=key), happening.first(version, CALLED, said)
    for key, one in there.items():
        if key in off:
            yield Who(key=key), Said(CALLED, {}, how="strike", corrects=one.root, reason=OFF)
        elif version.how != "strike":
            yield Who(key=key), happening.changed(version, one, said | _agenda(one.answers))


def _agenda(answers: Mapping) -> dict:
    return {"agenda": answers["agenda"]} if answers.get("agenda") else {}


def _held(cur: Cursor, version: Version) -> Iterator[tuple]:
    """Who came is said once, for all whom the meeting was called about."""
    for cite in map(Citation.read, version.citations or ()):
        for one, owed in happening.alike(cur, CALLED, cite, version.subject):
            yield Who(key=one.key), happening.first(version, HELD, dict(version.answers), cites=tuple(owed[:1]))


def _coming(cur: Cursor, version: Version, at: datetime) -> Iterator[tuple]:
    """Whoever comes for one child comes for each whose invitation they have as well; nobody answers for another.

    Of a service held in confidence each is answered by itself: it goes to one child, and not to the family.
    """
    for cite in map(Citation.read, version.citations or ()):
        own = cur.execute(OWN, (cite.record, cite.record, cite.pathway, cite.duty, cite.occasion)).fetchone()
        if own and not confidence.service(own[1]):
            asked = happening.alike(cur, CALLED, cite, cite.record)
            yield from ((Who(key=key), happening.first(version, ANSWERED, dict(version.answers), cites=(duty,)))
                        for key, duty in _held_alike(cur, owner(*own), asked, at))


def _held_alike(cur: Cursor, own: tuple, asked: Iterable[tuple], at: datetime) -> Iterator[tuple[str, str]]:
    """(child, invitation) of those that lie with the very people who have the first; what nobody holds is nobody’s."""
    theirs = {owed[0]: (one.key, owner(one.subject_id, *owed[1:])) for one, owed in asked if owed}
    holders = who_now(cur, {own, *(one for _, one in theirs.values())}, at) if theirs else {}
    for duty, (key, one) in theirs.items():
        mine, other = holders[own], holders[one]
        if (mine.team_id, mine.worker_id) == (other.team_id, other.worker_id) and not mine.fallback:
            yield key, duty


def _children(answers: Mapping, own: str) -> list[str]:
    """The keys of those on the agenda; somebody of whom nobody knows who they are would be forgotten."""
    rows, keys = answers.get("agenda") or [], []
    for n, row in enumerate(rows):
        key = row["who"].get("key", "") if isinstance(row.get("who"), dict) else ""
        if not key and own:
            raise Problems({f"agenda.{n}.who": UNKNOWN})
        keys += [key] if key and key != own else []
    return list(dict.fromkeys(keys))
