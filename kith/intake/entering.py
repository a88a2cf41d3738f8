"""From what was said to entries: filled by the one reader, named by their occasion, versions of what stood before."""
import uuid
from dataclasses import dataclass, replace
from datetime import datetime

from psycopg import Cursor

from kith.engine.catalogue import FORMS, edition
from kith.engine.filling import fill
from kith.intake.citing import Cited
from kith.intake.statement import Said, Statement
from kith.intake.times import happened
from kith.language.errors import Problems, Refused
from kith.language.forms import Form
from kith.records.writing import NewEntry

ROOTS = """
select form, occasion, min(root) from records_entry
where subject_id = %s and form = any(%s::text[]) and occasion = any(%s::text[]) group by form, occasion
"""
STOOD = "select form, occasion, other_id from records_entry where subject_id = %s and seq = %s"


@dataclass(frozen=True)
class Draft:
    """One entry about to be added: the form it fills, its answers, and the name of its occasion."""

    form: type[Form]
    said: Said
    answers: dict
    occasion: str = ""
    other_id: int | None = None
    other_key: str = ""


def read(statement: Statement) -> list[Draft]:
    """Every part of the statement filled; all problems at once, by question."""
    drafts, problems = [], {}
    for said in statement.says:
        form = FORMS.get(said.form)
        if form is None:
            raise Refused(f"There is no form called “{said.form[:40]}”.")
        filled = fill(form, {} if said.how == "strike" else said.raw, whole=said.how == "whole")
        problems |= filled.problems
        drafts.append(Draft(form, said, filled.answers))
    if problems:
        raise Problems(problems)
    return drafts


def unborn(drafts: list[Draft]) -> bool:
    """An expected date and no birth date: a child not yet born."""
    return any(draft.answers.get("expected") and not draft.answers.get("born") for draft in drafts)


def named(draft: Draft, statement: Statement, n: int) -> Draft:
    """The occasion's name: the sender's own number for it, or what makes this form one thing, or newly minted."""
    match draft.form.once_for:
        case "sender":
            occasion = f"details:{statement.sender}"
        case "other" if draft.other_id:
            occasion = f"{draft.answers.get('kind')}:{draft.other_id}"
        case "role":
            occasion = f"{draft.answers.get('role')}:{draft.answers.get('team')}"
        case _:
            occasion = _sent(draft.said, statement, n)
    return replace(draft, occasion=occasion)


def _sent(said: Said, statement: Statement, n: int) -> str:
    if said.occasion:
        # A visit begun at one of a hospital's machines and ended at another is one visit.
        return f"{statement.sender.rpartition('@')[2]}:{said.occasion}"
    return f"{statement.sender}:{statement.number}:{n}" if statement.number else str(uuid.uuid4())


def entries(cur: Cursor, subject_id: int, drafts: list[Draft], statement: Statement, cited: list[Cited], role: str,
            organisation: str, post_id: int | None, at: datetime) -> list[NewEntry]:
    """Rows ready to be added: each is a new root, or a later version of the root its occasion already has."""
    roots = _roots(cur, subject_id, drafts)
    made = []
    for draft in drafts:
        occasion, root, other = _place(cur, subject_id, draft, roots)
        moment, precision = happened(draft.said.happened)
        made.append(NewEntry(
            subject_id=subject_id, form=draft.form.key, edition=edition(draft.form), occasion=occasion, root=root,
            happened_at=moment, precision=precision, received_at=at, stated_at=statement.stated_at or at,
            answers=draft.answers, how=draft.said.how, role=role, sender=statement.sender, organisation=organisation,
            citations=[one.citation for one in cited if one.key in draft.said.cites], other_id=other, post_id=post_id,
            reason=draft.said.reason))
    return made


def _roots(cur: Cursor, subject_id: int, drafts: list[Draft]) -> dict[tuple[str, str], int]:
    if all(not draft.said.occasion and not draft.form.once_for for draft in drafts):
        return {}
    names = ([draft.form.key for draft in drafts], [draft.occasion for draft in drafts])
    return {(form, occasion): root for form, occasion, root in cur.execute(ROOTS, (subject_id, *names)).fetchall()}


def _place(cur: Cursor, subject_id: int, draft: Draft, roots: dict) -> tuple[str, int | None, int | None]:
    """(occasion, root, other): a correction keeps the name of what it corrects, so that acts stay attached."""
    if draft.said.corrects:
        stood = cur.execute(STOOD, (subject_id, draft.said.corrects)).fetchone()
        if stood is None or stood[0] != draft.form.key:
            raise Refused("What you want to correct is not on this record. Open the person again and choose the entry.")
        return stood[1], draft.said.corrects, draft.other_id or stood[2]
    return draft.occasion, roots.get((draft.form.key, draft.occasion)), draft.other_id
