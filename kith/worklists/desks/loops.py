"""Something sent, as its sender sees it: every step, what is still to begin, whom Kith told and when, who is next."""
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence, sensitivity
from kith.access.finding import Holder, who_now
from kith.access.sensitivity import Reader
from kith.access.staffing import Post
from kith.engine.catalogue import FORMS, PATHWAYS, duty_of
from kith.language.acts import ACTS
from kith.language.roles import TEAM_LEAD
from kith.worklists.about.chronology import Happening
from kith.worklists.owed import duty as duties
from kith.worklists.owed.duty import DutyPage

SENT = """
select e.form, coalesce(e.happened_at, e.recorded_at), coalesce(w.full_name, ''), e.role, e.by_id,
    coalesce(e.answers ->> 'version', '')
from records_entry e
left join access_worker w on w.id = e.by_id
where e.subject_id = %s and e.root = %s order by e.seq limit 1
"""
# What left, to whom: those who heard beside the owner are not among the tellings of the ladder.
LOG = """
select n.duty_id, n.sent_at, n.step, n.role, n.main, coalesce(team.name, ''),
    coalesce(array_agg(w.full_name order by w.full_name) filter (where w.id is not null), '{}'),
    coalesce(team.kind = any(%s::text[]), false)
from notices_notice n
left join access_worker w on w.id = any(n.worker_ids) left join access_team team on team.id = n.team_id
where n.duty_id = any(%s::text[]) and n.state = 'sent' and n.step >= 0
group by n.id, team.name, team.kind order by n.sent_at, n.step, n.id
"""
READ = "outcome_read"
UNDELIVERED = "not_delivered"
WHO_SAYS = FORMS["passed_on"].questions["who"].asks


@dataclass(frozen=True)
class Told:
    """One person or team that heard of one step of the loop."""

    duty: str
    at: datetime
    step: int
    role: str
    main: bool
    team: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Said:
    """One line of the log: Kith told somebody, or somebody said that it cannot wait, or where it went."""

    at: datetime
    who: tuple[str, ...]
    words: str = ""


@dataclass(frozen=True)
class Loop:
    """``begins``: what is owed only when an earlier step is done; ``sent``: the form, when and by whom."""

    steps: list[DutyPage]
    begins: list[str]
    sent: tuple[str, datetime, str] | None
    told: list[Told]
    version: str = ""

    @property
    def read(self) -> tuple[int, int]:
        """Of those who each read it by themselves, as far as whoever looks may know of them: who has, and how many."""
        reading = [step for step in self.steps if step.line.form == READ]
        return sum(step.evidence is not None for step in reading), len(reading)

    @property
    def open(self) -> list[DutyPage]:
        """Steps that somebody still owes."""
        return [step for step in self.steps if step.open]

    @property
    def delivered(self) -> Told | None:
        """When the first of those who owe a step was told of it."""
        return next((one for one in self.told if one.main), None)

    @property
    def chases(self) -> list[datetime]:
        """Every moment at which the silence of an open step was told on."""
        waiting = {step.line.key for step in self.open}
        return sorted({one.at for one in self.told if one.step > 0 and one.duty in waiting})

    @property
    def log(self) -> list[Said]:
        """Everything told and everything hastened, in order of time; what left in one moment is one line."""
        moments: dict[datetime, dict[str, None]] = {}
        for one in self.told:
            moments.setdefault(one.at, {}).update(dict.fromkeys(one.names or (one.team or one.role,)))
        lines = [Said(at, tuple(who)) for at, who in moments.items()]
        lines += [Said(act.recorded, tuple(filter(None, (self.says(act),))), act.sentence) for act in self.acts]
        return sorted(lines, key=lambda line: (line.at, not line.words))

    @property
    def acts(self) -> list[Happening]:
        """What was said of it on its way, once each: it cannot wait, it did not arrive, it is for another team."""
        acts = {act.root: act for step in self.steps for act in step.acts
                if act.form in FORMS and _on_its_way(act.form)}   # what is in confidence names no form
        return sorted(acts.values(), key=lambda act: act.recorded)

    @staticmethod
    def says(act: Happening) -> str:
        """Whose word it is: of somebody who signs in, or of whoever said so for a place where nobody does."""
        named = dict(act.details).get(WHO_SAYS, "") if act.by_machine else ""
        return ", ".join(filter(None, (named, act.by)))

    @property
    def undelivered(self) -> Happening | None:
        """That it did not arrive, while nobody has opened it since."""
        said = next((act for act in reversed(self.acts) if act.form == UNDELIVERED), None)
        opened = [step.closed_at for step in self.steps if step.closed_at]
        return said if said and all(at < said.recorded for at in opened) else None

    @property
    def onward(self) -> DutyPage | None:
        """The step that says where it went, when it was passed on: the one that waits, else the last."""
        return next((step for step in (*self.open, *self.steps) if step.line.marked.get("passed_on")), None)

    @property
    def came_back(self) -> DutyPage | None:
        """A step of what came back, while nobody has said whose it is."""
        return next((step for step in self.open if step.line.marked.get("came_back")), None)

    @property
    def next(self) -> DutyPage | None:
        """The open step whose ladder goes on first."""
        return min((step for step in self.open if step.line.next_step_at), default=None,
                   key=lambda step: step.line.next_step_at)


