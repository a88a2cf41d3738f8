"""A second of the same while the first waits for its decision is added to the first, or says why it is something else.
"""
from collections.abc import Iterable

from psycopg import Cursor

from kith.duties import live
from kith.intake import entering
from kith.intake.entering import Draft
from kith.language.errors import Problems

THERE_IS_ONE = ("One is open about this child, and not decided. Add to that one, or write here why this is something "
                "else: whoever receives both must be able to tell them apart.")


def require(cur: Cursor, drafts: Iterable[Draft], subject_id: int) -> None:
    """Asks whoever sends another while the first is open; a reason is enough."""
    for draft in drafts:
        why = entering.unanswered(draft, draft.form.another_because)
        if why is None or draft.said.how != "whole" or draft.said.corrects:
            continue
        if live.first(cur, subject_id, draft.form, draft.answers.get("role", "")):
            raise Problems({why.key: THERE_IS_ONE})
