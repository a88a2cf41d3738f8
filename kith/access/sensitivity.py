"""Who may see what is kept: of what is sensitive others hear that it is there, and of what is sealed nothing at all."""
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from psycopg import Cursor

from kith.access import confidence
from kith.access.finding import Holder, fallen
from kith.access.permission import EMERGENCY, SEES_ALL
from kith.access.policy import HOME
from kith.access.roles import BY_SUBJECT, FOUND, LEADS, TEAM_LEAD
from kith.access.staffing import Post
from kith.engine.catalogue import FORMS
from kith.engine.folding import fold
from kith.engine.standing import AS_BEFORE, Version
from kith.language.forms import ORDINARY, SEALED, Form

# A machine's message has no recorder: whoever works where it comes from is in the place of one.
OWN = {"A&E": EMERGENCY, "Maternity": frozenset({"midwife", "named_midwife"})}

# What is owed by them rests on these entries, as does what nobody holds and so fell to them; of what climbed to them by
# name they know that it is owed.
RESTS_ON = """
select d.id, d.trigger_root, d.witnesses, mine, not mine and exists (
    select from duties_telling t where t.duty_id = d.id and %(me)s = any(t.worker_ids)),
    case when not mine and d.unheld and d.label = any(%(fallen)s::text[]) and d.role = any(%(found)s::text[])
        then d.role end, d.label
from (select d.*, d.bearer_id is not distinct from %(me)s or d.offered_id is not distinct from %(me)s
        or (d.bearer_id is null and d.role = any(%(owing)s::text[])) as mine
    from duties_duty d where d.person_id {whose}) d
"""
OF_RECORDS = RESTS_ON.format(whose="in (select person_id from records_subject where id = any(%(ids)s::bigint[]))")
# The same of one person, as one value within another question.
OF_PERSON = f"""
select json_agg(json_build_array(key, trigger_root, witnesses, mine, told, fell, label))
from ({RESTS_ON.format(whose="= {person}")}) one (key, trigger_root, witnesses, mine, told, fell, label)
"""


@dataclass(frozen=True, slots=True)
class Reader:
    """Whoever looks: in which teams and roles, and on which entries about this person a duty of theirs rests."""

    worker: int = 0
    teams: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    rests_on: frozenset[int] = frozenset()
    told: frozenset[str] = frozenset()   # the duties that are theirs, or of which they were told by name
    owed: frozenset[str] = frozenset()   # the duties that are theirs, however they came to them
    led: frozenset[str] = frozenset()    # the roles of which they are the lead
    for_others: frozenset[tuple[int, str]] = frozenset()   # (entry, role that nobody holds, in whose place they owe)

    @property
    def sees_all(self) -> bool:
        return not SEES_ALL.isdisjoint(self.roles)

    def owes(self, role: str, *people: int | None) -> bool:
        """Whether a duty is theirs: by name, offered to them, or by a role that they or their team answer for."""
        return self.sees_all or self.worker in people or role.rpartition(":")[2] in self.roles

    def reads_why(self, line, *people: int | None) -> bool:
        """Whether what a duty rests on is theirs to read: it is theirs, whatever brought it to them.

        ``line``: of any list, with its key, role, bearer and whom it is offered to.
        """
        named = (line.bearer_id, line.offered_id, *people)
        theirs = self.owes(line.role, *named) and (self.hears_of(line.role) or self.worker in named)
        return theirs or line.key in self.owed

    def sees(self, root: int, by: int | None, team: str, service: str) -> bool:
        """What one entry holds in confidence: its recorder and their team see it, and whoever owes something for it."""
        if self.sees_all or root in self.rests_on:
            return True
        if by is None and not team:
            return not OWN.get(service, frozenset()).isdisjoint(self.roles)
        return by == self.worker or team in self.teams

    def reads(self, versions: Sequence[Version]) -> list[Version]:
        """An entry as far as this reader may know that it is there: all of it, what was opened to them, or nothing."""
        first, own = versions[0], confidence.whose(versions)
        form = FORMS.get(first.form)
        if not own or self._is_own(first, own) or (first.root in self.rests_on and not (form and form.opens_to)):
            return list(versions)
        return self._opened(form, versions) if form and form.opens_to else []

    def _is_own(self, first: Version, own: frozenset[str]) -> bool:
        at_work = self.worker and first.by == self.worker
        return bool(at_work) or first.organisation in self.teams or not own.isdisjoint(self.roles)

    def _opened(self, form: type[Form], versions: Sequence[Version]) -> list[Version]:
        """What stands now and was meant for a role of theirs; what was taken back or said before is closed again."""
        stands = fold(versions)
        told = stands.answers.get(form.opens_to) if stands and stands.answers.get("over") != "yes" else None
        mine = self.roles | {role for root, role in self.for_others if root == versions[0].root}
        if not isinstance(told, list) or mine.isdisjoint(one for one in told if isinstance(one, str)):
            return []
        said = {key: answer for key, answer in stands.answers.items() if key in form.opens}
        return [versions[0]._replace(answers=said, how="whole", happened=stands.happened, precision=stands.precision)]

    def reads_answers(self, form: type[Form], versions: Sequence[Version]) -> bool:
        """Whether what an entry of this form says is theirs to read, where they may know that it is there."""
        first = versions[0]
        return bool(confidence.whose(versions)) or not confides(form) or self.is_named_in(form) or self.sees(
            first.root, first.by, first.organisation, form.service)

    def is_named_in(self, form: type[Form]) -> bool:
        """Whether the form itself says that they read it, by their post."""
        return not self.roles.isdisjoint(role.key for role in form.read_by)

    def opens(self, versions: Sequence[Version], seen: Sequence[Version]) -> bool:
        """Whether these are all that was opened to them of an entry that is not theirs."""
        return len(seen) == 1 and seen[0] is not versions[0] and bool(confidence.whose(versions))

    def knows_of(self, duty, holder: Holder | None = None) -> bool:
        """Whether they may know that this is owed: of a sealed duty, or one held in confidence, only those it concerns.

        ``duty``: a line of any list, with its key, pathway, role and label.
        """
        hidden = holder is not None and holder.in_confidence
        if duty.label != SEALED and not hidden:
            return True
        if self.worker and self.worker in (duty.bearer_id, duty.offered_id, holder and holder.worker_id):
            return True
        if duty.key in self.told or (holder is not None and holder.team_name in self.teams):
            return True
        own = {duty.role.rpartition(":")[2], *confidence.begun_for(duty.pathway)}
        return not own.isdisjoint(self.roles)

    def hears_of(self, role: str) -> bool:
        """Whether they may know that a service is involved with somebody, in this role."""
        return not confidence.service(role) or confidence.service(role) in self.roles


