"""Concerns from outside: the board of those that are not over, and one of them with its stages."""
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access import permission
from kith.access.finding import owner, who_now
from kith.access.staffing import Post, role_keys
from kith.engine.catalogue import FORMS
from kith.engine.filling import meets
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.forms.concerns.concern_screened import ConcernScreened
from kith.records import reading, subjects
from kith.worklists.about import chronology
from kith.worklists.about.answers import in_words
from kith.worklists.owed import duty

STAGES = CONTACT, SCREENING, DECISION, OVER = ("contact", "screening", "decision", "over")
OWED = """
select d.subject_id, d.id, d.what, d.form, d.role, d.bearer_id, d.label, d.level, d.due_at, d.next_step_at, d.next_role
from duties_duty d where d.subject_id = any(%s::bigint[]) and d.open order by d.due_at, d.id
"""
# Of those that came lately, and of those on which something is still owed, however long ago.
EVERY = """
select s.id, s.key from records_subject s where s.kind = 'post' and (
    exists (select from duties_duty d where d.subject_id = s.id and d.open and d.pathway = any(%(pathways)s))
    or s.made_at > %(since)s and exists (select from records_entry e where e.subject_id = s.id
        and e.form = 'concern_raised'))
order by s.made_at limit 400
"""
PATHWAYS = ["concern_read_at_once", "concern_routed", "concern_taken", "concern_refused_twice",
            "concern_decided_in_time", "raiser_hears"]
FILED = "select filed_at is not null from intake_unfiled where subject_id = %s"
REACHED_BY = ("job", "again", "reach", "safely")


@dataclass(frozen=True)
class Said:
    """One stage as somebody left it: what was said, when, by whom, in which role, answer by answer."""

    form: str
    title: str
    at: datetime
    by: str
    role: str
    answers: dict
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Owed:
    """Something that is owed about it, and by whom now."""

    key: str
    what: str
    form: str
    role: str
    holder: str
    urgent: bool
    due_at: datetime | None
    next_step_at: datetime | None
    next_role: str


@dataclass(frozen=True)
class Concern:
    """One concern: what was said, stage by stage, and what is owed about it."""

    id: int
    key: str
    said: tuple[Said, ...]
    owed: tuple[Owed, ...]

    @property
    def raised(self) -> Said:
        return next(one for one in self.said if one.form == "concern_raised")

    @property
    def stage(self) -> str:
        """How far it has come."""
        forms = {one.form for one in self.said}
        sent = self.last(ConcernScreened.key)
        if self.last("concern_decided") or sent and meets(ConcernScreened.ends_here, sent.answers):
            return OVER
        waits = any(one.form == "concern_screened" for one in self.owed)
        if "concern_screened" in forms and not waits:
            return DECISION
        return SCREENING if forms & {"concern_read", "concern_screened"} else CONTACT

    @property
    def about(self) -> str:
        """The key of the person it was filed to."""
        filed = self.last("post_filed")
        return filed.answers.get("person", "") if filed else ""

    @property
    def professional(self) -> bool:
        """Whether it was raised by somebody as part of their work."""
        return bool(self.raised.answers.get("job"))

    def last(self, form: str) -> Said | None:
        """The last entry of a form."""
        return next((one for one in reversed(self.said) if one.form == form), None)


def board(cur: Cursor, since: datetime, at: datetime) -> dict[str, list[Concern]]:
    """All that are not over, by stage, and those that ended since a moment; what is due first stands first."""
    keys = dict(cur.execute(EVERY, {"pathways": PATHWAYS, "since": since}).fetchall())
    found = sorted(_read(cur, keys, at), key=lambda one: (not _urgent(one), _due(one, at), one.id))
    return {stage: [one for one in found if one.stage == stage] for stage in STAGES}


def one(cur: Cursor, key: str, at: datetime) -> Concern | None:
    """The concern with this key."""
    subject = subjects.by_key(cur, key)
    return next(iter(_read(cur, {subject.id: subject.key}, at)), None) if subject and subject.kind == "post" else None


