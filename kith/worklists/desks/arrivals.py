"""Children in the department now, worst first, with the facts that matter before they leave."""
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from psycopg import Cursor

from kith.access import all_teams
from kith.access.finding import Holder, who_now
from kith.duties.settings import values
from kith.engine.calendar import birthday, local
from kith.engine.folding import fold_all
from kith.engine.standing import Version
from kith.language import roles
from kith.records import subjects
from kith.records.database import cursor
from kith.records.reading import VERSION
from kith.records.subjects import Subject
from kith.statuses.ages import CHILD
from kith.statuses.listening import SILENT
from kith.worklists.about import standing
from kith.worklists.about.siblings import sisters_and_brothers
from kith.worklists.about.standing import Status
from kith.worklists.about.visits import YEAR, Visit, visit, visits
from kith.worklists.desks.post import Unplaced, unplaced

HERE = timedelta(hours=24)       # a child without a time of leaving is taken to be there for a day, then to have left
MANY = 3                         # visits in twelve months that are said aloud

# A visit may be told late or by later messages; whatever was recorded lately is looked at whole. Whoever was moved to a
# ward under the same number is no longer in the department.
LATELY = f"""
with recent as (
    select distinct subject_id, occasion from records_entry where form = 'ed_attendance' and recorded_at > %s
)
select {VERSION} from recent join records_entry e using (subject_id, occasion)
where e.form in ('ed_attendance', 'hospital_stay') order by e.seq
"""
OWED = """
select t.subject_id, d.id, d.pathway, d.due_at, d.trigger_root
from records_together t join duties_duty d on d.subject_id = t.other_id
where t.subject_id = any(%s::bigint[]) and d.open and d.pathway in ('flags_on_arrival', 'worry_answered_in_time')
order by d.due_at
"""
STALE = "select sender, heard_at from intake_feed where heard_at < %s order by sender"


@dataclass(frozen=True)
class Owed:
    """A duty the department owes this child before they leave."""

    key: str
    pathway: str
    due_at: datetime | None
    visit: int


@dataclass(frozen=True)
class Arrival:
    """One child in the department, and what is known of them."""

    child: Subject
    visit: Visit
    statuses: tuple[Status, ...] = ()
    before: tuple[Visit, ...] = ()
    siblings: tuple[tuple[Subject, Visit], ...] = ()
    owed: tuple[Owed, ...] = ()

    @property
    def standing(self) -> tuple[Status, ...]:
        """On a plan or looked after, now."""
        return tuple(one for one in self.statuses if one.until is None and one.key != "pregnant")

    @property
    def nth(self) -> int:
        """Which visit in twelve months this is."""
        return len(self.before) + 1

    @property
    def flagged(self) -> bool:
        """Whether the nurse in charge must be told that this child is here."""
        return bool(self.standing or self.owed or self.nth >= MANY)


@dataclass(frozen=True)
class Department:
    """The board: who is here, who came and is not recognised, who is in charge, and which feeds are silent."""

    children: list[Arrival] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    in_charge: Holder | None = None
    desk: Holder | None = None
    social_care: Holder | None = None
    phones: tuple[str, str] = ("", "")   # theirs, in their hours and out of them
    silent: list[tuple[str, datetime]] = field(default_factory=list)
    known: dict[int, list[Status]] = field(default_factory=dict)


def now_here(at: datetime) -> Department:
    """The whole board in a fixed number of reads, however many children are there."""
    with cursor() as cur:
        present = _present(cur, at)
        children = _known(cur, present, at)
        asked = [(0, role.key) for role in (roles.ED_NURSE_IN_CHARGE, roles.DUTY_DESK, roles.CSC_FRONT_DOOR)]
        holders = who_now(cur, asked, at)
        phones = all_teams.phones_of(cur, holders[asked[-1]].team_id)
        silent = cur.execute(STALE, (at - timedelta(hours=values().of(SILENT, at)),)).fetchall()
        waiting = [one for one in unplaced(cur) if one.visit and one.came > at - HERE and not one.visit.left_at]
        known = standing.statuses(cur, {one.person.id for post in waiting for one in post.candidates}, at)
    return Department(sorted(children, key=worst_first), waiting, *(holders[pair] for pair in asked), phones, silent,
                      known)


