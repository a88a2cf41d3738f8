"""What a person says goes through every gate, in this order: refused, or completed as the gates understood it."""
from datetime import datetime

from psycopg import Cursor

from kith.access.models import Worker
from kith.intake.citing import Cited
from kith.intake.entering import Draft
from kith.intake.gates import agreeing, assuring, blanks, continuity, declared, meetings, second, signing, wanting
from kith.intake.whom import ended


def completed(cur: Cursor, drafts: list[Draft], cited: list[Cited], role: str, subject_id: int, by: Worker,
              at: datetime) -> list[Draft]:
    """What a person says, as the gates understood it; refused where something is wrong or missing."""
    _require_whole(cur, drafts, cited, role, subject_id, by, at)
    meetings.require(drafts, role, at)
    drafts = meetings.complete(cur, drafts, subject_id, at)
    drafts = declared.complete(cur, drafts, cited, role, subject_id, by.pk, at)
    return assuring.complete(cur, drafts, cited, role, subject_id, by, at)


def _require_whole(cur: Cursor, drafts: list[Draft], cited: list[Cited], role: str, subject_id: int, by: Worker,
                   at: datetime) -> None:
    """Whatever a person says is refused, or asks for more, where something that belongs to it is missing."""
    ended.refuse_numbers(cur, drafts)
    blanks.require(cur, drafts, subject_id, at)
    second.require(cur, drafts, subject_id)
    wanting.complete(cur, drafts, cited)
    signing.require_lines(cur, drafts, subject_id, by.pk)
    agreeing.require(cur, drafts, role, subject_id, at)
    continuity.require(cur, drafts, subject_id)
