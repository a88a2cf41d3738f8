"""What a young person says on their own page goes in by the one pipe, as they said it, and by nobody who works here."""
from collections.abc import Mapping, Sequence
from datetime import datetime

from kith.engine.catalogue import FORMS
from kith.engine.filling import fill
from kith.intake.answer import Answer
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems, Refused
from kith.language.roles import THEMSELVES
from kith.language.ways import OWN_PAGE
from kith.signing.kept import ground

SENDER = "own_page"


def say(about: str, says: Sequence[tuple], number: str, at: datetime) -> Answer:
    """``says``: form and answers, in their order, and the entry of which these answers are changed, where one is.

    What is wrong is told by question; what is refused, in a sentence.
    """
    said = tuple(_said(*one, at=at) for one in says)
    problems = {}
    for one in said:
        problems |= fill(FORMS[one.form], one.raw, whole=one.how == "whole").problems
    if problems:
        raise Problems(problems)
    # A page that is gone back to and filled in otherwise bears its number again, and says something else.
    text = ground(repr([(one.form, one.corrects, sorted(one.raw.items())) for one in said]),
                  "what an own page says").hex()
    answer = receive(Statement(SENDER, f"{about} {number}", Who(key=about), said, at, text,
                               said_in=(THEMSELVES.key, ""), way=OWN_PAGE), None, at)
    if answer.outcome == "refused":
        raise Refused(answer.sentence)
    return answer


def _said(form: str, raw: Mapping, changes: int = 0, *, at: datetime) -> Said:
    return Said(form, dict(raw), happened="" if changes else at.isoformat(), how="part" if changes else "whole",
                corrects=changes)
