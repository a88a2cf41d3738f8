"""From an age on something is given to a role that the locality agreed to; another is an exception with its reason."""
from datetime import datetime

from psycopg import Cursor

from kith.access.roles import title
from kith.duties.settings import values
from kith.engine.calendar import birthday, local
from kith.engine.filling import meets
from kith.intake.gates.asked import Asked, Found
from kith.language.gates import AgreedRole
from kith.language.settings import Setting
from kith.records import subjects

WHY = "From {} years on it is agreed here that this is {}’s. Say why it is somebody else’s."


def agreed(gate: AgreedRole, asked: Asked) -> Found:
    """What is wrong where another role has it and nothing says why."""
    said = asked.said
    role = said.get(gate.role.key)
    if not role or said.get(gate.unless.key) or (gate.when is not None and not meets(gate.when, said)):
        return {}, {}
    ours = names(gate.roles, asked.at)
    if role in ours or not of_age(asked.cur, asked.subject_id, gate.from_age, asked.at):
        return {}, {}
    years = int(values().of(gate.from_age, asked.at))
    return {gate.unless.key: WHY.format(years, " or ".join(map(title, ours)))}, {}


def names(roles: Setting, at: datetime) -> list[str]:
    """The roles that the locality agreed to, by their keys."""
    return str(values().of(roles, at)).split()


def of_age(cur: Cursor, subject_id: int, years: Setting, at: datetime) -> bool:
    """Whether they are that old, and known to be."""
    born = subjects.header(cur, subject_id).born
    return born is not None and local(at).date() >= birthday(born, int(values().of(years, at)))
