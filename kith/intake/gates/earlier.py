"""An earlier row is named by a number: whoever says that it was found before says which, or it is found for ever."""
from collections.abc import Iterator

from kith.engine.folding import fold_all
from kith.engine.standing import Version
from kith.intake.gates.asked import Asked, Found
from kith.language.gates import FoundBefore
from kith.records import reading


def found(gate: FoundBefore, asked: Asked) -> Found:
    """Which of the numbers that were written stand for nothing."""
    written = [str(row.get(gate.column) or "").strip() for row in asked.said.get(gate.rows.key) or ()]
    if not any(written):
        return {}, {}
    known = set(_numbers(gate, asked))
    wrong = [one for one in written if one and one not in known]
    return ({gate.rows.key: f"There is no number {wrong[0]}. Copy it from where it stands, or leave it empty."}, {}
            ) if wrong else ({}, {})


def _numbers(gate: FoundBefore, asked: Asked) -> Iterator[str]:
    rows = reading.versions(asked.cur, [asked.subject_id], [asked.draft.form.key])
    for one in fold_all(Version(*row) for row in rows):
        yield from (f"{one.root}.{n}" for n, _ in enumerate(one.answers.get(gate.rows.key) or (), 1))
