"""Somebody decides whom unfiled post is about: the statement then enters by the same pipe, about that person."""
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from kith.access.models import Worker
from kith.access.permission import require
from kith.access.staffing import roles_of, works_here
from kith.intake import by_itself, unfiled
from kith.intake.answer import Answer
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.intake.whom import related
from kith.language.errors import Problems, Refused
from kith.language.ways import PAGE
from kith.records import subjects
from kith.records.database import cursor

OWED = "select id from duties_duty where subject_id = %s and pathway = 'unfiled_post' and open"


def file_post(post_key: str, decision: str, person_key: str, by: Worker, at: datetime, second: str = "", why: str = ""
              ) -> Answer:
    """``decision``: person, new, nobody or cannot_tell. Nobody needs a second reader when a child may be meant."""
    with transaction.atomic():
        with cursor() as cur:
            require([post.role for post in roles_of(cur, by.pk, at)], "file_post")
            post = subjects.by_key(cur, post_key)
            kept = unfiled.held(cur, post.id) if post and post.kind == "post" else None
            owed = [row[0] for row in cur.execute(OWED, (post.id,)).fetchall()] if kept else []
        if not kept:
            raise Refused("There is no post with that key. Go back to the list of post.")
        if kept[3]:
            raise Refused("Somebody else has filed this already. Go back to the list of post.")
        if decision == "nobody":
            _require_another(second, by, at)
        answer = _decided(decision, kept[1], person_key, post_key, by, at)
        if answer.outcome == "refused":
            raise Refused(answer.sentence)
        _answer(post_key, decision, person_key, second, why, owed, by, at)
        if decision in ("person", "new", "nobody"):
            with cursor() as cur:
                unfiled.filed(cur, post.id, at)
    return answer


def _require_another(second: str, by: Worker, at: datetime) -> None:
    """That it is about nobody is believed of two people, both of whom work here."""
    if second in ("", by.username):
        raise Refused("You cannot be your own second reader. Write who else looked at it.")
    with cursor() as cur:
        if not works_here(cur, second, at):
            raise Problems({"second": f"Nobody who works here today signs in as “{second[:40]}”."})


def _decided(decision: str, statement: Statement, person_key: str, post_key: str, by: Worker, at: datetime) -> Answer:
    """The kept statement enters again under a new number, or it would be taken for the one already answered."""
    if decision == "nobody":
        return Answer("filed", "Kept, and about nobody we know.")
    if decision == "cannot_tell":
        return Answer("unfiled", "It stays in the post, and the duty desk hears of it.")
    key = _held(person_key) if decision == "person" else _made(at)
    about = Who(key=key, nhs_number=statement.about.nhs_number, local=statement.about.local)
    # Somebody had to decide because the name or date did not fit: they must not then overwrite what the register says.
    # An unborn child has no name or date of birth yet that they could overwrite.
    tells = decision == "new" or _unborn(key)
    says = tuple(said for said in statement.says if tells or said.form != "person_details")
    number = f"{statement.number} filed {post_key}"
    if decision == "new" and not any(said.form == "person_details" for said in says):
        _introduce(key, statement.about, number, at)
    answer = receive(replace(statement, about=about, number=number, says=says), None, at)
    if answer.outcome == "refused":   # it was not taken: it must go on waiting
        raise Refused(answer.sentence)
    return answer


def _introduce(key: str, who: Who, number: str, at: datetime) -> None:
    """Who somebody is of whom only a notice tells: in Kith's own words, since their page may not tell of the notice."""
    told = related.introducing(who).said
    if told.raw:
        by_itself.say(f"{number} who", key, told, at)


def _held(key: str) -> str:
    with cursor() as cur:
        subject = subjects.by_key(cur, key)
    if subject is None or subject.kind != "person":
        raise Refused("There is no person with that key. Search for them, and choose them or write their key.")
    return subject.key


def _unborn(key: str) -> bool:
    with cursor() as cur:
        subject = subjects.by_key(cur, key)
    return subject is not None and subject.born is None


def _made(at: datetime) -> str:
    with cursor() as cur:
        return subjects.make(cur, at=at)[1]


def _answer(post_key: str, decision: str, person_key: str, second: str, why: str, owed: list[str], by: Worker,
            at: datetime) -> None:
    raw = {"decision": decision, "person": person_key, "second": second, "why": why}
    said = Said("post_filed", raw, happened=at.isoformat(), cites=tuple(owed))
    number = f"post {post_key} {at.isoformat()}"
    receive(Statement("web", number, Who(key=post_key), (said,), at, way=PAGE), by, at)
