"""What a gate is asked about: one entry, before it is kept."""
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.intake.citing import Cited
from kith.intake.entering import Draft

Found = tuple[dict[str, str], dict]   # what is wrong, by question; and the answers that were understood


@dataclass(frozen=True)
class Asked:
    """A draft, the duties that it answers, in which role, of whom and who says it, now."""

    cur: Cursor
    draft: Draft
    cited: list[Cited]
    role: str
    subject_id: int
    by: int
    at: datetime

    @property
    def said(self) -> Mapping:
        return self.draft.answers
