"""Which visits met no reason to interrupt anybody, and in whose digest each of them belongs: in exactly one."""
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from psycopg import Cursor

from kith.engine.calendar import add_months, birthday, local
from kith.engine.reckoned.owners import SCHOOL
from kith.statuses.ages import CHILD

FOLLOWING = ("health_visiting", "school_nursing", "looked_after", "midwifery")
# Who reads of children whom no team follows: the first of these that works.
DESKS = ("liaison", "safeguarding", "duty_desk")

# Routine is a visit that happened and that nobody is asked to review, by when it was first recorded: what came late, or
# stopped being urgent weeks after, is there too. One visit told on two records of one person is one.
VISITS = """
with came as (
    select s.person_id, e.occasion, min(e.root) as root, min(e.recorded_at) as recorded,
        (array_agg(e.subject_id order by e.root))[1] as subject_id
    from records_entry e join records_subject s on s.id = e.subject_id
    where e.form = 'ed_attendance' and e.seq = e.root and e.recorded_at >= %s and e.recorded_at < %s
    group by s.person_id, e.occasion)
select came.root, s.key, came.person_id, came.recorded, coalesce(said.happened, came.recorded), s.born,
    s.born_precision, s.died, case when s.address_protected then '' else s.gp_practice end
from came join records_subject s on s.id = came.subject_id
cross join lateral (
    select (array_agg(e.how order by e.stated_at desc, e.seq desc))[1] as last,
        (array_agg(e.happened_at order by e.stated_at desc, e.seq desc) filter (where e.happened_at is not null))[1]
            as happened
    from records_subject r join records_entry e on e.subject_id = r.id
    where r.person_id = came.person_id and e.form = 'ed_attendance' and e.occasion = came.occasion
) said
where said.last <> 'strike' and not exists (
    select from duties_duty d where d.person_id = came.person_id and d.occasion = came.occasion
        and d.form = 'visit_reviewed' and d.state <> 'no longer owed')
order by came.root
"""
LISTED = """
select row ->> 'visit' from records_entry e
cross join jsonb_path_query(e.answers, '$.visits[*]') row
where e.subject_id in (select subject_id from access_team) and e.form = 'weekly_digest' and e.recorded_at >= %s
"""
WORKING = """
select t.subject_id, t.kind from access_team t cross join lateral (
    select e.form from records_entry e where e.subject_id = t.subject_id and e.form in ('team_opened', 'team_closed')
        and e.how <> 'strike' order by coalesce(e.happened_at, e.recorded_at) desc, e.seq desc limit 1) last
where last.form = 'team_opened' order by t.id
"""
FOLLOWED = """
select distinct on (s.person_id, t.id) s.person_id, t.subject_id from records_subject s
join access_involvement i on i.subject_id = s.id join access_team t on t.id = i.team_id
where s.person_id = any(%s::bigint[]) and i.began <= %s and (i.ended is null or i.ended > %s)
order by s.person_id, t.id, i.began desc
"""
NEAR = """
select s.gp_practice, t.subject_id, count(*) from records_subject s
join access_involvement i on i.subject_id = s.id join access_team t on t.id = i.team_id
where s.gp_practice = any(%s::text[]) and i.began <= %s and (i.ended is null or i.ended > %s)
group by s.gp_practice, t.subject_id
"""


@dataclass(frozen=True)
class Visit:
    """One routine visit; ``practice`` is empty of somebody who must not be looked for by it."""

    root: int
    person: str
    person_id: int
    recorded: datetime
    happened: datetime
    born: date | None
    precision: str
    died: bool
    practice: str

    def below(self, years: int, day: date) -> bool:
        """Younger than this on a day; of a month of birth its last day counts, and who is of no known age is young."""
        if self.born is None:
            return True
        born = add_months(self.born, 1) - timedelta(days=1) if self.precision == "month" else self.born
        return day < birthday(born, years)


@dataclass
class Teams:
    """The teams that work, by kind; who follows whom; and who follows most of the children of a practice."""

    working: Mapping[int, str]
    follow: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    near: dict[str, Counter] = field(default_factory=lambda: defaultdict(Counter))

    def of(self, kind: str) -> list[int]:
        return [team for team, one in self.working.items() if one == kind]

    @property
    def desk(self) -> int | None:
        """Whoever reads what is nobody else's."""
        return next((team for kind in DESKS for team in self.of(kind)), None)

    def reader(self, visit: Visit, at: datetime) -> int | None:
        """The one team in whose digest a visit stands: who follows the child, else who would, else the desk."""
        kind = "health_visiting" if visit.below(SCHOOL, local(at).date()) else "school_nursing"
        following = self.following(visit)
        by_age = [team for team in following if self.working[team] == kind]
        return next(iter([*by_age, *following, *self._would(visit.practice, kind)]), self.desk)

    def following(self, visit: Visit) -> list[int]:
        """The teams that follow the child now and read digests, in one order."""
        mine = self.follow.get(visit.person_id, ())
        return [team for kind in FOLLOWING for team in self.of(kind) if team in mine]

    def _would(self, practice: str, kind: str) -> list[int]:
        """Where most children of the practice are followed, the next one belongs; else the only team of its kind."""
        found, theirs = self.of(kind), self.near.get(practice, {})
        known = sorted((team for team in found if theirs.get(team)), key=lambda team: (-theirs[team], team))
        return known[:1] or (found if len(found) == 1 else [])


def visits(cur: Cursor, since: datetime, until: datetime) -> list[Visit]:
    """Every routine visit of a child first recorded in this time, in order of recording."""
    rows = cur.execute(VISITS, (since, until)).fetchall()
    return [one for one in (Visit(*row) for row in rows) if one.below(CHILD, local(one.happened).date())]


def listed(cur: Cursor, since: datetime) -> set[int]:
    """The visits that stand in some digest made since then."""
    return {int(float(row[0])) for row in cur.execute(LISTED, (since,)).fetchall() if row[0]}


def working(cur: Cursor) -> Teams:
    """The teams that work now."""
    return Teams(dict(cur.execute(WORKING).fetchall()))


def whose(cur: Cursor, teams: Teams, found: Sequence[Visit], at: datetime) -> dict[int, int | None]:
    """The one team in whose digest each of these visits belongs; none where nobody works who could read it."""
    for person, team in cur.execute(FOLLOWED, ([one.person_id for one in found], at, at)).fetchall():
        teams.follow[person].append(team)
    alone = {one.practice for one in found if not teams.following(one)} - {""}
    for practice, team, many in cur.execute(NEAR, (list(alone), at, at)).fetchall() if alone else ():
        teams.near[practice][team] = many
    return {one.root: teams.reader(one, at) for one in found}
