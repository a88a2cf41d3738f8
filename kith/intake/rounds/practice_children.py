"""Who could be on the agenda of a practice’s next meeting, and every reason why each is: one question a practice."""
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.engine.calendar import add_months, local, local_moment
from kith.engine.catalogue import FORMS
from kith.engine.filling import meets
from kith.engine.listening.parts import events_in
from kith.engine.reckoned.labels import CONFIDING
from kith.engine.reckoned.owners import GROWN
from kith.engine.standing import Standing
from kith.forms.teams.practice_listed import PracticeListed
from kith.forms.teams.practice_spoken import PracticeSpoken
from kith.intake.rounds import agendas
from kith.intake.rounds.agendas import OnAgenda
from kith.language.events import Event, Where
from kith.language.forms import ORDINARY, Form
from kith.language.roles import GP, HEALTH_VISITOR, MIDWIFE, SCHOOL_NURSE, keys
from kith.statuses.practice import AT_RISK

LISTED, SPOKEN, PROPOSED = PracticeListed.key, PracticeSpoken.key, "link_proposed"
SPEAKS_OF, ACTIONS = "practice_spoken_of", "link_decision_done"
# Whoever could be on it, before their record is read: unborn, born less than nineteen years ago, or nobody knows when.
# What is late is what the practice or the child’s nurse owes; what that nurse keeps closer than ordinary puts nobody
# there. Beside each, what is still to be said of an agenda before.
COULD_BE = """
select s.key, own.ids, s.born is null and s.expected is null, late.there, actions.there, array(
    select d.id from duties_duty d join records_entry e on e.subject_id = d.subject_id and e.seq = d.trigger_root
    where d.subject_id = any(own.ids) and d.pathway = %(speaks)s and d.open and e.answers ->> 'since' <> %(day)s)
from records_patients(%(practice)s) patient (id) join records_subject s on s.id = patient.id
cross join lateral (select array(select other_id from records_together where subject_id = s.id) as ids) own
cross join lateral (select exists (select from duties_duty d where d.subject_id = any(own.ids) and d.open
    and d.due_at <= %(at)s and d.pathway <> all(array[%(speaks)s, %(actions)s])
    and (d.role = %(practices)s and d.label <> 'sealed' or d.role = any(%(nurses)s::text[]) and d.label = 'ordinary')
    ) as there) late
cross join lateral (select exists (select from duties_duty d where d.subject_id = any(own.ids) and d.open
    and d.pathway = %(actions)s) as there) actions
where s.kind = 'person' and s.id = s.person_id and not s.died and (s.born is null or s.born > %(young)s)
    and (late.there or actions.there or exists (
        select from records_entry e where e.subject_id = any(own.ids)
            and (e.form = any(%(always)s::text[]) or e.form = any(%(news)s::text[]) and e.recorded_at >= %(since)s)))
order by s.key
"""


def _forms(event: Event) -> set[str]:
    return {one.form for one in events_in(event) if isinstance(one, Where)}


def _news(form: type[Form]) -> bool:
    return form.about == "person" and form.label == ORDINARY and form.important is not False


NEWS = tuple(key for key, form in FORMS.items() if _news(form))
BEGINS, ENDS = ([_forms(getattr(span, side)) for span in AT_RISK] for side in ("begins", "ends"))
ALWAYS = (*sorted(set().union(*BEGINS)), PROPOSED, LISTED)
READ = tuple(dict.fromkeys((*NEWS, *ALWAYS, *sorted(set().union(*ENDS)), SPOKEN)))
ASKED = {"practices": GP.key, "nurses": list(keys((MIDWIFE, HEALTH_VISITOR, SCHOOL_NURSE))), "speaks": SPEAKS_OF,
         "actions": ACTIONS, "always": list(ALWAYS), "news": list(NEWS)}


@dataclass(frozen=True)
class Child(OnAgenda):
    """Somebody of the practice, and what is said of them that an agenda asks."""

    listed, spoken, which = LISTED, SPOKEN, "since"

    key: str
    of_unknown_age: bool
    late: bool
    acts: bool
    left: Sequence[str]
    said: Sequence[Standing]

    def why(self, since: datetime) -> list[str]:
        """Every reason for which they stand on it; of somebody whose age nobody knows only what is of children alone.
        """
        put, spoken = self.last(PROPOSED), self.last(SPOKEN)
        found = {"risk": any(map(self._holds, BEGINS, ENDS)),
                 "new": not self.of_unknown_age and any(_is_new(one, since) for one in self.said),
                 "owed": self.late and not self.of_unknown_age,
                 "proposed": put and (spoken is None or spoken.moment < put.moment) and put.moment >= since,
                 "open": self.acts, "carried": self.waited}
        return [why for why, holds in found.items() if holds]

    def _holds(self, begins: set[str], ends: set[str]) -> bool:
        marks = [(one.moment, one.form in begins) for one in self.said if one.form in begins | ends]
        return bool(marks) and max(marks)[1]


def _is_new(one: Standing, since: datetime) -> bool:
    """Important, heard since the last meeting, and said by nobody who is held in confidence."""
    form, first = FORMS[one.form], one.versions[0]
    if one.form not in NEWS or first.recorded < since or first.role.rpartition(":")[2] in CONFIDING:
        return False
    return form.important is True or meets(form.important, one.answers)


def read(cur: Cursor, practice: str, since, at: datetime) -> Iterator[Child]:
    """Each who could be on it, with all that an agenda asks of them."""
    asked = ASKED | {"practice": practice, "at": at, "since": local_moment(since), "day": since.isoformat(),
                     "young": add_months(local(at).date(), -12 * GROWN)}
    rows = cur.execute(COULD_BE, asked).fetchall()
    said = agendas.said_of(cur, (one for _, ids, *_ in rows for one in ids), READ)
    for key, ids, *facts in rows:
        yield Child(key, *facts, [one for own in ids for one in said[own]])
