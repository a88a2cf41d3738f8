"""Each month, for each practice in a cluster: the families of whom midwife and health visitor speak."""
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from psycopg import Cursor

from kith.duties.settings import values
from kith.engine.calendar import add_months, local
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.forms.appointments.appointment_outcome import NOT_SEEN
from kith.forms.teams.liaison_listed import LiaisonListed
from kith.intake.rounds import agendas
from kith.intake.rounds.agendas import OnAgenda
from kith.records.database import cursor
from kith.records.reading import VERSION
from kith.statuses.liaison import MONTHS_MISSED

AGREED = f"""
select t.key, {VERSION} from access_team t join records_entry e on e.subject_id = t.subject_id
where t.kind = 'gp' and e.form = 'liaison_agreed' order by t.key, e.seq
"""
# The unborn, and babies of the first month, whose midwife and health visitor both have them, of their own practice or
# else of their mother’s. Whoever was carried over stays until they are spoken of. All practices in one question.
SHARED = """
with young (id, shared) as (
    select id, true from records_subject where born is null and expected is not null and expected > %(born)s
    union all select id, true from records_subject where born > %(born)s
    union all select s.id, false from records_subject s where s.born > %(year)s and s.born <= %(born)s
        and exists (select from records_entry i where i.subject_id = s.id and i.form = 'liaison_listed')
)
select distinct on (s.key) s.key, s.id, mother.id, young.shared, t.key from young
join records_subject s on s.id = young.id and s.kind = 'person' and s.id = s.person_id and not s.died
cross join lateral records_mother(s.id) m left join records_subject mother on mother.id = m
join access_team t on t.key in (s.gp_practice, mother.gp_practice) and t.key = any(%(practices)s)
order by s.key, t.key = s.gp_practice desc
"""
FIRST_MONTH = timedelta(days=28)
BEGAN, ENDED, MISSED, PROPOSED = ("child_protection_plan_began", "child_protection_plan_ended", "appointment_outcome",
                                  "liaison_proposed")
LISTED, SPOKEN = LiaisonListed.key, "liaison_spoken"
OF_THE_MOTHER = (MISSED, PROPOSED)   # what is said of her alone and puts a family there; the rest is the child’s own
ASKED = (BEGAN, ENDED, *OF_THE_MOTHER, LISTED, SPOKEN)


@dataclass(frozen=True)
class Family(OnAgenda):
    """One unborn child or baby, and everything that is said of them and of their mother that an agenda asks."""

    listed, spoken, which = LISTED, SPOKEN, "month"

    key: str
    practice: str
    shared: bool   # whether both services have them still
    said: Sequence[Standing]

    def why(self, since: date) -> list[str]:
        """Every reason for which they stand on the agenda; nobody has to think of them."""
        began, ended, put = self.last(BEGAN), self.last(ENDED), self.last(PROPOSED)
        proposed = put.answers.get("why") if put else "over"
        found = {"plan": began and (ended is None or ended.moment < began.moment),
                 proposed: proposed != "over", "missed": any(self._missed(since)), "carried": self.waited}
        return [why for why, holds in found.items() if holds] if self.shared or self.waited else []

    def _missed(self, since: date) -> Iterator[bool]:
        return (one.answers.get("outcome", "not_brought") in NOT_SEEN and local(one.moment).date() > since
                for one in self.said if one.form == MISSED)


def build_due(at: datetime) -> int:
    """Builds the agenda of this month for each practice, unless that was done; returns how many families are on it."""
    month = local(at).date().replace(day=1)
    days = {"month": month.isoformat(), "until": (add_months(month, 1) - timedelta(days=1)).isoformat()}
    since = add_months(local(at).date(), -int(values().of(MONTHS_MISSED, at)))
    with cursor() as cur:
        clusters = _clusters(cur)
        found = [one for one in _families(cur, list(clusters), at) if not one.stands(days["month"])]
    return sum(_list(one, why, days | {"cluster": clusters[one.practice]}, at)
               for one in found if (why := one.why(since)))


def _clusters(cur: Cursor) -> dict[str, str]:
    """Practice -> cluster, as it stands now."""
    found: dict[str, list[Version]] = {}
    for key, *row in cur.execute(AGREED).fetchall():
        found.setdefault(key, []).append(Version(*row))
    stands = {key: fold_all(said) for key, said in found.items()}
    return {key: said[-1].answers["cluster"].strip() for key, said in stands.items() if said}


def _families(cur: Cursor, practices: list[str], at: datetime) -> Iterator[Family]:
    today = local(at).date()
    asked = {"practices": practices, "born": today - FIRST_MONTH, "year": add_months(today, -12)}
    rows = cur.execute(SHARED, asked).fetchall()
    said = agendas.said_of(cur, {one for _, own, mother, *_ in rows for one in (own, mother) if one}, ASKED)
    for key, own, mother, shared, practice in rows:
        hers = [one for one in said[mother] if one.form in OF_THE_MOTHER] if mother else []
        yield Family(key, practice, shared, [*said[own], *hers])


def _list(one: Family, why: list[str], days: Mapping[str, str], at: datetime) -> bool:
    raw = {**days, "practice": one.practice, "why": why, **agendas.waits(one.waited)}
    return agendas.say(one.key, LISTED, f"{LISTED}:{days['month']}:{one.key}", raw, at)
