"""What a young person says on their own page goes in by the one pipe, as they said it, and by nobody who works here."""
from collections.abc import Mapping, Sequence
from datetime import datetime

from kith.engine.catalogue import FORMS
from kith.engine.filling import fill
from kith.intake.answer import Answer
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems, Refused
from kith.signing.kept import ground

SENDER = "own_page"


def say(about: str, says: Sequence[tuple[str, Mapping]], number: str, at: datetime) -> Answer:
    """``says``: form and answers, in their order. What is wrong is told by question; what is refused, in a sentence."""
    problems = {}
    for form, raw in says:
        problems |= fill(FORMS[form], raw).problems
    if problems:
        raise Problems(problems)
    said = tuple(Said(form, dict(raw), happened=at.isoformat()) for form, raw in says)
    # A page that is gone back to and filled in otherwise bears its number again, and says something else.
    text = ground(repr([(form, sorted(raw.items())) for form, raw in says]), "what an own page says").hex()
    answer = receive(Statement(SENDER, f"{about} {number}", Who(key=about), said, at, text), None, at)
    if answer.outcome == "refused":
        raise Refused(answer.sentence)
    return answer
