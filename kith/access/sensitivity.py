"""Who may see what is marked sensitive in an entry; anybody else hears that something is there, and whom to ask."""
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from psycopg import Cursor

from kith.access.permission import EMERGENCY, SEES_ALL
from kith.access.policy import HOME
from kith.access.roles import BY_SUBJECT
from kith.access.staffing import Post
from kith.language.forms import ORDINARY, Form

# A machine's message has no recorder: whoever works where it comes from is in the place of one.
OWN = {"A&E": EMERGENCY, "Maternity": frozenset({"midwife", "named_midwife"})}

RESTS_ON = """
select d.trigger_root, d.witnesses from duties_duty d where d.person_id in (
    select person_id from records_subject where id = any(%s::bigint[]))
and (d.bearer_id = %s or d.offered_id = %s or (d.bearer_id is null and d.role = any(%s::text[])))
"""


@dataclass(frozen=True, slots=True)
class Reader:
    """Whoever looks: in which teams and roles, and on which entries about this person a duty of theirs rests."""

    worker: int = 0
    teams: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    rests_on: frozenset[int] = frozenset()

    @property
    def sees_all(self) -> bool:
        return not SEES_ALL.isdisjoint(self.roles)

    def owes(self, role: str, *people: int | None) -> bool:
        """Whether a duty is theirs: by name, offered to them, or by a role that they or their team answer for."""
        return self.sees_all or self.worker in people or role.rpartition(":")[2] in self.roles

    def sees(self, root: int, by: int | None, team: str, service: str) -> bool:
        """What one entry holds in confidence: its recorder and their team see it, and whoever owes something for it."""
        if self.sees_all or root in self.rests_on:
            return True
        if by is None and not team:
            return not OWN.get(service, frozenset()).isdisjoint(self.roles)
        return by == self.worker or team in self.teams


STRANGER = Reader()   # whoever prints, exports or sends: the least entitled of all


def of(worker_id: int, posts: Sequence[Post]) -> Reader:
    """What this worker may see of anybody: by what they hold, and what their team answers for."""
    covered = {role.key for role, kind in BY_SUBJECT.items() if kind in {post.team_kind for post in posts}}
    roles = frozenset({post.role for post in posts} | covered)
    return Reader(worker_id, frozenset(post.team_name for post in posts), roles)


def reader(cur: Cursor, worker_id: int, posts: Sequence[Post], subject_ids: Collection[int]) -> Reader:
    """What this worker may see of what is sensitive about these records of one person."""
    known = of(worker_id, posts)
    if known.sees_all:
        return known
    rows = cur.execute(RESTS_ON, (list(subject_ids), worker_id, worker_id, list(known.roles))).fetchall()
    return replace(known, rests_on=frozenset(root for trigger, witnesses in rows for root in (trigger, *witnesses)))


def confides(form: type[Form]) -> bool:
    """Whether anything that this form asks is sensitive: the same for every entry of it, whatever was answered."""
    return form.label != ORDINARY or bool(kept_in(form))


def kept_in(form: type[Form]) -> frozenset[str]:
    """The questions whose answers are kept; where somebody lives is kept by a mark of its own."""
    return frozenset(key for key, question in form.questions.items() if question.sensitive and key not in HOME)


def without(form: type[Form], answers: Mapping) -> dict:
    """The answers that anybody who may see the person sees."""
    if form.label != ORDINARY:
        return {}
    kept = kept_in(form)
    return {key: answer for key, answer in answers.items() if key not in kept}
