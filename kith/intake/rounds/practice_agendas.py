"""Before each meeting of a practice and its health visitor: the children of whom they speak, and why each of them."""
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from psycopg import Cursor

from kith.duties.settings import values
from kith.engine.calendar import add_months, local, local_moment
from kith.engine.catalogue import FORMS, events_in
from kith.engine.facts import day_of
from kith.engine.filling import meets
from kith.engine.reckoned.labels import CONFIDING
from kith.engine.reckoned.owners import GROWN
from kith.engine.standing import Standing, Version, fold_all
from kith.forms.teams.practice_agenda_built import PracticeAgendaBuilt
from kith.forms.teams.practice_listed import PracticeListed
from kith.intake.rounds import agendas
from kith.language.events import Event, Where
from kith.language.forms import ORDINARY, Form
from kith.language.roles import GP, HEALTH_VISITOR, SCHOOL_NURSE, keys
from kith.records import reading
from kith.records.database import cursor
from kith.records.reading import VERSION
from kith.statuses.practice import AT_RISK, DAYS_AHEAD, EVERY

AGREED, HELD, PROPOSED, SPOKEN, BUILT = ("link_agreed", "link_meeting_held", "link_proposed", "practice_spoken",
                                         PracticeAgendaBuilt.key)
LISTED = PracticeListed.key
SPEAKS_OF, ACTIONS = "practice_spoken_of", "link_decision_done"
TOLD = f"""
select t.key, s.key, {VERSION} from access_team t join records_subject s on s.id = t.subject_id
join records_entry e on e.subject_id = t.subject_id
where t.kind = 'gp' and e.form = any(%s::text[]) order by t.key, e.seq
"""
# Whoever could be on it, before their record is read: born less than nineteen years ago, or nobody knows when. What is
# late is what the practice or the child’s nurse owes; what that nurse keeps closer than ordinary puts nobody there.
COULD_BE = """
select s.key, s.id, s.born is null, late.there, actions.there from records_subject s
cross join lateral (select exists (select from duties_duty d where d.subject_id = s.id and d.open and d.due_at <= %(at)s
    and (d.role = %(practices)s and d.label <> 'sealed' or d.role = any(%(nurses)s::text[]) and d.label = 'ordinary')
    and d.pathway <> all(%(own)s::text[])) as there) late
cross join lateral (select exists (select from duties_duty d where d.subject_id = s.id and d.open
    and d.pathway = %(actions)s) as there) actions
where s.gp_practice = %(practice)s and s.kind = 'person' and s.id = s.person_id and not s.died
    and (s.born > %(young)s or s.born is null and s.expected is null)
    and (late.there or actions.there or exists (
        select from records_together t join records_entry e on e.subject_id = t.other_id where t.subject_id = s.id
            and (e.form = any(%(always)s::text[]) or e.form = any(%(news)s::text[]) and e.recorded_at >= %(since)s)))
order by s.key
"""
OPEN = """
select d.id from duties_duty d join records_entry e on e.subject_id = d.subject_id and e.seq = d.trigger_root
where d.subject_id = %s and d.pathway = %s and d.open and e.answers ->> 'since' <> %s
"""


def _forms(event: Event) -> set[str]:
    return {one.form for one in events_in(event) if isinstance(one, Where)}


def _news(form: type[Form]) -> bool:
    return form.about == "person" and form.label == ORDINARY and form.important is not False


NEWS = tuple(key for key, form in FORMS.items() if _news(form))
BEGINS, ENDS = ([_forms(getattr(span, side)) for span in AT_RISK] for side in ("begins", "ends"))
ALWAYS = (*sorted(set().union(*BEGINS)), PROPOSED, LISTED)
READ = tuple(dict.fromkeys((*NEWS, *ALWAYS, *sorted(set().union(*ENDS)), SPOKEN)))


@dataclass(frozen=True)
class Meeting:
    """The next of one practice: since when everything is new, and by which day it is due."""

    practice: str
    record: str
    since: date
    due: date
    built: date | None


@dataclass(frozen=True)
class Child:
    """Somebody of the practice, and what is said of them that an agenda asks."""

    key: str
    id: int
    of_unknown_age: bool
    late: bool
    acts: bool
    said: Sequence[Standing]

    def last(self, form: str) -> Standing | None:
        return agendas.last(self.said, form)

    @property
    def waited(self) -> int:
        """For how many meetings they have been carried over."""
        return agendas.waited(self.last(LISTED), self.last(SPOKEN))

    def why(self, since: datetime) -> list[str]:
        """Every reason for which they stand on it; of somebody whose age nobody knows only what is of children alone.
        """
        put, spoken = self.last(PROPOSED), self.last(SPOKEN)
        found = {"risk": any(map(self._stands, BEGINS, ENDS)),
                 "new": not self.of_unknown_age and any(_is_new(one, since) for one in self.said),
                 "owed": self.late and not self.of_unknown_age,
                 "proposed": put and (spoken is None or spoken.moment < put.moment) and put.moment >= since,
                 "open": self.acts, "carried": self.waited}
        return [why for why, holds in found.items() if holds]

    def _stands(self, begins: set[str], ends: set[str]) -> bool:
        marks = [(one.moment, one.form in begins) for one in self.said if one.form in begins | ends]
        return bool(marks) and max(marks)[1]