def mine(cur: Cursor, found: Concern, worker_id: int, posts: Sequence[Post]) -> list[Owed]:
    """What of it stands on this worker's list, or is the hub's and theirs to do as well."""
    return [owed for owed in found.owed if duty.is_mine(cur, owed.key, worker_id, posts) or _may_do(owed, posts)]


def _may_do(owed: Owed, posts: Sequence[Post]) -> bool:
    """Whoever reads every concern may take the hub's next step, as far as its form is theirs to record."""
    recorded_by = {role.key for role in FORMS[owed.form].recorded_by}
    records = not recorded_by or not recorded_by.isdisjoint(role_keys(posts))
    return may_read(posts) and owed.role in permission.HUB and records


def duty_of(cur: Cursor, key: str) -> str:
    """A duty on the concern with this key, by which its entries are opened to whoever may read it."""
    row = cur.execute("select d.id from duties_duty d join records_subject s on s.id = d.subject_id "
                      "where s.key = %s and s.kind = 'post' order by d.open desc, d.id limit 1",
                      (subjects.as_kept(key),)).fetchone()
    return row[0] if row else ""


def may_read(posts: Sequence[Post]) -> bool:
    """Whether somebody reads every concern, and not only those on which they owe something."""
    return permission.may(role_keys(posts), "triage")


def filed(cur: Cursor, found: Concern) -> bool:
    """Whether it is decided whom it is about."""
    row = cur.execute(FILED, (found.id,)).fetchone()
    return bool(row and row[0])


def _read(cur: Cursor, keys: dict[int, str], at: datetime) -> list[Concern]:
    entries = [one for one in fold_all(Version(*row) for row in reading.versions(cur, keys)) if one.form in FORMS]
    names = chronology.read_names(cur, [(one.last,) for one in entries])
    said: dict[int, list[Said]] = {one: [] for one in keys}
    for one in entries:
        said[one.subject].append(_said(one, names))
    owed = _owed(cur, list(keys), at)
    return [Concern(one, key, tuple(said[one]), tuple(owed.get(one, ()))) for one, key in keys.items()
            if any(each.form == "concern_raised" for each in said[one])]


def _said(one: Standing, names: Mapping) -> Said:
    return Said(one.form, FORMS[one.form].title, one.happened or one.last.recorded, names.get(one.last.by, ""),
                one.last.role, one.answers, _lines(one.form, one.answers))


def _owed(cur: Cursor, ids: list[int], at: datetime) -> dict[int, list[Owed]]:
    rows = cur.execute(OWED, (ids,)).fetchall()
    owners = {row[1]: owner(row[0], row[4], row[5], row[6]) for row in rows}
    holders = who_now(cur, set(owners.values()), at) if rows else {}
    found: dict[int, list[Owed]] = {}
    for subject_id, key, what, form, role, _, _, level, due_at, next_at, next_role in rows:
        holder = holders[owners[key]]
        found.setdefault(subject_id, []).append(Owed(key, what, form, role, holder.worker_name or holder.team_name,
                                                     level == "urgent", due_at, next_at, next_role or ""))
    return found


def _lines(form: str, answers: dict) -> tuple[tuple[str, str], ...]:
    """Question and answer as people read them; how somebody is reached stands apart."""
    asked = FORMS[form].questions
    return tuple((question.asks, in_words(question, answers[key])) for key, question in asked.items()
                 if key in answers and key not in (*REACHED_BY, "came", "kept", "person", "mail"))


def reached_by(found: Concern) -> tuple[tuple[str, str], ...]:
    """How whoever raised it may be reached, where they wish it, and in which work of theirs it was."""
    asked, said = FORMS["concern_raised"].questions, found.raised.answers
    return tuple((asked[key].asks, in_words(asked[key], said[key])) for key in REACHED_BY if key in said)


def _urgent(found: Concern) -> bool:
    return any(one.urgent for one in found.owed)


def _due(found: Concern, at: datetime) -> datetime:
    return min((one.due_at for one in found.owed if one.due_at), default=at)


def count(cur: Cursor, posts: Sequence[Post]) -> int:
    """How many wait to be sent on, for whoever reads them."""
    if not may_read(posts):
        return 0
    return cur.execute("select count(distinct subject_id) from duties_duty where open and pathway = 'concern_routed'"
                       ).fetchone()[0]
