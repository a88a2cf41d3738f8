"""Reading the ledger of one person’s consents: every record of theirs, whoever asks, by the locality’s own values."""
from collections.abc import Iterable
from datetime import datetime

from psycopg import Cursor

from kith.duties import worlds
from kith.engine.matters import agreeing
from kith.engine.matters.consents.ledger import Ledger
from kith.records import subjects
from kith.statuses.consent import AFTER, DAYS


def read(cur: Cursor, subject_id: int, at: datetime, also: Iterable[str] = ()) -> Ledger:
    """What stands of it now. ``also``: forms that are wanted beside those it reads."""
    world = worlds.of_forms(cur, [subject_id], {*agreeing.READ, *also})
    person = world.oldest(subject_id)
    said = sorted((one for (whose, _), entries in world.standing.items() if whose == person for one in entries),
                  key=lambda one: one.root)
    return Ledger(tuple(said), subjects.header(cur, subject_id).born, at, int(world.values.of(DAYS, at)),
                  frozenset(str(world.values.of(AFTER, at)).split()), world.calendar)


def refused(cur: Cursor, subject_id: int, whom: str, purpose: str, at: datetime) -> bool:
    """Whether somebody said no to giving this person, for this purpose, anything of theirs."""
    return agreeing.refused(read(cur, subject_id, at), whom, purpose)
