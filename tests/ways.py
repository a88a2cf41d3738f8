"""What a test says by no door stands there before its story begins, and is taken as it is; what has come in, has a way.

The program itself takes what says no way for the least there is; every door of it says one (`tests/contracts`).
"""
from kith.access.models import Worker
from kith.intake.gates import coming
from kith.intake.statement import Statement

_require = coming.require


def stand_in() -> None:
    """From here on only what names its way is asked whether it may come by it."""
    coming.require = of_a_door


def of_a_door(statement: Statement, by: Worker | None) -> None:
    """What came by a door is asked as ever."""
    if statement.way:
        _require(statement, by)
