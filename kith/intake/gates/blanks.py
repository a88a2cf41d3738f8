"""What is sent about a child says who is around them: whoever was never asked about, or why that had to wait."""

from collections.abc import Iterable
from datetime import datetime

from psycopg import Cursor

from kith.duties import worlds
from kith.engine.catalogue import FORMS
from kith.engine.facts import DETAILS, PREGNANCY_ENDED
from kith.engine.matters import gaps
from kith.engine.phrasing import all_of
from kith.engine.world import RELATION
from kith.intake import entering
from kith.intake.entering import Draft
from kith.intake.gates import wanting
from kith.language.errors import Problems

ROLES = FORMS[gaps.ASKED_ABOUT].questions
READ = (RELATION, gaps.ASKED_ABOUT, DETAILS, PREGNANCY_ENDED)


def require(cur: Cursor, drafts: Iterable[Draft], subject_id: int, at: datetime) -> None:
    """Asks for a reason where a role was never asked about, or what is wanted is not there. A reason is enough, and
    danger needs none.
    """
    for draft in drafts:
        if draft.said.how == "whole" and not draft.said.corrects:
            blank, missing = _blank(cur, draft, subject_id, at), wanting.gaps(draft)
            if blank or missing:
                both = {key: f"{blank[key]} {missing[key]}" for key in blank.keys() & missing.keys()}
                raise Problems(missing | blank | both)


def _blank(cur: Cursor, draft: Draft, subject_id: int, at: datetime) -> dict[str, str]:
    why = entering.unanswered(draft, draft.form.blanks_because)
    if why is None:
        return {}
    found = gaps.roles(worlds.of_forms(cur, [subject_id], READ), subject_id, at)
    blank = [ROLES[one.key].asks.lower() for one in found if one.state == gaps.NOT_ASKED]
    return {why.key: f"Nobody has been asked about {all_of(blank)}. Ask, and record it under “"
                     f"{FORMS[gaps.ASKED_ABOUT].title}”, or write here why this cannot wait."} if blank else {}
