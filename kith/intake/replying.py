"""What a place outside answers goes in by the one pipe, with who said it and how; the organisation is the place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kith.access.models import Worker
from kith.engine.catalogue import FORMS
from kith.engine.filling import fill
from kith.intake.answer import Answer
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language import Form
from kith.language.errors import Problems, Refused
from kith.notices.sending import Undelivered

SENDER = "reply"
BY = "who"   # the question of a form that asks who says so
REPLIED, SENT_BACK, OPENED = FORMS["replied"], FORMS["sent_back"], FORMS["opened"]


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


def sent_back(outside: Outside, raw: dict, cites: Sequence[str], words: str, spoken: Spoken, number: str) -> Answer:
    """It is not theirs: the duties stay, and whoever sent it hears at once."""
    raw = raw | {BY: spoken.who}
    problems = fill(SENT_BACK, raw).problems | _wrong(spoken)
    if problems:
        raise Problems(problems)
    back = Said(SENT_BACK.key, raw, happened=spoken.happened or spoken.at.isoformat(), cites=tuple(cites))
    return _say(outside, (_replied(words, cites, spoken), back), number, spoken.at)


def undelivered(one: Undelivered, whom: str, about: str, why: str, at: datetime) -> Answer:
    """What was sent did not arrive: said once of each mail, whoever says it again."""
    said = Said("not_delivered", {"whom": whom, "why": why, "said": one.trouble[:300]}, happened=at.isoformat(),
                cites=one.duties)
    number = one.mail or f"{one.reply_id} {why} {' '.join(one.duties)}"
    return receive(Statement("mail", f"undelivered {number}", Who(key=about), (said,), at), None, at)


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
    statement = Statement(SENDER, number, Who(key=outside.about), says, at, said_in=in_place)
    answer = receive(statement, outside.by, at)
    if answer.outcome == "refused":
        raise Refused(answer.sentence)
    return answer
