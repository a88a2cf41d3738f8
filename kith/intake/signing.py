"""Keeping what was said never waits; signing it does, while something that belongs before it is still owed."""
from collections.abc import Iterable

from psycopg import Cursor

from kith.engine.phrasing import all_of
from kith.intake.entering import Draft
from kith.language.errors import Refused

STANDS = """
select distinct d.what from duties_duty d join records_subject s on s.person_id = d.person_id
where s.id = %s and d.open and d.pathway = any(%s::text[]) and d.form <> %s order by d.what
"""


def require(cur: Cursor, drafts: Iterable[Draft], subject_id: int) -> None:
    """Refuses a signature under what is not finished, and says what to do first."""
    for draft in drafts:
        if not draft.form.signs_when or draft.said.how == "strike" or draft.said.corrects:
            continue
        owed = cur.execute(STANDS, (subject_id, list(draft.form.signs_when), draft.form.key)).fetchall()
        if owed:
            what = all_of(f"“{row[0]}”" for row in owed)
            raise Refused(f"This cannot be signed yet: {what} {'is' if len(owed) == 1 else 'are'} still owed. Do that "
                          "first; nothing you wrote is lost.")
