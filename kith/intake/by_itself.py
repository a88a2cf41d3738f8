"""What the program says by itself goes in by the one pipe too: its rounds, and what it makes of a file."""
from datetime import datetime

from kith.intake.answer import Answer
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.ways import PROGRAM

SENDER = "kith"


def say(number: str, key: str, said: Said, at: datetime) -> Answer:
    """One thing of one record; the same number again is the same word."""
    return receive(Statement(SENDER, number, Who(key=key), (said,), at, way=PROGRAM), None, at)
