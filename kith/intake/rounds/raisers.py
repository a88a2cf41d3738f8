"""Whoever raised a concern as part of their work is written to when it was read, and when it has been dealt with."""

import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.intake import by_itself
from kith.intake.answer import Answer
from kith.intake.statement import Said
from kith.notices import raisers
from kith.records import reading
from kith.records.database import cursor

SENDER, RAISED, WRITTEN, TOLD = "kith", "concern_raised", "raiser_written", "raiser_told"
FORMS = (RAISED, "concern_screened", "concern_decided", WRITTEN, TOLD)
BACK = timedelta(days=30)   # what takes longer is told by a person, who is asked to anyway
RAISED_AT_WORK = """
select s.id, s.key from records_subject s where s.kind = 'post' and s.made_at > %s and exists (
    select from records_entry e where e.subject_id = s.id and e.form = 'concern_raised'
    and e.answers ->> 'job' <> '' and e.answers ->> 'reach' like '%%@%%')
order by s.id
"""
OWED = "select id from duties_duty where subject_id = %s and pathway = 'raiser_hears' and open"
MAIL = """
select s.id, s.key, e.root, e.answers ->> 'stage' from records_subject s join records_entry e on e.subject_id = s.id
where s.kind = 'post' and e.form = 'raiser_written' and e.answers ->> 'mail' = %s order by e.seq limit 1
"""
STANDS = """
select root, how from records_entry where subject_id = %s and form = %s and sender = %s order by seq desc limit 1
"""


@dataclass(frozen=True)
class Writing:
    """One message: about which concern, what it tells, and to which address."""

    subject_id: int
    key: str
    stage: str
    to: str


def write(at: datetime) -> int:
    """Writes to everybody who is to hear and has not; gives how many messages left."""
    with cursor() as cur:
        waiting = list(_waiting(cur, at))
    return sum(_write(one, at) for one in waiting)


def came_back(back_to: str, at: datetime) -> Answer | None:
    """A message came back: whoever was to hear did not, and a person tells them. Nothing where it is none of these."""
    with cursor() as cur:
        found = cur.execute(MAIL, (back_to,)).fetchone()
        told = cur.execute(STANDS, (found[0], TOLD, SENDER)).fetchone() if found and found[3] == "over" else None
    if found is None:
        return None
    _, key, root, _ = found
    answer = _say(key, f"{back_to} came back", Said(WRITTEN, {"came_of_it": "came_back"}, how="part", corrects=root,
                                                    happened=at.isoformat(), reason="The message came back."), at)
    if told and told[1] != "strike":
        _say(key, f"{back_to} not told", Said(TOLD, {}, how="strike", corrects=told[0],
                                              reason="The message came back."), at)
    return answer


def _waiting(cur: Cursor, at: datetime) -> Iterator[Writing]:
    for subject_id, key in cur.execute(RAISED_AT_WORK, (at - BACK,)).fetchall():
        said = fold_all(Version(*row) for row in reading.versions(cur, [subject_id], FORMS))
        to = raisers.address(next((one.answers for one in said if one.form == RAISED), {}))
        stage = _stage(said)
        if to and stage:
            yield Writing(subject_id, key, stage, to)


def _stage(said: Iterable[Standing]) -> str:
    """What there is to tell that was not told; nothing where somebody has told it already."""
    last = {one.form: one.answers for one in said}
    written = {one.answers.get("stage") for one in said if one.form == WRITTEN}
    sent_on = last.get("concern_screened")
    over = "concern_decided" in last or (sent_on and sent_on.get("goes") in ("other", "nobody"))
    stage = "over" if over else "read" if sent_on else ""
    return "" if stage in written or TOLD in last else stage


def _write(one: Writing, at: datetime) -> bool:
    """It counts as gone before it goes: whoever stops this in the middle can lose a message, and writes no second."""
    mail = secrets.token_hex(8)
    raw = {"stage": one.stage, "came_of_it": "leaving", "mail": mail}
    begun = _say(one.key, f"written {one.key} {one.stage}", Said(WRITTEN, raw, happened=at.isoformat()), at)
    if begun.said_before or begun.outcome != "filed":
        return False
    with cursor() as cur:
        trouble = raisers.send(cur, one.to, one.stage, mail, at)
        owed = [row[0] for row in cur.execute(OWED, (one.subject_id,)).fetchall()] if one.stage == "over" else []
    came = {"came_of_it": "not_sent" if trouble else "sent"}
    _say(one.key, f"{mail} left", Said(WRITTEN, came, how="part", corrects=begun.entries[0], happened=at.isoformat(),
                                       reason="What came of it."), at)
    if owed and not trouble:
        raw = {"told": "written", "note": "By the program, at the address that they gave."}
        _say(one.key, f"{mail} told", Said(TOLD, raw, happened=at.isoformat(), cites=tuple(owed)), at)
    return not trouble


def _say(key: str, number: str, said: Said, at: datetime) -> Answer:
    return by_itself.say(f"raiser {number}", key, said, at)
