"""Whoever knows a child in care sees them again: somebody else is named, or did it, with the reason."""
from collections.abc import Iterable

from psycopg import Cursor

from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.forms.looked_after.assessment_reported import AssessmentReported
from kith.forms.looked_after.practitioner_named import PractitionerNamed
from kith.intake.entering import Draft
from kith.language.errors import Problems
from kith.records import reading, subjects
from kith.records.names import spelt

FORMS = (AssessmentReported, PractitionerNamed)
NOT_THEM = "The last one was done by {last}. Say that it is somebody else, why, and what they must know."
WHY = "The last one was done by {last}{named}. Write here why somebody else did this one."


def require(cur: Cursor, drafts: Iterable[Draft], subject_id: int) -> None:
    """Asks for the reason where it is another than the last time; a reason is enough."""
    for draft in drafts:
        if draft.form in FORMS and draft.said.how == "whole" and not draft.said.corrects:
            _require(draft, *_known(cur, subject_id))


def _require(draft: Draft, last: str, named: str) -> None:
    said, who = draft.answers, spelt(draft.answers.get("who", ""))
    if not last or who == spelt(last):
        return
    if draft.form is PractitionerNamed and said.get("same") == "yes":
        raise Problems({"same": NOT_THEM.format(last=last)})
    if draft.form is AssessmentReported and said.get("kind") == "review" and not said.get("why_other") \
            and who != spelt(named):
        raise Problems({"why_other": WHY.format(last=last, named=f", and {named} was named" if named else "")})


def _known(cur: Cursor, subject_id: int) -> tuple[str, str]:
    """Who did the last assessment, and who was named since."""
    records = subjects.together(cur, [subject_id]).get(subject_id, [subject_id])
    said = fold_all(Version(*row) for row in reading.versions(cur, records, [form.key for form in FORMS]))
    done = _last(said, AssessmentReported.key, lambda one: str(one.answers.get("held_on", "")))
    named = _last(said, PractitionerNamed.key, lambda one: one.moment)
    later = named is not None and (done is None or named.root > done.root)
    return str(done.answers.get("who", "")) if done else "", str(named.answers.get("who", "")) if later else ""


def _last(said: Iterable[Standing], form: str, when) -> Standing | None:
    return max((one for one in said if one.form == form), key=when, default=None)

