"""Who may review what was written, what may go out, and who else than the team says why they did a review."""
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from psycopg import Cursor

from kith.access.models import Worker
from kith.access.roles import title
from kith.duties.settings import values
from kith.engine.matters.assuring import criteria, points
from kith.forms.looked_after.assessment_reviewed import AssessmentReviewed
from kith.forms.plans.assessment_signed import AssessmentSigned
from kith.forms.plans.health_narrative import HealthNarrative
from kith.intake import citing
from kith.intake.citing import Cited
from kith.intake.entering import Draft
from kith.intake.gates import planning, roles_agreed
from kith.intake.gates.asked import Asked, Found
from kith.language.assessing import OWN_ROLES, OWN_TEAM_FROM
from kith.language.errors import Problems, Refused
from kith.language.gates import ReadAgainstTool
from kith.language.roles import LOOKED_AFTER_LEAD

OWN = "You wrote or signed this assessment. Somebody else reads it against the tool: hand it over to one of them."
TOO_LOW = "It scores {} of {}, and goes out from {}. Return it, with what is to be mended."
NOTHING = "Everything is met, so there is nothing to mend. Say that it may go out."
WHY_YOU = "The child is {} or older, and reviews are done by {} here. Write why you did it."


def complete(cur: Cursor, drafts: Iterable[Draft], cited: Iterable[Cited], role: str, subject_id: int, by: Worker,
             at: datetime) -> list[Draft]:
    """The drafts, with whoever mends what is returned; refuses a review of one’s own, and one that lets out too little.
    """
    cited = list(cited)
    return [_complete(cur, one, cited, role, subject_id, by, at) if one.said.how == "whole" else one for one in drafts]


def _complete(cur: Cursor, draft: Draft, cited: list[Cited], role: str, subject_id: int, by: Worker, at: datetime
              ) -> Draft:
    if draft.form is AssessmentSigned:
        _require_why(cur, draft, role, subject_id, at)
    if draft.form is not AssessmentReviewed:
        return draft
    mine = [one.citation for one in cited if one.key in draft.said.cites] or citing.of_corrected(
        cur, subject_id, AssessmentReviewed.key, draft.said.corrects)
    signed = [one for _, one in citing.what_began(cur, mine, [AssessmentSigned.key])]
    told = [cite for one in signed for cite in one.citations]
    wrote = {one.by for one in signed} | {one.by for _, one in citing.what_began(cur, told, [HealthNarrative.key])}
    if by.pk in wrote:
        raise Refused(OWN)
    author = next((one.by for one in signed if one.by), None)
    return _to(cur, draft, author, at)


def _to(cur: Cursor, draft: Draft, author: int | None, at: datetime) -> Draft:
    """Whoever mends it: the one who is named, else whoever signed it."""
    said = draft.answers
    if said["decided"] != "returned":
        return draft
    to = planning.called(cur, said["to"], at) if said.get("to") else str(author or "")
    return replace(draft, answers=said | ({"to": to} if to else {}))


def scored(gate: ReadAgainstTool, asked: Asked) -> Found:
    """A problem where too little would go out, and where nothing is left to mend."""
    form, said, decided = asked.draft.form, asked.said, asked.said[gate.decides.key]
    got, most, least = points(form, said), len(criteria(form)), int(values().of(gate.least, asked.at))
    if decided == "approved" and got < least:
        return {gate.decides.key: TOO_LOW.format(got, most, least)}, {}
    return ({gate.decides.key: NOTHING} if decided == "returned" and got == most else {}), {}


def _require_why(cur: Cursor, draft: Draft, role: str, subject_id: int, at: datetime) -> None:
    """From five on a review by another role is an exception, which says why and is counted."""
    old, ours = roles_agreed.of_age(cur, subject_id, OWN_TEAM_FROM, at), roles_agreed.names(OWN_ROLES, at)
    agreed = role.rpartition(":")[2] in (*ours, LOOKED_AFTER_LEAD.key)
    if draft.answers.get("kind") == "review" and old and not agreed and not draft.answers.get("why_you"):
        raise Problems({"why_you": WHY_YOU.format(int(values().of(OWN_TEAM_FROM, at)), " or ".join(map(title, ours)))})
