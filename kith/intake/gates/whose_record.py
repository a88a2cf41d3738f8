"""Whom it is about is not answered by “whoever’s record this is” where the record is nobody’s."""
from kith.intake.gates.asked import Asked, Found
from kith.language.gates import WhoseRecord
from kith.records import subjects

NOBODYS = "This is on no child’s record. Say that the child is not known yet, or that no child is named."


def named(gate: WhoseRecord, asked: Asked) -> Found:
    """A problem where a record of its own is said to be somebody’s."""
    here = asked.said.get(gate.asks.key) == gate.here
    alone = here and subjects.header(asked.cur, asked.subject_id).kind == subjects.MATTER
    return ({gate.asks.key: NOBODYS} if alone else {}), {}