STRANGER = Reader()   # whoever prints, exports or sends: the least entitled of all


def of(worker_id: int, posts: Sequence[Post]) -> Reader:
    """What this worker may see of anybody: by what they hold, and what their team answers for."""
    covered = {role.key for role, kind in BY_SUBJECT.items() if kind in {post.team_kind for post in posts}}
    roles = frozenset({post.role for post in posts} | covered)
    kinds = {post.team_kind for post in posts if post.role == TEAM_LEAD}
    led = frozenset(f"{TEAM_LEAD}:{role.key}" for role, kind in BY_SUBJECT.items() if kind in kinds)
    return Reader(worker_id, frozenset(post.team_name for post in posts), roles, led=led)


def asked_for(known: Reader) -> dict:
    """What `RESTS_ON` asks about whoever looks."""
    return {"me": known.worker, "owing": [*known.roles, *known.led, f"worker:{known.worker}"],
            "fallen": fallen(known.roles), "found": [*FOUND, *LEADS]}


def reader(cur: Cursor, worker_id: int, posts: Sequence[Post], subject_ids: Collection[int]) -> Reader:
    """What this worker may see of what is sensitive about these records of one person."""
    known = of(worker_id, posts)
    asked = asked_for(known) | {"ids": list(subject_ids)}
    return resting(known, cur.execute(OF_RECORDS, asked).fetchall())


def resting(known: Reader, rows: Sequence[Sequence]) -> Reader:
    """The same reader, with what of a person's duties is theirs: the rows of `RESTS_ON`.

    Of what fell to a desk the desk that may not know what is kept reads no more of an entry than anybody does; and of
    what a service held in confidence owes by itself whoever it fell to knows that it is owed, as if it had climbed.
    """
    mine, fell = [row for row in rows if row[3]], [row for row in rows if row[5] and not confidence.service(row[5])]
    closely = [row for row in fell if row[6] != ORDINARY]
    return replace(
        known,
        rests_on=frozenset(root for row in mine + closely for root in (row[1], *row[2])),
        for_others=frozenset((root, row[5]) for row in closely for root in (row[1], *row[2])),
        owed=frozenset(row[0] for row in mine + fell),
        told=frozenset(row[0] for row in rows if row[3] or row[4] or row[5]))


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
    kept = kept_in(form) | {AS_BEFORE}   # which answers were copied tells of those that are kept, too
    return {key: answer for key, answer in answers.items() if key not in kept}
