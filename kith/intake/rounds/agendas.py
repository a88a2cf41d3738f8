"""What every agenda that builds itself asks and says: who waits from an earlier meeting, and that they stand on it."""
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import ClassVar

from psycopg import Cursor

from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.intake import by_itself
from kith.intake.statement import Said
from kith.records import reading


def said_of(cur: Cursor, records: Iterable[int], forms: Sequence[str]) -> Mapping[int, list[Standing]]:
    """What stands of these forms on each of these records, in one question for all."""
    found: dict[int, list[Standing]] = defaultdict(list)
    for one in fold_all(Version(*row) for row in reading.versions(cur, records, forms)):
        found[one.subject].append(one)
    return found


def last(said: Sequence[Standing], form: str) -> Standing | None:
    """The newest of a form."""
    return max((one for one in said if one.form == form), key=lambda one: one.moment, default=None)


def waited(listed: Standing | None, spoken: Standing | None) -> int:
    """For how many meetings somebody has been carried over."""
    if listed is None or spoken and spoken.answers.get("outcome") != "carried" and spoken.moment > listed.moment:
        return 0
    return int(float(listed.answers.get("carried") or 0)) + 1


class OnAgenda:
    """Somebody who may stand on an agenda: by which form they are put there and spoken of, and which answer names it.
    """

    listed: ClassVar[str]
    spoken: ClassVar[str]
    which: ClassVar[str]
    said: Sequence[Standing]

    def last(self, form: str) -> Standing | None:
        return last(self.said, form)

    @property
    def waited(self) -> int:
        """For how many meetings they have been carried over."""
        return waited(self.last(self.listed), self.last(self.spoken))

    def stands(self, agenda: str) -> bool:
        """Whether they are on this very agenda already."""
        listed = self.last(self.listed)
        return bool(listed) and listed.answers.get(self.which) == agenda


def waits(meetings: int) -> dict[str, str]:
    """The same as it is answered on the agenda."""
    return {"first": "yes" if meetings else "no", "carried": str(meetings)}


def say(key: str, form: str, number: str, raw: dict, at: datetime, cites: str = "") -> bool:
    """Said by the program on somebody's record; whether it was new there."""
    said = Said(form, raw, occasion=number, happened=at.isoformat(), cites=(cites,) if cites else ())
    return by_itself.say(number, key, said, at).outcome == "filed"
