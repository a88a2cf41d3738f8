"""Entries that another entry names stand on the same record; what was said in confidence is named nowhere else."""
from kith.access import confidence
from kith.engine.folding import fold_all
from kith.engine.standing import Version
from kith.intake.gates.asked import Asked, Found
from kith.language.gates import StandsOnRecord
from kith.records import reading, subjects

NOT_THERE = "That entry is not on this record, or it was said in confidence. Choose one that you can read there."
ONE = "Choose two different entries."


def named(gate: StandsOnRecord, asked: Asked) -> Found:
    """Which of the numbers that were written name no entry that may be named."""
    written = {one.key: _number(asked.said.get(one.key)) for one in gate.entries}
    there = _there(asked, written.values())
    wrong = {key: NOT_THERE for key, root in written.items() if root not in there}
    if not wrong and len(set(written.values())) < len(written):
        wrong = {next(reversed(written)): ONE}
    return wrong, {}


def _there(asked: Asked, roots) -> set[int]:
    ids = subjects.together(asked.cur, [asked.subject_id])[asked.subject_id]
    rows = reading.of_roots(asked.cur, ids, roots)
    return {one.root for one in fold_all(Version(*row) for row in rows) if not confidence.whose(one.versions)}


def _number(answer: object) -> int:
    return int(answer) if isinstance(answer, int | float) or str(answer).isdigit() else 0
