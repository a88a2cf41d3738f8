"""What one entry says of somebody else too: asked of those alone that read its form, and of most forms nobody reads."""
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import cache

from psycopg import Cursor

from kith.engine.catalogue import FORMS
from kith.engine.standing import Version
from kith.intake.entering import Draft
from kith.intake.others import (
    agreed,
    alone,
    asking,
    carrying,
    differing,
    doubting,
    drawing,
    expecting,
    involving,
    late_notice,
    meetings,
    minutes,
    noticing,
    practices,
    questionnaires,
    routes,
    sdq_asking,
    weighing,
)
from kith.intake.statement import Said, Statement
from kith.intake.whom import naming
from kith.language.roles import PROGRAM

Shares = Callable[[Cursor, Version, Iterable[Version], datetime], Iterator[tuple]]
READERS = (expecting, naming, doubting, practices, meetings, minutes, routes, weighing, questionnaires, asking,
           late_notice, sdq_asking, alone, differing)
SAYS = (noticing, drawing, carrying, involving)   # what follows in the program's own word
# What a form is about, where it is no person whom somebody names: then the answers tell which record it is.
ADDRESSED = {noticing.KIND: noticing.addressed}


def addressed(cur: Cursor, statement: Statement, drafts: list[Draft], by_a_person: bool, at: datetime
              ) -> tuple[Statement, list[Draft]]:
    """The same statement, about the record that its answers name, or the one that it is itself."""
    if by_a_person:   # a machine that names nobody has lost somebody
        statement = alone.addressed(cur, statement, drafts, at)
    for kind in ADDRESSED.keys() & {draft.form.about for draft in drafts}:
        statement, drafts = ADDRESSED[kind](cur, statement, drafts, at)
    return statement, drafts


def also(cur: Cursor, statement: Statement, added: Iterable[Version], known: Iterable[Version], at: datetime
         ) -> Iterator[Statement]:
    """What was just said of one person, as it is said of another: each a statement of its own."""
    for version in added:
        shares = (one for read in _readers(version.form) for one in read(cur, version, known, at))
        for n, (about, *says) in enumerate(shares):
            number = f"{statement.number} {version.seq} {n} {about.key}"
            sender, said_in = ("kith", ("", "")) if by_program(says) else (statement.sender, statement.said_in)
            yield Statement(sender, number, about, tuple(says), statement.stated_at, said_in=said_in)


def by_program(says: Iterable[Said]) -> bool:
    """Whether this follows, and nobody says it: what only the program may say."""
    return all(PROGRAM in FORMS[said.form].recorded_by for said in says)


def told(cur: Cursor, added: Iterable[Version], at: datetime) -> Iterator[Statement]:
    """What follows from what was just said, in the program's own word, whoever said it."""
    for version in added:
        for one in SAYS:
            if version.form in one.READS:
                yield from one.shares(cur, version, at)
    yield from agreed.shares(cur, added, at)   # once for each person, and not for each thing said of them


@cache
def _readers(form: str) -> tuple[Shares, ...]:
    return tuple(one.shares for one in READERS if form in one.READS)
