"""From what was said to entries: filled by the one reader, named by their occasion, versions of what stood before."""
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from kith.duties.worlds import Known
from kith.engine import renamed
from kith.engine.catalogue import FORMS, edition
from kith.engine.filling import fill, meets
from kith.engine.standing import AS_BEFORE, TAKES_BACK, Version
from kith.intake.citing import Cited
from kith.intake.statement import Said, Statement
from kith.intake.times import happened
from kith.language.errors import Problems, Refused
from kith.language.forms import Form
from kith.language.questions import Question
from kith.records.names import fold
from kith.records.writing import NewEntry

NOT_THERE = "What you want to correct is not on this record. Open the person again and choose the entry."


@dataclass(frozen=True)
class Draft:
    """One entry about to be added: the form it fills, its answers, and the name of its occasion."""

    form: type[Form]
    said: Said
    answers: dict
    occasion: str = ""
    other_id: int | None = None
    other_key: str = ""
    introduces: bool = False  # the other person's record was made just now, and nothing is said on it yet


def read(statement: Statement) -> list[Draft]:
    """Every part of the statement filled; all problems at once, by question, those of whom it is about too included."""
    drafts, problems = _filled(statement)
    for one in statement.also:
        problems |= of_another(one, _filled(one)[1])
    if problems:
        raise Problems(problems)
    return drafts


def of_another(statement: Statement, problems: dict[str, str]) -> dict[str, str]:
    """Problems of what is said of somebody else in the same breath, by whose they are."""
    return {f"also.{statement.about.key}.{path}": says for path, says in problems.items()}


def _filled(statement: Statement) -> tuple[list[Draft], dict[str, str]]:
    drafts, problems = [], {}
    for said in statement.says:
        form = FORMS.get(renamed.TODAY.forms.get(said.form, said.form))
        if form is None:
            raise Refused(f"There is no form called “{said.form[:40]}”.")
        filled = fill(form, {} if said.how == "strike" else said.raw, whole=said.how == "whole")
        problems |= filled.problems
        back = {TAKES_BACK: list(said.takes_back)} if said.takes_back else {}
        copied = {AS_BEFORE: said.as_before} if said.as_before else {}
        drafts.append(Draft(form, said, filled.answers | back | copied))
    return drafts, problems


def unborn(drafts: list[Draft]) -> bool:
    """An expected date and no birth date: a child not yet born."""
    return any(draft.answers.get("expected") and not draft.answers.get("born") for draft in drafts)


def unanswered(draft: Draft, because: str) -> Question | None:
    """The question that says why something is as it is, while it is asked here and nothing is written there."""
    why = draft.form.questions.get(because)
    asked = why is not None and (why.when is None or meets(why.when, draft.answers))
    return why if asked and not draft.answers.get(why.key) else None


def named(draft: Draft, statement: Statement, n: int) -> Draft:
    """The occasion's name: the sender's own number for it, or what makes this form one thing, or newly minted."""
    match draft.form.once_for:
        case "sender":
            occasion = f"details:{statement.sender}"
        case "other" if whose := draft.other_id or _called(draft.answers):
            occasion = f"{draft.answers.get('kind')}:{whose}"
        case "subject":
            occasion = draft.form.key
        case "role":
            occasion = f"{draft.answers.get('role')}:{draft.answers.get('team')}"
        case "cited" if draft.said.cites:
            occasion = f"{draft.form.key}:{draft.said.cites[0]}"
        case _:
            occasion = _sent(draft.said, statement, n)
    return replace(draft, occasion=occasion)


def _called(answers: dict) -> str:
    """The name by which somebody is told of who is not recognised: a hospital names them in every message anew."""
    who = answers.get("who")
    return " ".join(fold(f"{who.get('given_name', '')} {who.get('family_name', '')}")) if isinstance(who, dict) else ""


def _sent(said: Said, statement: Statement, n: int) -> str:
    if said.happening:
        return said.happening
    if said.occasion:
        # A visit begun at one of a hospital's machines and ended at another is one visit.
        return f"{statement.sender.rpartition('@')[2]}:{said.occasion}"
    return f"{statement.sender}:{statement.number}:{n}" if statement.number else str(uuid.uuid4())


@dataclass(frozen=True)
class Source:
    """Where one statement's entries come from: who says so as what, on which duties it acts, in which post."""

    statement: Statement
    cited: list[Cited]
    role: str
    organisation: str
    post_id: int
    at: datetime


def entries(subject_id: int, drafts: list[Draft], source: Source, known: Known) -> list[NewEntry]:
    """Rows ready to be added: each is a new root, or a later version of the root its occasion already has."""
    roots: dict[tuple[str, str], Version] = {}
    for version in known.versions:
        if version.subject == subject_id:
            roots.setdefault((version.form, version.occasion), version)
    return [_entry(subject_id, draft, _stood(draft, roots, known), source) for draft in drafts]


def _stood(draft: Draft, roots: dict[tuple[str, str], Version], known: Known) -> Version | None:
    """The first version of the same thing, if there is one."""
    if not draft.said.corrects:
        return roots.get((draft.form.key, draft.occasion)) or _same_relation(draft, roots.values(), known)
    for stood in roots.values():
        if stood.root == draft.said.corrects and stood.form == draft.form.key:
            return stood
    raise Refused(NOT_THERE)


def _same_relation(draft: Draft, stood: Iterable[Version], known: Known) -> Version | None:
    """Somebody whom one message lets us recognise and the next one only names is still the same mother."""
    name, kind = _called(draft.answers) if draft.form.once_for == "other" else "", draft.answers.get("kind")
    for one in stood if name else ():
        if (one.form, one.answers.get("kind"), _called(one.answers)) == (draft.form.key, kind, name):
            others = {version.other for version in known.versions if version.root == one.root} - {None}
            if draft.other_id is None or others <= {draft.other_id}:
                return one
    return None


def _entry(subject_id: int, draft: Draft, stood: Version | None, source: Source) -> NewEntry:
    """A correction keeps the name of what it corrects, so that acts stay attached."""
    said, statement = draft.said, source.statement
    moment, precision = happened(said.happened)
    return NewEntry(
        subject_id=subject_id, form=draft.form.key, edition=edition(draft.form),
        occasion=stood.occasion if stood else draft.occasion, root=stood.root if stood else None,
        happened_at=moment, precision=precision, received_at=source.at, stated_at=statement.stated_at or source.at,
        answers=draft.answers, how=said.how, role=source.role, sender=statement.sender,
        organisation=source.organisation, post_id=source.post_id, reason=said.reason,
        citations=[one.citation for one in source.cited if one.key in said.cites],
        other_id=draft.other_id or (stood.other if stood and said.corrects else None))
