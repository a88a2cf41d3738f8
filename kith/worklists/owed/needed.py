"""Which need or row a duty is owed for: of two that read alike each says its own, to whoever may read what was said."""
from collections.abc import Iterable, Iterator
from typing import Protocol

from psycopg import Cursor

from kith.engine.catalogue import FORMS, PATHWAYS
from kith.engine.folding import fold_all
from kith.engine.reckoned import rows
from kith.engine.standing import Standing, Version
from kith.language.needs import EachNeed
from kith.language.questions import Rows
from kith.records.reading import VERSION

ROW_BY_ROW = frozenset(key for key, one in PATHWAYS.items() for duty in one.duties.values()
                       if isinstance(duty.for_each, EachNeed)
                       or isinstance(duty.for_each, Rows) and FORMS[duty.for_each.form].row_says)
BEGAN = f"""
select d.id, d.row_key, {VERSION} from duties_duty d
join records_entry e on e.subject_id = d.subject_id and e.root = d.trigger_root
where d.id = any(%s::text[]) order by e.seq
"""


class Line(Protocol):
    """One duty on any list: its key and its pathway, and whether whoever looks may read what it rests on."""

    key: str
    pathway: str
    kept: bool
    needed: str


def add(cur: Cursor, lines: Iterable[Line]) -> None:
    """Says on each such line which need or row it is; a list without any asks nothing."""
    asked = {line.key: line for line in lines if line.kept and line.pathway in ROW_BY_ROW}
    if not asked:
        return
    said: dict[tuple[str, str], list[Version]] = {}
    for key, row, *version in cur.execute(BEGAN, (list(asked),)).fetchall():
        said.setdefault((key, row), []).append(Version(*version))
    for (key, row), versions in said.items():
        asked[key].needed = next(_named(fold_all(versions), row), "")


def _named(began: Iterable[Standing], row: str) -> Iterator[str]:
    """A need in its words; any other row in those that its form gives it, and in none where it gives none."""
    for entry in began:
        form = FORMS[entry.form]
        yield from (one.says for one in rows.needs(form, entry.answers) if one.row == row)
        if form.row_says:
            yield from (rows.in_words(form, question, one) for question in form.questions.values()
                        if isinstance(question, Rows) for one in entry.answers.get(question.key) or ()
                        if one.get("_row") == row)
