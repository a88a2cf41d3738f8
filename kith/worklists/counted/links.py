"""Practice by practice: when practice and health visitor last met or wrote, and of whom nobody spoke since."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from psycopg import Cursor

from kith.duties.settings import values
from kith.engine.calendar import add_months, local
from kith.engine.days import day_of
from kith.engine.folding import fold_all
from kith.engine.reckoned.owners import SCHOOL
from kith.engine.standing import Version
from kith.pathways.teams.link_meetings_held import WITHOUT
from kith.records.reading import VERSION
from kith.statuses.practice import EVERY
from kith.worklists.counted.statistics import shown_cells

SAID = f"""
select t.key, t.name, s.key, {VERSION} from access_team t join records_subject s on s.id = t.subject_id
join records_entry e on e.subject_id = t.subject_id
where t.kind = 'gp' and (%s::text[] is null or t.key = any(%s::text[]))
    and e.form in ('link_agreed', 'link_meeting_held') order by t.name, e.seq
"""
RECORDS = """
select t.name, s.key from access_team t join records_subject s on s.id = t.subject_id
where t.kind = 'gp' and (%s::text[] is null or t.key = any(%s::text[])) order by t.name
"""
# Children of a practice under five on a plan, each person once; and those of any age proposed and not spoken of since.
YOUNG = """
select s.gp_practice, count(distinct s.id) from records_entry b join records_subject own on own.id = b.subject_id
join records_subject s on s.id = own.person_id
where b.form = 'child_protection_plan_began' and b.how <> 'strike'
    and s.kind = 'person' and not s.died and s.born > %s and s.gp_practice = any(%s::text[])
    and not exists (select from records_together u join records_entry x on x.subject_id = u.other_id
        where u.subject_id = s.id and x.form = 'child_protection_plan_ended' and x.how <> 'strike'
        and x.happened_at >= b.happened_at)
group by 1
"""
WAITING = """
select count(distinct s.person_id) from records_subject s join records_entry e on e.subject_id = s.id
where s.gp_practice = %s and e.form = 'link_proposed' and e.how <> 'strike'
    and e.happened_at > %s and s.kind = 'person'
"""
ANSWERS = """
select s.gp_practice, count(*) filter (where d.due_at <= %(at)s), count(*) filter (where d.due_at <= %(at)s
    and d.state = 'done') from duties_duty d join records_subject s on s.id = d.subject_id
where d.pathway in ('link_answered_in_writing', 'link_decision_done') and d.role = 'gp'
    and d.state <> 'no longer owed' and s.gp_practice = any(%(keys)s::text[]) group by 1
"""
LONG_AGO = datetime(1990, 1, 1).astimezone()


@dataclass(frozen=True)
class Practice:
    """One practice; ``young``: children under five on a plan; ``waiting``: proposed, and not spoken of."""

    key: str
    name: str
    record: str
    together: date | None
    written: date | None
    without: int | None    # days since the last of both, or since it was agreed
    late: bool
    absent: int            # meetings of the last year without the health visitor
    young: int
    waiting: int
    owed: int
    answered: int

    @property
    def rate(self) -> int | None:
        return round(100 * self.answered / self.owed) if self.owed else None


def practices(cur: Cursor, at: datetime, keys: Collection[str] | None = None) -> list[Practice]:
    """Those that agreed to link meetings, by name; ``keys``: only these."""
    asked = list(keys) if keys is not None else None
    found: dict[str, list] = {}
    for key, name, record, *row in cur.execute(SAID, (asked, asked)).fetchall():
        found.setdefault(key, [name, record, []])[2].append(Version(*row))
    today, wanted = local(at).date(), list(found)
    young = dict(cur.execute(YOUNG, (add_months(today, -12 * SCHOOL), wanted)).fetchall()) if found else {}
    answers = {key: rest for key, *rest in cur.execute(ANSWERS, {"at": at, "keys": wanted}).fetchall()} if found else {}
    return [_practice(cur, key, *told, young.get(key, 0), *answers.get(key, (0, 0)), today, at)
            for key, told in found.items()]


def records(cur: Cursor, keys: Collection[str] | None = None) -> list[tuple[str, str]]:
    """Each practice by name, with the key of its record, where somebody says that its meetings are agreed."""
    asked = list(keys) if keys is not None else None
    return cur.execute(RECORDS, (asked, asked)).fetchall()


def shown(found: list[Practice], hides: bool) -> list[list[int | None]]:
    """Children on plans and those waiting; of few nothing is said to whoever may open no person."""
    rows = [[one.young, one.waiting] for one in found]
    return shown_cells(rows, hides)


def _practice(cur: Cursor, key: str, name: str, record: str, said: list[Version], young: int, owed: int, answered: int,
              today: date, at: datetime) -> Practice:
    stands = fold_all(said)
    held = [one for one in stands if one.form == "link_meeting_held"]
    agreed = [one.moment for one in stands if one.form == "link_agreed"]
    together, written = (_last(held, way) for way in ("together", "written"))
    last = max(filter(None, (together, written)), default=None)
    since = last or (local(min(agreed)).date() if agreed else None)
    without = (today - since).days if since else None
    most = int(values().of(EVERY, at)) + int(values().of(WITHOUT, at))
    year = [one for one in held if one.answers.get("visitor") == "no" and (_day(one) or today) > add_months(today, -12)]
    spoken = max((one.moment for one in held), default=LONG_AGO)
    (waiting,) = cur.execute(WAITING, (key, spoken)).fetchone()
    return Practice(key, name, record, together, written, without, without is not None and without > most, len(year),
                    young, waiting, owed, answered)


def _last(held: list, way: str) -> date | None:
    return max(filter(None, (_day(one) for one in held if one.answers.get("way") == way)), default=None)


def _day(one) -> date | None:
    return day_of(one.answers.get("held"))
