"""Unfiled post: a statement whose person was not recognised is kept whole, with an owner and a due time."""
from dataclasses import asdict, replace
from datetime import datetime

from psycopg import Cursor
from psycopg.types.json import Jsonb

from kith.access.models import Worker
from kith.duties import refreshing
from kith.engine.catalogue import FORMS
from kith.intake import programs, senders
from kith.intake.answer import Answer
from kith.intake.entering import Draft
from kith.intake.reporting import describe
from kith.intake.statement import THE_POST, Said, Statement, Who
from kith.intake.whom.recognising import Recognised
from kith.language import ways
from kith.language.forms import Form
from kith.language.roles import PROGRAM
from kith.notices import outbox
from kith.records import subjects

# By which way that came which waits since before it was kept with it.
BEFORE = {senders.FRONT_DOOR: ways.FRONT_DOOR, "reply": ways.LINK}
WAITS = " It waits as unfiled post."
KEEP = "insert into intake_unfiled (subject_id, post_id, statement, candidates) values (%s, %s, %s, %s)"
KEPT = """
select u.post_id, u.statement, u.candidates, u.filed_at, p.text
from intake_unfiled u join intake_post p on p.id = u.post_id where u.subject_id = %s
"""
HOLD = "select from intake_unfiled where subject_id = %s for update"
FILED = "update intake_unfiled set filed_at = %s where subject_id = %s"


def keep(cur: Cursor, statement: Statement, drafts: list[Draft], whose: Recognised, by: Worker | None, post_id: int,
         at: datetime) -> Answer:
    """Keeps it as a record of its own, on which a decision is owed. What it says of itself, as a concern from outside
    does, stays there; the rest waits to be filed.
    """
    subject_id, key = subjects.make(cur, kind="post", title=f"Post from {senders.called(statement.sender)}", at=at)
    itself = next((draft for draft in drafts if _of_itself(draft.form)), None)
    cur.execute(KEEP, (subject_id, post_id, Jsonb(_plain(_waiting(statement, key))), Jsonb(_likely(whose))))
    form, answers = (itself.form, itself.answers) if itself else _came(statement, whose)
    seq = programs.add(cur, subject_id, form.key, f"post:{post_id}", answers, at, by=by.pk if by else None,
                       sender=statement.sender, post_id=post_id)
    refreshed = refreshing.refresh(cur, [subject_id], at)
    queued = outbox.queue(cur, refreshed.tell, at)
    filed = describe(cur, key, {}, [seq], refreshed, queued, at)
    return Answer("unfiled", f"{whose.why}{WAITS}", [], [seq], filed.begun, [], filed.notices)


def _came(statement: Statement, whose: Recognised) -> tuple[type[Form], dict]:
    """That something came which is about nobody we are sure of."""
    who = statement.about
    urgent = {"urgent": "yes"} if statement.urgent else {}
    return FORMS["post_came"], {"sender": statement.sender, "why": whose.why,
                                "names": f"{who.given_name} {who.family_name}".strip()} | urgent


def _of_itself(form: type[Form]) -> bool:
    """Whether it begins a piece of post, which nobody but the program says of one."""
    return form.about == "post" and PROGRAM in form.recorded_by


def _waiting(statement: Statement, key: str) -> Statement:
    """What somebody's record will say once it is known whose it is, with the place where the rest of it is kept."""
    says = (replace(said, raw={name: key if value == THE_POST else value for name, value in said.raw.items()})
            for said in statement.says if not _of_itself(FORMS[said.form]))
    return replace(statement, says=tuple(says))


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
                     tuple(_who(who) for who in plain["same_person"]), said_in=tuple(plain.get("said_in", ("", ""))),
                     way=plain.get("way") or BEFORE.get(plain["sender"], ""))


def _who(plain: dict) -> Who:
    return Who(**plain | {"local": tuple(tuple(pair) for pair in plain["local"])})