def _is_new(one: Standing, since: datetime) -> bool:
    """Important, heard since the last meeting, and said by nobody who is held in confidence."""
    form, first = FORMS[one.form], one.versions[0]
    if one.form not in NEWS or first.recorded < since or first.role.rpartition(":")[2] in CONFIDING:
        return False
    return form.important is True or meets(form.important, one.answers)


def build_due(at: datetime) -> int:
    """Goes through each practice whose meeting is near, once a day until it was held; how many children came onto it.
    """
    with cursor() as cur:
        near = [one for one in _meetings(cur, at) if _is_near(one, at)]
    return sum(_build(one, at) for one in near)


def _is_near(one: Meeting, at: datetime) -> bool:
    today = local(at).date()
    return one.built != today and today >= one.due - timedelta(days=int(values().of(DAYS_AHEAD, at)))


def _meetings(cur: Cursor, at: datetime) -> Iterator[Meeting]:
    told: dict[tuple[str, str], list[Version]] = {}
    for key, record, *row in cur.execute(TOLD, ([AGREED, HELD, BUILT],)).fetchall():
        told.setdefault((key, record), []).append(Version(*row))
    for (key, record), said in told.items():
        stands = fold_all(said)
        began = min((local(one.moment).date() for one in stands if one.form == AGREED), default=None)
        if began:
            held = (day_of(one.answers.get("held")) for one in stands if one.form == HELD)
            since = max(filter(None, held), default=began)
            built = max((local(one.moment).date() for one in stands if one.form == BUILT), default=None)
            yield Meeting(key, record, since, since + timedelta(days=int(values().of(EVERY, at))), built)


def _build(one: Meeting, at: datetime) -> int:
    """A meeting that is late is held within a week, and its agenda is not."""
    until = max(one.due, local(at).date() + timedelta(days=int(values().of(DAYS_AHEAD, at))))
    days = {"since": one.since.isoformat(), "until": until.isoformat()}
    with cursor() as cur:
        found = list(_listed(cur, one, at))
    came = sum(_list(child, why, days, left, at) for child, why, left in found)
    number = f"{BUILT}:{one.practice}:{local(at).date()}"
    agendas.say(one.record, BUILT, number, days | {"children": str(came)}, at)
    return came


def _listed(cur: Cursor, one: Meeting, at: datetime) -> Iterator[tuple[Child, list[str], list[str]]]:
    """Each child that comes onto it now, with why, and what is open of the agenda before."""
    since = local_moment(one.since)
    for child in _children(cur, one.practice, since, at):
        listed = child.last(LISTED)
        if not (listed and listed.answers.get("since") == one.since.isoformat()) and (why := child.why(since)):
            left = cur.execute(OPEN, (child.id, SPEAKS_OF, one.since.isoformat())).fetchall()
            yield child, why, [duty for (duty,) in left]


def _children(cur: Cursor, practice: str, since: datetime, at: datetime) -> Iterator[Child]:
    asked = {"practice": practice, "at": at, "since": since, "young": add_months(local(at).date(), -12 * GROWN),
             "practices": GP.key, "nurses": list(keys((HEALTH_VISITOR, SCHOOL_NURSE))), "own": [SPEAKS_OF, ACTIONS],
             "actions": ACTIONS, "always": list(ALWAYS), "news": list(NEWS)}
    for key, own, *facts in cur.execute(COULD_BE, asked).fetchall():
        yield Child(key, own, *facts, fold_all(Version(*row) for row in reading.versions(cur, [own], READ)))


def _list(child: Child, why: list[str], days: Mapping[str, str], left: list[str], at: datetime) -> bool:
    """What nobody wrote down of the last meeting is carried over first."""
    for duty in left:
        agendas.say(child.key, SPOKEN, f"{SPOKEN}:{duty}", {"outcome": "carried", "absent": "unwritten"}, at, duty)
    raw = days | {"why": why} | agendas.waits(child.waited)
    return agendas.say(child.key, LISTED, f"{LISTED}:{days['since']}:{child.key}", raw, at)