def worst_first(one: Arrival) -> tuple:
    """A worry first, then what is known, then how often, then the longest here; the key last, so the order is one."""
    worried = any(owed.pathway == "worry_answered_in_time" for owed in one.owed)
    return (not worried, not one.standing, -len(one.owed), -one.nth if one.nth >= MANY else 0, -len(one.siblings),
            one.visit.arrived.timestamp() if one.visit.arrived else 0, one.child.key)


def _present(cur: Cursor, at: datetime) -> list[Visit]:
    """Visits of the last day that nobody has ended."""
    return [one for one, _ in _visits(cur, at)]


def came_since(since: datetime, at: datetime) -> int:
    """How many children are here of whom nothing had been told by then."""
    with cursor() as cur:
        came = [one for one, told in _visits(cur, at) if told > since]
        headers = subjects.headers(cur, {one.person for one in came})
    return sum(_is_child(headers[one.person], local(at).date()) for one in came)


def _visits(cur: Cursor, at: datetime) -> list[tuple[Visit, datetime]]:
    """Each with when it was first told of."""
    stands = fold_all(Version(*row) for row in cur.execute(LATELY, (at - 2 * HERE,)).fetchall())
    on_wards = {(one.subject, one.occasion) for one in stands if one.answers.get("kind") == "inpatient"}
    found = [(visit(one, one.subject), one.recorded) for one in stands
             if one.form == "ed_attendance" and (one.subject, one.occasion) not in on_wards]
    return [(one, told) for one, told in found if one.left_at is None and not one.left_to
            and at - HERE < (one.arrived or at) <= at + timedelta(minutes=5)]


def _known(cur: Cursor, present: list[Visit], at: datetime) -> list[Arrival]:
    """What is known of each child here: statuses, visits of a year, brothers' and sisters' visits, what is owed."""
    headers = subjects.headers(cur, {one.person for one in present})
    here = [one for one in present if _is_child(headers[one.person], local(at).date())]
    ids = [one.person for one in here]
    statuses, owed, kin = standing.statuses(cur, ids, at), _owed(cur, ids), sisters_and_brothers(cur, ids)
    others = {other for found in kin.values() for other in found}
    came = defaultdict(list)
    for one in visits(cur, {*ids, *others}):
        if one.arrived and at - YEAR < one.arrived <= at:
            came[one.person].append(one)
    names = subjects.headers(cur, others)
    return [Arrival(headers[one.person], one, tuple(statuses.get(one.person, ())),
                    tuple(past for past in came[one.person] if past.root != one.root),
                    tuple((names[other], past) for other in sorted(kin[one.person]) for past in came[other]),
                    _of_visit(owed[one.person], one.root)) for one in here]


def _is_child(person: Subject, today: date) -> bool:
    """Unknown age counts as a child: the protective reading."""
    return not person.died and (person.born is None or birthday(person.born, CHILD) > today)


def _owed(cur: Cursor, ids: list[int]) -> dict[int, list[Owed]]:
    owed = defaultdict(list)
    for person, *duty in cur.execute(OWED, (ids,)).fetchall():
        owed[person].append(Owed(*duty))
    return owed


def _of_visit(owed: list[Owed], root: int) -> tuple[Owed, ...]:
    """A worry, and what is owed because of this visit; of another visit only where this one owes nothing."""
    worries = [one for one in owed if one.pathway == "worry_answered_in_time"]
    read = [one for one in owed if one not in worries]
    return (*worries, *([one for one in read if one.visit == root] or read))
