"""Nobody decides on their own word: whoever said what an entry answers leaves the answer to somebody else."""
from collections.abc import Iterable, Iterator

from psycopg import Cursor

from kith.engine.citing import Citation
from kith.engine.folding import fold_all
from kith.engine.listening.listeners import BEGUN_BY
from kith.engine.standing import Version
from kith.intake import citing
from kith.intake.gates.asked import Asked, Found
from kith.language.gates import BySomebodyElse
from kith.records import reading

OWN = "You said yourself what this decides on. Somebody else decides: hand it over, or ask the named nurse."
NOTHING = "There is nothing here to decide on. Open it where it waits for you, under what is owed."


def somebody_else(gate: BySomebodyElse, asked: Asked) -> Found:
    """A problem where one of those who said it would decide, or where nobody said anything."""
    answers = [one.citation for one in asked.cited] or citing.of_corrected(
        asked.cur, asked.subject_id, asked.draft.form.key, asked.draft.said.corrects)
    forms = set().union(*(BEGUN_BY.get(Citation.read(one).pathway, ()) for one in answers))
    said = {version.by for _, one in citing.what_began(asked.cur, answers, sorted(forms)) for version in one.versions}
    said |= {by for cite in map(Citation.read, answers) for by in _wrote(asked.cur, cite, gate.wrote)}
    wrong = OWN if asked.by in said else "" if answers else NOTHING
    return ({gate.decides.key: wrong} if wrong else {}), {}


def _wrote(cur: Cursor, cite: Citation, forms: Iterable[str]) -> Iterator[int | None]:
    """Who wrote what the program drew: it has the same happening, which the program says in its own name."""
    number = cite.occasion.partition(":")[2]
    for one in fold_all(Version(*row) for row in reading.versions(cur, [cite.record], forms)) if forms else ():
        if one.occasion.partition(":")[2] == number:
            yield from (version.by for version in one.versions)
