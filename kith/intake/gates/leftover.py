"""Nothing that is open falls between two plans: each has a row that says what becomes of it."""
from psycopg import Cursor

from kith.engine.filling import meets
from kith.engine.phrasing import all_of
from kith.intake.gates.asked import Asked, Found
from kith.language.forms import SEALED
from kith.language.gates import NamesWhatIsOpen

# Each once, in the words in which it was planned, or in those of its row on a sheet. What is sealed is known to nobody
# else, and stays owed where it is.
OPEN = """
select distinct e.root, d.row_key, coalesce(access_row_named(d.subject_id, d.trigger_root, d.row_key),
    last.answers ->> 'what', d.what) from duties_duty d
join records_subject s on s.person_id = d.person_id
join records_entry e on e.subject_id = d.subject_id and e.seq = d.trigger_root
cross join lateral records_said(e.subject_id, e.form, e.root) last
where s.id = %s and d.pathway = any(%s) and d.open and d.label <> %s order by 1, 2
"""


def named(gate: NamesWhatIsOpen, asked: Asked) -> Found:
    """Problems where fewer rows are written than actions are open: one by one, so that none is counted for another."""
    if gate.whether.when is not None and not meets(gate.whether.when, asked.said):
        return {}, {}
    open_ones = _open(asked.cur, asked.subject_id, gate.pathways)
    if len(open_ones) <= len(asked.said.get(gate.rows.key) or ()):
        return {}, {}
    which = all_of(f"“{what}”" for what in dict.fromkeys(open_ones))
    where = gate.rows.key if asked.said.get(gate.whether.key) == "yes" else gate.whether.key
    return {where: f"Still open: {which}. Write a row for each: it is done, it goes on and with whom, somebody "
                   "else has it, or it is dropped and why."}, {}


def _open(cur: Cursor, subject_id: int, pathways: tuple[str, ...]) -> list[str]:
    return [what for *_, what in cur.execute(OPEN, (subject_id, list(pathways), SEALED)).fetchall()]
