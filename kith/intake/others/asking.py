"""Something is booked, and those who know the person are asked at once, each by itself: as the form that asks declares.
"""
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.duties import consents
from kith.engine.catalogue import FORMS
from kith.engine.standing import Version
from kith.forms.consent.sharing_ended import SharingEnded
from kith.intake.statement import Said, Who
from kith.language.forms import Form
from kith.language.questions import Date
from kith.language.rights import ByConsent
from kith.language.roles import service_on_a_plan
from kith.records import subjects

ASKING = [form for form in FORMS.values() if form.asked_with]
READS = frozenset(form.asked_with.form for form in ASKING)
AROUND = """
select distinct i.role from records_together r join access_involvement i on i.subject_id = r.other_id
where r.subject_id = %s and i.role = any(%s) and i.began <= %s and (i.ended is null or i.ended > %s)
"""
ASKED = """
select distinct e.answers ->> 'role' from records_together r join records_entry e on e.subject_id = r.other_id
where r.subject_id = %s and e.form = %s and e.recorded_at > %s
"""


def shares(cur: Cursor, version: Version, known: Iterable[Version], at: datetime) -> Iterator[tuple]:
    """A request for each of them, in the name of whoever booked it; who may not be asked is said to them.

    A booking that is moved asks nobody again.
    """
    for form in ASKING:
        asks = form.asked_with
        if version.form == asks.form and version.answers.get(asks.where) and version.seq == version.root:
            about = Who(key=subjects.header(cur, version.subject).key)
            yield from ((about, one) for one in _said(cur, form, version, at))


def _said(cur: Cursor, form: type[Form], version: Version, at: datetime) -> Iterator[Said]:
    asks, own, happened = form.asked_with, version.role.rpartition(":")[2], version.recorded.isoformat()
    meant = _meant(cur, form, version.subject, own, at)
    right = form.by_right
    no = [one for one in meant if isinstance(right, ByConsent) and consents.refused(
        cur, version.subject, one, right.purpose, at)]
    if no:
        raw = {"role": service_on_a_plan(own), "to": str(version.by or ""), "what": str(version.root), "unasked": no}
        yield Said(SharingEnded.key, raw, happened=happened)
    copied = {key: _copied(form, key, version.answers.get(theirs, "")) for key, theirs in asks.copies.items()}
    what = asks.always | asks.involved
    for role in [one for one in meant if one not in no]:
        yield Said(form.key, {"role": role, "what": what[role]} | copied, happened=happened)


def _meant(cur: Cursor, form: type[Form], subject: int, own: str, at: datetime) -> list[str]:
    """Those to be asked, but whoever booked it, and whoever was asked a little while ago."""
    asks = form.asked_with
    around = [row[0] for row in cur.execute(AROUND, (subject, list(asks.involved), at, at)).fetchall()]
    since = at - timedelta(days=asks.within_days)
    asked = {row[0] for row in cur.execute(ASKED, (subject, form.key, since)).fetchall()}
    return [one for one in (*asks.always, *sorted(around)) if one not in asked | {own}]


def _copied(form: type[Form], key: str, answer) -> str:
    """Of a moment a question that asks for a day takes the day."""
    return str(answer)[:10] if isinstance(form.questions[key], Date) else str(answer)
