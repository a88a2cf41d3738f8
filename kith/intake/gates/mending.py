"""Whoever corrects or strikes out what was said can read it: else it would be undone, or found to be there, unread."""
from collections.abc import Iterable, Sequence
from datetime import datetime

from psycopg import Cursor

from kith.access import sensitivity, staffing
from kith.access.models import Worker
from kith.engine.standing import Version
from kith.intake.entering import NOT_THERE, Draft
from kith.language.errors import Refused
from kith.records import subjects

KEPT = "What you want to correct was said in confidence. Ask whoever recorded it, or the named nurse."


def require(cur: Cursor, drafts: Iterable[Draft], known: Sequence[Version], subject_id: int, by: Worker, at: datetime
            ) -> None:
    """Of what they may not know of they hear what they would of what is not there."""
    mends = [draft for draft in drafts if draft.said.corrects]
    if not mends:
        return
    ids = subjects.together(cur, [subject_id]).get(subject_id, [subject_id])
    reader = sensitivity.reader(cur, by.pk, staffing.roles_of(cur, by.pk, at), ids)
    for draft in mends:
        stood = [one for one in known if one.root == draft.said.corrects and one.form == draft.form.key]
        seen = reader.reads(stood) if stood else []
        if not seen or reader.opens(stood, seen):
            raise Refused(NOT_THERE)
        if not reader.reads_answers(draft.form, stood):
            raise Refused(KEPT)
