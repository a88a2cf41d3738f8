"""What is shared because it was agreed to asks for a consent that stands; what is not asks for none."""
from collections.abc import Iterable
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence
from kith.duties import consents
from kith.engine.matters import agreeing
from kith.intake.entering import Draft
from kith.language.errors import Problems


def require(cur: Cursor, drafts: Iterable[Draft], role: str, subject_id: int, at: datetime) -> None:
    """Refuses to tell somebody by agreement what was not agreed, is not signed, or was agreed before life changed."""
    for draft in drafts:
        form = draft.form
        if form.key not in agreeing.SHARING or draft.said.how == "strike" or not agreeing.by_agreement(
                form, draft.answers):
            continue
        ledger = consents.read(cur, subject_id, at)
        if wrong := agreeing.missing(ledger, form, draft.answers, confidence.service(role)):
            raise Problems({form.by_right.basis or form.by_right.despite: " ".join(wrong.values())})
