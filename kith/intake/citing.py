"""Which duties a statement acts on, as they are now."""
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from psycopg import Cursor

from kith.engine.catalogue import FORMS, PATHWAYS
from kith.engine.citing import Citation
from kith.engine.folding import fold_all
from kith.engine.listening.listeners import BEGUN_BY
from kith.engine.reckoned.leaving import LATE
from kith.engine.standing import Standing, Version
from kith.language.duties import Duty
from kith.language.errors import Refused
from kith.language.questions import Rows
from kith.records import reading

BY_KEY = """
select d.id, d.subject_id, d.citation, d.pathway, d.duty, d.form, d.state, d.marks, d.bearer_id, d.offered_id, d.role,
    d.label, array(select unnest(t.worker_ids) from duties_telling t where t.duty_id = d.id), d.asked_by
from duties_duty d where d.id = any(%s::text[])
"""

# What another team left open, and that it is to be taken on by name, are taken by one act, whichever of them it names:
# the one is a row of what the other is owed for.
TAKEN_ON = [key for key, pathway in PATHWAYS.items()
            if any(FORMS[duty.done_when.form].acts_as == "accept" for duty in pathway.duties.values())]
BOTH = """
select given.key, d.id from unnest(%s::text[]) given (key) join duties_duty named on named.id = given.key
join duties_duty d on named.pathway = any(%s) and d.id = named.row_key and d.open
    or d.pathway = any(%s) and d.row_key = named.id and d.open
"""

# What was sent goes on whole: every rung that whoever has it owes of it, also one that they have answered already.
RUNGS = """
select named.id, array_agg(d.id order by d.id) from duties_duty named
join duties_duty d on d.person_id = named.person_id and d.pathway = named.pathway and d.occasion = named.occasion
where named.id = any(%s::text[]) and d.id <> named.id and d.duty = any(%s) and d.role = named.role group by named.id
"""
ALIKE = """
select named.id, array_agg(d.id order by d.id) from duties_duty named
join duties_duty d on d.person_id = named.person_id and d.pathway = named.pathway and d.occasion = named.occasion
where named.id = any(%s::text[]) and d.id <> named.id and d.duty = any(%s) and d.form = named.form and d.open
group by named.id
"""
DECIDED = """
select 1 from duties_duty named
join duties_duty d on d.person_id = named.person_id and d.pathway = named.pathway and d.occasion = named.occasion
where named.id = %s and d.duty = 'decided' and not d.open
"""


@dataclass(frozen=True)
class Cited:
    """A duty that an entry acts on; ``citation`` is stored with the entry, never only its key.

    ``told``: the workers who were told of it, as its ladder climbed.
    """

    key: str
    subject_id: int
    citation: list
    pathway: str
    duty: str
    form: str
    state: str
    marks: dict
    bearer: int | None
    offered: int | None
    role: str
    label: str
    told: list[int]
    asked_by: int | None


def find(cur: Cursor, keys: Iterable[str]) -> list[Cited]:
    """The duties with these keys; one that does not exist is refused in a sentence."""
    keys = list(dict.fromkeys(keys))
    if not keys:
        return []
    found = [Cited(*row) for row in cur.execute(BY_KEY, (keys,)).fetchall()]
    missing = set(keys) - {one.key for one in found}
    if missing:
        gone = sorted(missing)[0][:20]
        raise Refused(f"There is no duty {gone}. What it was about may have been corrected: open the person again.")
    return found


def taken_with(cur: Cursor, cited: Iterable[Cited]) -> dict[str, list[str]]:
    """Duty -> those that are taken by name with it."""
    found: dict[str, list[str]] = {}
    for key, other in cur.execute(BOTH, ([one.key for one in cited], TAKEN_ON, TAKEN_ON)).fetchall():
        found.setdefault(key, []).append(other)
    return found


def passed_with(cur: Cursor, cited: Iterable[Cited]) -> dict[str, list[str]]:
    """Duty -> the other rungs of its loop that are passed on with it."""
    may_go = {one.key: [key for key, duty in PATHWAYS[one.pathway].duties.items() if duty.passing]
              for one in cited if one.pathway in PATHWAYS}
    rungs = sorted({rung for rungs in may_go.values() for rung in rungs})
    return dict(cur.execute(RUNGS, (list(may_go), rungs)).fetchall()) if rungs else {}


def answered_with(cur: Cursor, cited: Iterable[Cited]) -> dict[str, list[str]]:
    """Duty -> the others of the same happening that one answer does too: whoever has it and whoever waits for it."""
    alike = {one.key: keys for one in cited if one.pathway in PATHWAYS and (keys := _alike(one))}
    wanted = sorted({key for keys in alike.values() for key in keys})
    return dict(cur.execute(ALIKE, (list(alike), wanted)).fetchall()) if wanted else {}


def _alike(one: Cited) -> list[str]:
    """The duties of its pathway that are done with each other, and by this form."""
    duties = PATHWAYS[one.pathway].duties
    pairs = ((key, duty.done_with) for key, duty in duties.items() if duty.done_with in duties)
    return [key for pair in pairs for key in pair
            if all(duties[each].done_when.form == one.form for each in pair)]


def is_decided(cur: Cursor, one: Cited) -> bool:
    """Whether what was sent has had its decision, whichever rung of it is named."""
    return cur.execute(DECIDED, (one.key,)).fetchone() is not None


def declared(one: Cited) -> Duty | None:
    """The duty as its pathway declares it, where it still does."""
    pathway = PATHWAYS.get(one.pathway)
    if pathway is None:
        return None
    return pathway.read_history if one.duty == LATE else pathway.duties.get(one.duty)


def what_began(cur: Cursor, citations: Iterable, forms: Iterable[str]) -> Iterator[tuple[Citation, Standing]]:
    """The entries of these forms, as they stand, that began the duties so named; each with the name."""
    for cite in map(Citation.read, citations):
        said = fold_all(Version(*row) for row in reading.versions(cur, [cite.record], forms))
        yield from ((cite, one) for one in said if one.occasion == cite.occasion)


def of_corrected(cur: Cursor, subject_id: int, form: str, root: int | None) -> list:
    """What the entry answered that is now corrected."""
    said = fold_all(Version(*one) for one in reading.versions(cur, [subject_id], [form]))
    return [cite for one in said if one.root == root for cite in one.citations]


def rows(cur: Cursor, citations: Iterable) -> Iterator[tuple[Standing, Rows, dict]]:
    """The rows that these duties are owed for, as they stand: the entry and the question that hold each, and the row.
    """
    citations = list(citations)
    forms = set().union(*(BEGUN_BY.get(Citation.read(one).pathway, ()) for one in citations))
    for cite, one in what_began(cur, citations, sorted(forms)) if forms else ():
        for question in FORMS[one.form].questions.values():
            said = one.answers.get(question.key) if isinstance(question, Rows) else None
            yield from ((one, question, row) for row in said or () if row.get("_row") == cite.row)
