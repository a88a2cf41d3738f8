"""Each month, for each practice in a cluster: the families of whom midwife and health visitor speak."""
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from psycopg import Cursor

from kith.duties.settings import values
from kith.engine.calendar import add_months, local
from kith.engine.standing import Standing, Version, fold_all
from kith.forms.appointments.appointment_outcome import NOT_SEEN
from kith.forms.teams.liaison_listed import LiaisonListed
from kith.intake.rounds import agendas
from kith.records import reading
from kith.records.database import cursor
from kith.records.reading import VERSION
from kith.statuses.liaison import MONTHS_MISSED

AGREED = f"""
select t.key, {VERSION} from access_team t join records_entry e on e.subject_id = t.subject_id
where t.kind = 'gp' and e.form = 'liaison_agreed' order by t.key, e.seq
"""
# The unborn, and babies of the first month, whose midwife and health visitor both have them; an unborn child has often
# no practice of its own, and then its mother’s. Whoever was carried over stays until they are spoken of.
SHARED = """
select s.key, s.id, m.other_id, s.born is null or s.born > %(born)s from records_subject s
left join lateral (
    select r.other_id from records_entry r where r.subject_id = s.id and r.form = 'relationship'
        and r.answers ->> 'kind' = 'mother' and r.how <> 'strike' and r.other_id is not null order by r.seq desc limit 1
) m on true
left join records_subject mother on mother.id = m.other_id
where s.kind = 'person' and s.id = s.person_id and not s.died
    and (s.born is null and s.expected is not null and s.expected > %(born)s or s.born > %(born)s
        or s.born > %(year)s and exists (select from records_entry i where i.subject_id = s.id
            and i.form = 'liaison_listed'))
    and %(practice)s in (s.gp_practice, mother.gp_practice)
"""
FIRST_MONTH = timedelta(days=28)
BEGAN, ENDED, MISSED, PROPOSED = ("child_protection_plan_began", "child_protection_plan_ended", "appointment_outcome",
                                  "liaison_proposed")
LISTED, SPOKEN = LiaisonListed.key, "liaison_spoken"
ASKED = (BEGAN, ENDED, MISSED, PROPOSED, LISTED, SPOKEN)


@dataclass(frozen=True)
class Family:
    """One unborn child or baby, and everything that is said of them and of their mother that an agenda asks."""

    key: str
    said: Sequence[Standing]
    shared: bool   # whether both services have them still

    def last(self, form: str) -> Standing | None:
        return agendas.last(self.said, form)

    @property
    def waited(self) -> int:
        """For how many meetings they have been carried over."""
        return agendas.waited(self.last(LISTED), self.last(SPOKEN))

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
    return sum(_say(family, why, raw, month, at) for family, why, raw in list(_built(month, at)))


def _built(month: date, at: datetime) -> Iterator[tuple[Family, list[str], dict]]:
    since = add_months(local(at).date(), -int(values().of(MONTHS_MISSED, at)))
    until = add_months(month, 1) - timedelta(days=1)
    with cursor() as cur:
        for practice, cluster in _practices(cur).items():
            raw = {"month": month.isoformat(), "until": until.isoformat(), "cluster": cluster, "practice": practice}
            for family in _shared(cur, practice, at):
                listed, why = family.last(LISTED), family.why(since)
                if why and not (listed and listed.answers.get("month") == month.isoformat()):
                    yield family, why, raw


def _practices(cur: Cursor) -> dict[str, str]:
    """Practice -> cluster, as it stands now."""
    found: dict[str, list[Version]] = {}
    for key, *row in cur.execute(AGREED).fetchall():
        found.setdefault(key, []).append(Version(*row))
    stands = {key: fold_all(said) for key, said in found.items()}
    return {key: said[-1].answers["cluster"].strip() for key, said in stands.items() if said}


def _shared(cur: Cursor, practice: str, at: datetime) -> Iterator[Family]:
    today = local(at).date()
    asked = {"practice": practice, "born": today - FIRST_MONTH, "year": add_months(today, -12)}
    for key, own, mother, shared in cur.execute(SHARED, asked).fetchall():
        rows = reading.versions(cur, [one for one in (own, mother) if one], ASKED)
        said = fold_all(Version(*row) for row in rows)
        # What is said of the mother alone puts a family there by an appointment; the rest is the child’s own.
        yield Family(key, [one for one in said if one.subject == own or one.form in (MISSED, PROPOSED)], shared)


def _say(family: Family, why: list[str], raw: dict, month: date, at: datetime) -> bool:
    number = f"{LISTED}:{month}:{family.key}"
    return agendas.say(family.key, LISTED, number, raw | {"why": why} | agendas.waits(family.waited), at)
