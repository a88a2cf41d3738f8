"""Unfiled post: a statement whose person was not recognised is kept whole, with an owner and a due time."""
from dataclasses import asdict, replace
from datetime import datetime

from psycopg import Cursor
from psycopg.types.json import Jsonb

from kith.access.models import Worker
from kith.duties import refreshing
from kith.engine.catalogue import FORMS, edition
from kith.intake import senders
from kith.intake.answer import Answer
from kith.intake.entering import Draft
from kith.intake.recognising import Recognised
from kith.intake.reporting import describe
from kith.intake.statement import Said, Statement, Who
from kith.language.forms import Form
from kith.notices import outbox
from kith.records import subjects, writing

WAITS, CONCERN = " It waits as unfiled post.", "concern_raised"
KEEP = "insert into intake_unfiled (subject_id, post_id, statement, candidates) values (%s, %s, %s, %s)"
KEPT = """
select u.post_id, u.statement, u.candidates, u.filed_at, p.text
from intake_unfiled u join intake_post p on p.id = u.post_id where u.subject_id = %s
"""
HOLD = "select from intake_unfiled where subject_id = %s for update"
FILED = "update intake_unfiled set filed_at = %s where subject_id = %s"


def keep(cur: Cursor, statement: Statement, drafts: list[Draft], whose: Recognised, by: Worker | None, post_id: int,
         at: datetime) -> Answer:
    """Keeps it as a record of its own, on which a decision is owed; a concern from outside as what it is."""
    subject_id, key = subjects.make(cur, kind="post", title=f"Post from {senders.called(statement.sender)}", at=at)
    concern = next((draft for draft in drafts if draft.form.key == CONCERN), None)
    waits = _for_the_record(statement, concern, key) if concern else statement
    cur.execute(KEEP, (subject_id, post_id, Jsonb(_plain(waits)), Jsonb(_likely(whose))))
    form, answers = (concern.form, concern.answers) if concern else _came(statement, whose)
    seqs = writing.add(cur, [writing.NewEntry(
        subject_id=subject_id, form=form.key, edition=edition(form), occasion=f"post:{post_id}", happened_at=at,
        precision="moment", received_at=at, stated_at=at, answers=answers, sender=statement.sender, post_id=post_id,
    )], by=by.pk if by else None, at=at)
    refreshed = refreshing.refresh(cur, [subject_id], at)
    queued = outbox.queue(cur, refreshed.tell, at)
    filed = describe(cur, key, {}, seqs, refreshed, queued, at)
    return Answer("unfiled", f"{whose.why}{WAITS}", [], seqs, filed.begun, [], filed.notices)


def _came(statement: Statement, whose: Recognised) -> tuple[type[Form], dict]:
    """That something came which is about nobody we are sure of."""
    who = statement.about
    urgent = {"urgent": "yes"} if statement.urgent else {}
    return FORMS["post_came"], {"sender": statement.sender, "why": whose.why,
                                "names": f"{who.given_name} {who.family_name}".strip()} | urgent


def _for_the_record(statement: Statement, concern: Draft, key: str) -> Statement:
    """What a child's record will say of a concern, once it is known whose it is: not who raised it, nor how they are
    reached. That stays with the concern.
    """
    said = concern.answers
    heard = {"told_by": "professional" if said.get("job") else "public", "kept": key}
    heard |= {name: said[name] for name in ("worry", "place") if said.get(name)}
    named = {"given_name": said.get("first_name", ""), "family_name": said.get("last_name", "")}
    tells = [Said("person_details", named, happened=concern.said.happened, how="part")] if any(named.values()) else []
    return replace(statement, says=(*tells, Said("concern_heard", heard, happened=concern.said.happened)))


def kept(cur: Cursor, subject_id: int) -> tuple[int, Statement, list, datetime | None, str] | None:
    """(post, statement, candidates, when filed, the original) of one piece of unfiled post."""
    row = cur.execute(KEPT, (subject_id,)).fetchone()
    return row and (row[0], _restored(row[1]), row[2], row[3], row[4])


def held(cur: Cursor, subject_id: int) -> tuple[int, Statement, list, datetime | None, str] | None:
    """The same, held until the transaction ends: of two who file it at once, the second sees that it is filed."""
    cur.execute(HOLD, (subject_id,))
    return kept(cur, subject_id)


def filed(cur: Cursor, subject_id: int, at: datetime) -> None:
    cur.execute(FILED, (at, subject_id))


def _likely(whose: Recognised) -> list[dict]:
    return [{"key": one.subject.key, "reasons": list(one.reasons), "against": list(one.against)}
            for one in whose.candidates[:5]]


def _plain(statement: Statement) -> dict:
    plain = asdict(statement) | {"text": ""}
    return plain | {"stated_at": statement.stated_at.isoformat() if statement.stated_at else None}


def _restored(plain: dict) -> Statement:
    stated = datetime.fromisoformat(plain["stated_at"]) if plain["stated_at"] else None
    says = tuple(Said(**said | {"cites": tuple(said["cites"]), "takes_back": tuple(said.get("takes_back", ()))})
                 for said in plain["says"])
    return Statement(plain["sender"], plain["number"], _who(plain["about"]), says, stated, "",
                     tuple(_who(who) for who in plain["same_person"]))


def _who(plain: dict) -> Who:
    return Who(**plain | {"local": tuple(tuple(pair) for pair in plain["local"])})
