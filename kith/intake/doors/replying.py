"""What a place outside answers goes in by the one pipe, with who said it and how; the organisation is the place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence
from kith.access.finding import owner, who_now
from kith.access.models import Worker
from kith.engine.catalogue import FORMS
from kith.engine.filling import fill
from kith.intake import citing
from kith.intake.answer import Answer
from kith.intake.citing import Cited
from kith.intake.gates import acting
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language import Form
from kith.language.errors import Problems, Refused
from kith.language.ways import LINK, PROGRAM
from kith.notices.leaving import Undelivered
from kith.records.database import cursor
from kith.signing.kept import ground

SENDER = "reply"
BY = "who"   # the question of a form that asks who says so
REPLIED, SENT_BACK, OPENED, PASSED_ON = FORMS["replied"], FORMS["sent_back"], FORMS["opened"], FORMS["passed_on"]
SENT_AS = """
select e.role from duties_duty d join records_entry e on e.subject_id = d.subject_id and e.seq = d.trigger_root
where d.id = any(%s::text[])
"""
SAID = "select exists (select from intake_post where sender = %s and number = %s)"


@dataclass(frozen=True)
class Outside:
    """For whom something is said: a place, in which role it was asked, about which record; ``by``: who took it down."""

    place: str
    role: str
    about: str
    by: Worker | None = None


@dataclass(frozen=True)
class Spoken:
    """Who said it, how, when, and with what left unopened."""

    who: str
    at: datetime
    happened: str = ""
    way: str = "link"
    unread: bool = False


def opened(outside: Outside, duty: str, who: str, at: datetime) -> Answer:
    """One document was opened; opened twice it is opened once."""
    said = Said(OPENED.key, {BY: who}, happened=at.isoformat(), cites=(duty,))
    return _say(outside, (said,), f"opened {duty}", at)


def answered(outside: Outside, form: type[Form], raw: dict, cites: Sequence[str], words: str, spoken: Spoken,
             number: str, corrects: int = 0) -> Answer:
    """An answer to what is owed, by its own form. ``corrects``: the entry by which the same was answered before."""
    if BY in form.questions:
        raw = raw | {BY: spoken.who}
    problems = fill(form, raw).problems | _wrong(spoken)
    if problems:
        raise Problems(problems)
    happened = spoken.happened or spoken.at.isoformat()
    said = Said(form.key, raw, happened=happened, cites=tuple(cites), corrects=corrects,
                reason="Changed by whoever replied." if corrects else "")
    return _say(outside, (_replied(words, cites, spoken), said), number, spoken.at)


def passed_on(outside: Outside, raw: dict, cites: Sequence[str], words: str, spoken: Spoken, number: str) -> Answer:
    """It is for another team, which has it from then on; where nobody is there, it is said whose it may be."""
    raw = raw | {BY: spoken.who}
    problems = fill(PASSED_ON, raw).problems | _wrong(spoken)
    if problems:
        raise Problems(problems)
    with cursor() as cur:
        on = citing.find(cur, cites)
        found = _goes(cur, on, raw["role"], spoken.at)
    if not found:
        whose = f"{PASSED_ON.questions['role'].choices()[raw['role']]}: {raw['why']}"
        return sent_back(outside, {"why": "another", "team": whose}, cites, words, spoken, number)
    return _moved(outside, PASSED_ON, raw, cites, words, spoken, number)


def sent_back(outside: Outside, raw: dict, cites: Sequence[str], words: str, spoken: Spoken, number: str) -> Answer:
    """It is not theirs, and they know nobody whose it is: the hub says whose, and whoever sent it hears at once."""
    raw = raw | {BY: spoken.who}
    problems = fill(SENT_BACK, raw).problems | _wrong(spoken)
    if problems:
        raise Problems(problems)
    with cursor() as cur:
        on = citing.find(cur, cites)
        if acting.moves(on):
            acting.require_moves(cur, on)
    return _moved(outside, SENT_BACK, raw, cites, words, spoken, number)


def _goes(cur: Cursor, on: Sequence[Cited], role: str, at: datetime) -> bool:
    """Whether it can go there, and somebody is there to have it. What a service held in confidence sent goes to nobody
    by the word of a place outside: it would tell the next that somebody goes there.
    """
    sent_as = [said for (said,) in cur.execute(SENT_AS, ([one.key for one in on],)).fetchall()]
    if not acting.moves(on) or any(map(confidence.service, sent_as)):
        return False
    acting.require_moves(cur, on, role)
    asked = [owner(one.subject_id, role, None, one.label) for one in on]
    return not any(one.fallback for one in who_now(cur, asked, at).values())


def _moved(outside: Outside, form: type[Form], raw: dict, cites: Sequence[str], words: str, spoken: Spoken,
           number: str) -> Answer:
    moved = Said(form.key, raw, happened=spoken.happened or spoken.at.isoformat(), cites=tuple(cites))
    return _say(outside, (_replied(words, cites, spoken), moved), number, spoken.at)


def was_said(number: str) -> bool:
    """Whether this very page was sent before: after it went to another team there is nobody left to ask."""
    with cursor() as cur:
        return cur.execute(SAID, (SENDER, number)).fetchone()[0]


def undelivered(one: Undelivered, whom: str, about: str, why: str, at: datetime) -> Answer:
    """What was sent did not arrive: said once of each mail, whoever says it again."""
    said = Said("not_delivered", {"whom": whom, "why": why, "said": one.trouble[:300]}, happened=at.isoformat(),
                cites=one.duties)
    number = one.mail or f"{one.reply_id} {why} {' '.join(one.duties)}"
    return receive(Statement("mail", f"undelivered {number}", Who(key=about), (said,), at, way=PROGRAM), None,
                   at)


def _wrong(spoken: Spoken) -> dict[str, str]:
    """What is wrong with who says so: nobody can be phoned back who is nobody."""
    raw = {"said": "-", BY: spoken.who, "way": spoken.way}
    return {key: words for key, words in fill(REPLIED, raw).problems.items() if key == BY}


def _replied(words: str, cites: Sequence[str], spoken: Spoken) -> Said:
    raw = {"said": words, BY: spoken.who, "way": spoken.way} | ({"unread": "yes"} if spoken.unread else {})
    return Said(REPLIED.key, raw, happened=spoken.happened or spoken.at.isoformat(), cites=tuple(cites))


def _say(outside: Outside, says: tuple[Said, ...], number: str, at: datetime) -> Answer:
    """Refused in a sentence, as a worker would hear it, where it cannot be taken."""
    in_place = ("", "") if outside.by else (outside.role, outside.place)
    # A page that is gone back to and filled in otherwise bears its number again, and says something else.
    text = ground(repr([(one.form, sorted(one.raw.items())) for one in says]), "what a reply says").hex()
    statement = Statement(SENDER, number, Who(key=outside.about), says, at, text, said_in=in_place, way=LINK)
    answer = receive(statement, outside.by, at)
    if answer.outcome == "refused":
        raise Refused(answer.sentence)
    return answer
