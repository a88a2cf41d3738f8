"""What somebody of the stories says on a record, at its moment, by the door that everybody uses."""
from datetime import datetime

from kith.access.models import Worker
from kith.demo.statements import SENDER
from kith.intake.answer import Answer
from kith.intake.receiving import receive
from kith.intake.rounds.ticking import tell_on
from kith.intake.statement import Said, Statement, Who


def say(by: Worker, about: str, said: Said, moment: datetime) -> Answer:
    """Told once more it is the same message; whoever is to hear of it is told before anything else happens."""
    said = Said(said.form, said.raw, happened=moment.isoformat(), cites=said.cites)
    answer = receive(Statement(SENDER, f"{said.form}-{about}", Who(key=about), (said,), moment), by, moment)
    tell_on(moment)
    return answer