def loop(cur: Cursor, key: str, at: datetime, worker_id: int = 0, posts: Sequence[Post] = ()) -> Loop:
    """The loop of which this duty is a step, as this worker may see it."""
    first = duties.read(cur, key, at, worker_id, posts)
    steps = [first, *(duties.read(cur, line.key, at, worker_id, posts) for line in first.others)]
    steps.sort(key=lambda step: (step.line.due_at is None, step.line.due_at or at, _nth(step), step.line.key))
    sent = cur.execute(SENT, (first.line.subject_id, first.trigger)).fetchone()
    reader = sensitivity.of(worker_id, posts)
    asked = list(confidence.KINDS), [step.line.key for step in steps]
    told = [Told(*row[:-2], tuple(row[-2])) for row in cur.execute(LOG, asked)
            if not row[-1] or row[5] in reader.teams]
    return Loop(steps, _to_begin(steps), _said(sent, reader), told, sent[-1] if sent else "")


def _on_its_way(form: str) -> bool:
    return bool(act := FORMS[form].acts_as) and ACTS[act].on_its_way


def _nth(step: DutyPage) -> int:
    """Where the pathway declares it, so that of two that are due together the one that comes first stands first."""
    declared = list(PATHWAYS[step.line.pathway].duties) if step.line.pathway in PATHWAYS else []
    return declared.index(step.duty) if step.duty in declared else len(declared)


def _to_begin(steps: Sequence[DutyPage]) -> list[str]:
    """Duties of the same pathway that come after one which is not done, whatever its answer will be."""
    begun = {(step.line.pathway, step.duty) for step in steps}
    declared = [(key, name, duty) for key in dict.fromkeys(step.line.pathway for step in steps) if key in PATHWAYS
                for name, duty in PATHWAYS[key].duties.items()]
    return [duty.what for key, name, duty in declared
            if duty.after == duty.comes_after != "" and (key, name) not in begun]


def _said(row: tuple | None, reader: Reader) -> tuple[str, datetime, str] | None:
    """Which form, when and by whom; of a service held in confidence nobody else hears by whom."""
    if not row or row[0] not in FORMS:
        return None
    form, at, name, role, by, _ = row
    return FORMS[form].title, at, name if reader.hears_of(role) or by == reader.worker else ""


@dataclass(frozen=True)
class Hearing:
    """Who will hear at once that it cannot wait: the next on the ladder with the time they would have had, and a lead.
    """

    next: Holder | None
    role: str
    instead_of: datetime | None
    lead: Holder | None


def hearing(cur: Cursor, found: Loop, at: datetime) -> Hearing:
    """Whom it would reach now if somebody said that it cannot wait."""
    steps = found.open or found.steps
    step = next((one for one in steps if one.line.next_role == _called(one)), steps[0])
    line, role = step.line, _called(step)
    lead = f"{TEAM_LEAD.key}:worker:{step.asked_by}" if step.asked_by else ""
    pairs = {(line.subject_id, one, line.label) for one in (role, lead) if one}
    holders = who_now(cur, pairs, at) if pairs else {}
    instead = line.next_step_at if line.next_role == role else None
    return Hearing(holders.get((line.subject_id, role, line.label)), role, instead,
                   holders.get((line.subject_id, lead, line.label)))


def _called(step: DutyPage) -> str:
    """The next on the ladder who is not the owner, as the reckoning will find them."""
    declared = duty_of(step.line.pathway, step.duty)
    if declared and declared.escalate.drawn and step.line.next_role:
        return step.line.next_role
    steps = declared.escalate.steps if declared else ()
    ahead = [one.to.key for n, one in enumerate(steps, 1) if n > (step.line.told_step or 0)]
    others = [key for key in ahead if key != step.line.role] or [one.to.key for one in steps][-1:]
    return _scoped(others[0], step.line.role) if others else ""


def _scoped(role: str, owner: str) -> str:
    """The lead is the lead of whoever owes it."""
    return f"{role}:{owner}" if role == TEAM_LEAD.key and owner != role else role
