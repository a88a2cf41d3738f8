"""What is told where nobody has a record yet is a record of its own; each who is found later has it on theirs."""
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from psycopg import Cursor

from kith.engine.catalogue import FORMS
from kith.engine.citing import Citation
from kith.engine.listening.listeners import BEGUN_BY
from kith.engine.standing import Version
from kith.intake import citing
from kith.intake.entering import Draft
from kith.intake.statement import Said, Statement, Who
from kith.intake.times import as_said
from kith.language.asking import ReachesEach
from kith.language.errors import Problems
from kith.records import subjects

READS = frozenset(key for key, form in FORMS.items() if form.reaches)


def addressed(cur: Cursor, statement: Statement, drafts: list[Draft], at: datetime) -> Statement:
    """The same statement; where it names nobody, and all that it says can stand alone, about a record of its own."""
    titles = {draft.form.stands_alone for draft in drafts}
    if statement.about != Who() or len(titles) != 1 or not all(titles):
        return statement
    _, key = subjects.make(cur, kind=subjects.MATTER, title=titles.pop(), at=at)
    return replace(statement, about=Who(key=key))


def shares(cur: Cursor, version: Version, known: Iterable[Version], at: datetime) -> Iterator[tuple]:
    """What was told, on the record of each who was found; whoever found them says it."""
    reaches, citations = FORMS[version.form].reaches, version.citations or ()
    if version.how == "strike":
        return
    asks = FORMS[reaches.form].questions
    forms = set().union(*(BEGUN_BY.get(Citation.read(one).pathway, ()) for one in citations))
    for _, told in citing.what_began(cur, citations, sorted(forms)):
        keys = _keys(version.answers, reaches)
        raw = {key: answer for key, answer in told.answers.items() if key in asks}
        said = Said(reaches.form, raw, told.occasion.partition(":")[2], happened=as_said(told.happened))
        yield from ((Who(key=key), said) for key in keys)


def _keys(answers: Mapping, reaches: ReachesEach) -> list[str]:
    """Somebody of whom nobody knows who they are would be forgotten."""
    group, keys = reaches.rows, []
    who = next(key for key, column in group.columns.items() if column.kind == "who")
    for n, row in enumerate(answers.get(group.key) or []):
        key = row[who].get("key", "") if isinstance(row.get(who), dict) else ""
        if not key:
            raise Problems({f"{group.key}.{n}.{who}": reaches.unknown})
        keys.append(key)
    return list(dict.fromkeys(keys))
