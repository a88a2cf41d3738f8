"""Young people in care: whether they came to appointments with help and without, and what became of their needs."""
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.access.confidence import CONFIDING
from kith.access.routes import published
from kith.engine.calendar import local
from kith.engine.matters import routes
from kith.forms.appointments.appointment_outcome import NOT_SEEN

YEAR = timedelta(days=365)
# Each appointment that help was owed to, with what was offered and what came of it; what a service holds in confidence
# is counted nowhere.
APPOINTMENTS = """
select offered.answers, outcome.answers from duties_duty d
left join lateral records_said(d.subject_id, 'support_offered', d.evidence) offered on true
left join duties_duty kept on kept.subject_id = d.subject_id and kept.trigger_root = d.trigger_root
    and kept.pathway = 'appointment_kept' and kept.state <> 'no longer owed'
left join lateral records_said(d.subject_id, 'appointment_outcome', kept.evidence) outcome on true
where d.pathway = 'helped_to_appointments' and d.duty = 'offer' and d.state <> 'no longer owed'
    and d.label <> 'sealed' and d.learnt_at > %s
order by offered.seq, outcome.seq
"""
NEEDS = """
select chosen.answers ->> 'need', chosen.answers ->> 'wants', chosen.role, seen.answers ->> 'outcome',
    helped.answers ->> 'helped'
from records_entry chosen
left join duties_duty d on d.subject_id = chosen.subject_id and d.trigger_root = chosen.root
    and d.pathway = 'need_followed' and d.duty = 'seen' and d.state <> 'no longer owed'
left join lateral records_said(d.subject_id, 'need_seen', d.evidence) seen on true
left join duties_duty h on h.subject_id = chosen.subject_id and h.trigger_root = chosen.root
    and h.pathway = 'need_followed' and h.duty = 'helped'
left join lateral records_said(h.subject_id, 'need_helped', h.evidence) helped on true
where chosen.form = 'need_route_chosen' and chosen.recorded_at > %s and not exists (select from records_entry later
    where later.subject_id = chosen.subject_id and later.root = chosen.root and later.seq > chosen.seq)
    and chosen.how <> 'strike'
"""
TAKEN, OFFERED, NONE = "taken", "offered", "none"


@dataclass(frozen=True)
class Helped:
    """Appointments by whether help was taken: came, not seen, the rest; each need: seen, wanted no more, not yet."""

    appointments: dict[str, list[int]]    # came, not seen, put off or not said, all
    hours: int
    needs: dict[str, list[int]]           # seen, do not want it, not seen yet, all
    helped: tuple[int, int]               # said that it helped, of those who were asked
    published: int                        # needs for which a service has published a way of their own


def counted(cur: Cursor, at: datetime) -> Helped:
    """The last twelve months, with nothing taken out."""
    rows = cur.execute(APPOINTMENTS, (at - YEAR,)).fetchall()
    needs = [row for row in cur.execute(NEEDS, (at - YEAR,)).fetchall() if row[2].rpartition(":")[2] not in CONFIDING]
    said = [helped for *_, helped in needs if helped and helped != "not_said"]
    ways = [one for one in routes.on(local(at).date(), published(cur)) if not one.withdrawn]
    return Helped(_appointments(rows), round(sum(float((offered or {}).get("hours") or 0) for offered, _ in rows)),
                  _needs(needs), (sum(one in ("yes", "some") for one in said), len(said)),
                  len({need for one in ways for need in one.needs}))


def _appointments(rows: Iterable[tuple]) -> dict[str, list[int]]:
    found = {key: [0] * 4 for key in (TAKEN, OFFERED, NONE)}
    for offered, outcome in rows:
        line = found[NONE if offered is None else TAKEN if offered.get("takes") in ("yes", "part") else OFFERED]
        said = (outcome or {}).get("outcome")
        missed = outcome is not None and (said is None or said in NOT_SEEN)
        line[0 if said == "came" else 1 if missed else 2] += 1
        line[3] += 1
    return found


def _needs(rows: Iterable[tuple]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for need, wants, _, outcome, _ in rows:
        line = found.setdefault(need, [0] * 4)
        declined = wants == "no" or outcome == "declined"
        line[0 if outcome == "seen" else 1 if declined else 2] += 1
        line[3] += 1
    return found
