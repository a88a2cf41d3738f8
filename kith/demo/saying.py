"""What somebody of the stories says on a record, at its moment, by the door that everybody uses."""
from collections.abc import Callable, Iterable
from datetime import datetime

from kith.access.models import Worker
from kith.demo.statements import SENDER
from kith.intake.answer import Answer
from kith.intake.receiving import receive
from kith.intake.rounds.ticking import tell_on
from kith.intake.statement import Said, Statement, Who
from kith.records.database import cursor


def say(by: Worker, about: str, form: str, raw: dict, moment: datetime, cites: Iterable[str] = (), *, number: str = "",
        then: Callable[[datetime], object] = tell_on, **more) -> Answer:
    """Told once more it is the same message; whoever is to hear of it is told before anything else happens."""
    said = Said(form, raw, **{"happened": moment.isoformat()} | more, cites=tuple(cites))
    number = number or f"{form}-{about}-{by.username}-{moment}"
    answer = receive(Statement(SENDER, number, Who(key=about), (said,), moment), by, moment)
    then(moment)
    return answer


def first(asks: str, *given: object) -> str:
    """The first word of what the database answers, such as the key of a record or of what is owed."""
    with cursor() as cur:
        return cur.execute(asks, given).fetchone()[0]


def every(asks: str, *given: object) -> list[str]:
    """All of it."""
    with cursor() as cur:
        return [found for (found,) in cur.execute(asks, given).fetchall()]
