"""What is said of a meeting is said of each child it is about; a plan stands with its sheet."""
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence
from kith.access.finding import owner, who_now
from kith.engine.catalogue import FORMS
from kith.engine.citing import Citation
from kith.engine.standing import Version
from kith.intake import citing
from kith.intake.statement import Said, Who
from kith.language.errors import Problems
from kith.records import subjects

CALLED, HELD, ANSWERED = "meeting_called", "meeting_held", "invitation_answered"
READS = frozenset({"decisions_issued", CALLED, HELD, ANSWERED})
# What the sheet decides about each plan -> the entry by which that plan stands, or stands no more.
PLANS = {"plan": {"began": "child_protection_plan_began", "ended": "child_protection_plan_ended"},
         "in_need": {"began": "child_in_need_began", "ended": "child_in_need_ended"},
         "marac": {"began": "marac_plan_began", "ended": "marac_plan_ended"}}
TOO = "Said for each child of the meeting whom they have."
OFF = "The child is not on the agenda of this meeting."
UNKNOWN = "Nobody is known here by that name and date. Write a sister or brother, born or not, as the family page does."
TOLD_OF = """
select d.id from duties_duty d join records_subject s on s.id = d.subject_id
where s.key = %s and d.pathway = 'meeting_told_of' and d.occasion = %s and d.open
"""
# The invitation that was answered, and the same of each other child of the meeting that is still open.
OWN = """
select subject_id, role, bearer_id, label from duties_duty
where person_id = (select person_id from records_subject where id = %s) and subject_id = %s and pathway = %s
    and duty = %s and occasion = %s
"""
INVITED = """
select s.key, d.id, d.subject_id, d.role, d.bearer_id, d.label from records_entry e
join duties_duty d on d.subject_id = e.subject_id and d.occasion = e.occasion
join records_subject s on s.id = d.subject_id
where e.form = 'meeting_called' and e.occasion = %s and e.seq = e.root and e.subject_id <> %s
    and d.pathway = %s and d.duty = %s and d.open order by d.id
"""


def shares(cur: Cursor, version: Version, known: Iterable[Version], at: datetime) -> Iterator[tuple]:
    """What this entry says of another record, or of another entry of this one: each as (about whom, what is said)."""
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
    happened = version.happened.isoformat() if version.happened else ""
    for form in decided:
        raw = {key: answer for key, answer in version.answers.items() if key in FORMS[form].questions}
        yield about, Said(form, raw, happened=happened)


def _called(cur: Cursor, version: Version, known: Iterable[Version]) -> Iterator[tuple]:
    """Each child of the agenda has the meeting on their own record, so that none is forgotten beside another."""
    said = {key: answer for key, answer in version.answers.items() if key != "agenda"}
    now = [] if version.how == "strike" else _children(version.answers, own=subjects.header(cur, version.subject).key)
    before = [key for one in known if one.root == version.root and one.seq < version.seq
              for key in _children(one.answers, own="")]
    for key in now:
        yield Who(key=key), _same(version, CALLED, said)
    for key in dict.fromkeys(before):
        if key not in now:
            yield Who(key=key), _same(version, CALLED, {}, how="strike", reason=OFF)


def _held(cur: Cursor, version: Version) -> Iterator[tuple]:
    """Who came is said once, for all whom the meeting was called about."""
    if version.how == "strike":
        return
    for _, called in citing.what_began(cur, version.citations or (), [CALLED]):
        for key in _children(called.answers, own=subjects.header(cur, version.subject).key):
            owed = tuple(duty for (duty,) in cur.execute(TOLD_OF, (key, called.occasion)).fetchall())
            yield Who(key=key), _same(version, HELD, dict(version.answers), cites=owed)


def _coming(cur: Cursor, version: Version, at: datetime) -> Iterator[tuple]:
    """Whoever comes for one child comes for each whose invitation they have as well; nobody answers for another.

    Of a service held in confidence each is answered by itself: it goes to one child, and not to the family.
    """
    first = version.how != "strike" and version.reason != TOO
    for cite in map(Citation.read, version.citations or () if first else ()):
        own = cur.execute(OWN, (cite.record, cite.record, cite.pathway, cite.duty, cite.occasion)).fetchone()
        if own and not confidence.service(own[1]):
            rows = cur.execute(INVITED, (cite.occasion, cite.record, cite.pathway, cite.duty)).fetchall()
            yield from ((Who(key=key), _same(version, ANSWERED, dict(version.answers), cites=(duty,), reason=TOO))
                        for key, duty in _held_alike(cur, owner(*own), rows, at))


def _held_alike(cur: Cursor, own: tuple, rows: list[tuple], at: datetime) -> Iterator[tuple[str, str]]:
    """(child, invitation) of those that lie with the very people who have the first; what nobody holds is nobody’s."""
    theirs = {duty: (key, owner(*rest)) for key, duty, *rest in rows}
    holders = who_now(cur, {own, *(one for _, one in theirs.values())}, at) if theirs else {}
    for duty, (key, one) in theirs.items():
        mine, other = holders[own], holders[one]
        if (mine.team_id, mine.worker_id) == (other.team_id, other.worker_id) and not mine.fallback:
            yield key, duty


def _same(version: Version, form: str, raw: dict, **more) -> Said:
    """The same happening on another record, known by the same name, so that mending the one mends the other."""
    happened = version.happened.isoformat() if version.happened else ""
    return Said(form, raw, version.occasion.partition(":")[2], happened=happened, **more)


def _children(answers: Mapping, own: str) -> list[str]:
    """The keys of those on the agenda; somebody of whom nobody knows who they are would be forgotten."""
    rows, keys = answers.get("agenda") or [], []
    for n, row in enumerate(rows):
        key = row["who"].get("key", "") if isinstance(row.get("who"), dict) else ""
        if not key and own:
            raise Problems({f"agenda.{n}.who": UNKNOWN})
        keys += [key] if key and key != own else []
    return list(dict.fromkeys(keys))
