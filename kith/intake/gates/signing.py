"""Keeping what was said never waits; signing it does, while something that belongs before it is still owed."""
from collections.abc import Collection, Iterable, Iterator

from psycopg import Cursor

from kith.engine.catalogue import FORMS
from kith.engine.citing import Citation
from kith.engine.phrasing import all_of
from kith.engine.reckoned.rows import in_words
from kith.intake import citing
from kith.intake.citing import Cited
from kith.intake.entering import Draft
from kith.language.errors import Problems, Refused

# Of what began with the entry that is signed, where something did; else of the person. What was listed beside an entry
# is called by its root.
STANDS = """
select distinct d.what from duties_duty d join records_subject s on s.person_id = d.person_id
where s.id = %(about)s and d.open and d.pathway = any(%(pathways)s::text[]) and d.form <> %(form)s
    and (%(occasions)s::text[] = '{}' or d.occasion = any(%(occasions)s::text[])
        or exists (select from records_entry e where e.subject_id = d.subject_id and e.seq = e.root
            and e.occasion = any(%(occasions)s::text[]) and right(d.occasion, length(' ' || e.root)) = ' ' || e.root))
order by d.what
"""
OPEN = """
select d.citation from duties_duty d join records_subject s on s.person_id = d.person_id
where s.id = %s and d.open and d.pathway = any(%s)
"""


def require_lines(cur: Cursor, drafts: Iterable[Draft], subject_id: int, by: int) -> None:
    """Says to whoever keeps a list line by line what is not answered; to anybody else signing says only that something
    is owed.
    """
    for draft in drafts:
        why = draft.form.signs_because
        if not draft.form.signs_when or draft.said.how != "whole" or draft.said.corrects or draft.answers.get(why):
            continue
        if left := list(_left(cur, draft.form.signs_when, subject_id, by)):
            _ask(f"This cannot be signed yet: {len(left)} left to answer. {' '.join(left)} Answer each first", why)


def _left(cur: Cursor, pathways: Collection[str], subject_id: int, by: int) -> Iterator[str]:
    owed = [row[0] for row in cur.execute(OPEN, (subject_id, list(pathways))).fetchall()]
    for entry, question, row in citing.rows(cur, owed):
        if FORMS[entry.form].row_says and entry.by == by:
            yield in_words(FORMS[entry.form], question, row)


def require(cur: Cursor, drafts: Iterable[Draft], cited: Collection[Cited], subject_id: int) -> None:
    """Refuses a signature under what is not finished, and says what to do first, or asks why it is signed all the same.
    """
    for draft in drafts:
        if not draft.form.signs_when or draft.said.how == "strike" or draft.said.corrects:
            continue
        why = draft.form.signs_because
        signed = [one for one in cited if why and not draft.form.signs_whole and one.key in draft.said.cites]
        asked = {"about": subject_id, "pathways": list(draft.form.signs_when), "form": draft.form.key,
                 "occasions": [Citation.read(one.citation).occasion for one in signed]}
        owed = [row[0] for row in cur.execute(STANDS, asked).fetchall()]
        if owed and not draft.answers.get(why):
            _refuse(owed, why)


def _refuse(owed: Collection[str], why: str) -> None:
    _ask(f"This cannot be signed yet: {all_of(f'“{what}”' for what in owed)} {'is' if len(owed) == 1 else 'are'} still "
         "owed. Do that first", why)


def _ask(first: str, why: str) -> None:
    if why:
        raise Problems({why: f"{first}, or write here why it is signed all the same."})
    raise Refused(f"{first}; nothing you wrote is lost.")
