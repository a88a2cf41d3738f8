"""Who a statement is about: recognised, new, or nobody we can be sure of; never a guess."""
from dataclasses import dataclass
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.engine.calendar import local
from kith.intake.statement import Said, Statement, Who
from kith.intake.whom import awaited
from kith.language.errors import Refused
from kith.linkage import holders, resolving
from kith.linkage.answer import Candidate
from kith.records import locking, subjects
from kith.records.projection import rough_date
from kith.records.subjects import Subject

UNREGISTERED = timedelta(days=42)   # a birth must be registered within 42 days


@dataclass(frozen=True)
class Recognised:
    """The record, or why not and who it may be; ``made`` when it was made just now.

    ``shown``: its header as it is, when it was read; ``numbers``: which of the given numbers somebody holds already.
    """

    subject_id: int | None
    key: str = ""
    made: bool = False
    why: str = ""
    candidates: tuple = ()
    shown: Subject | None = None
    numbers: frozenset[tuple[str, str]] = frozenset()
    sealed_id: int | None = None     # what stands in the place of their record, which is sealed after an adoption


def whose(cur: Cursor, statement: Statement, at: datetime, unborn: bool, held: holders.Held | None) -> Recognised:
    """Whom a statement is about; one that leaves it open says who it may be, and somebody decides."""
    if statement.may_be:
        may_be = [subjects.by_key(cur, key) for key in statement.may_be]
        found = tuple(Candidate(one, ("the postcode and part of the address",), ()) for one in may_be if one)
        return Recognised(None, why="It may be one of those who live there.", candidates=found)
    if statement.unsure:
        return Recognised(None, why=statement.unsure)
    return recognise(cur, statement.about, at, unborn, statement.says, held, makes=not statement.known_only)


def recognise(cur: Cursor, who: Who, at: datetime, unborn: bool = False, says: tuple[Said, ...] = (),
              held: holders.Held | None = None, makes: bool = True) -> Recognised:
    """A person's record, held from now on; a new one where nobody like this is known and enough is said of them.

    ``makes``: else nobody new is believed in, however much is said.
    """
    found = resolving.resolve(cur, who, unborn=unborn, newborn=_just_born(who, at), held=held)
    if who.key and found.subject is None:
        raise Refused("There is no record with that key. Search for the person again.")
    if found.kind == "sealed":
        return Recognised(None, why=found.why, sealed_id=found.subject_id)
    if found.kind == "new" and (expected := awaited.may_be(cur, says, who)):
        return Recognised(None, why="Its mother was expecting a baby, and this may be that baby.", candidates=expected)
    if found.kind == "new" and not makes:
        return Recognised(None, why=found.why)
    if found.kind == "new":
        subject_id, key = subjects.make(cur, at=at)
        return Recognised(subject_id, key, made=True)
    if found.subject is None:
        return Recognised(None, why=found.why, candidates=found.candidates)
    # Found by a number it is held already; found in another way, it may have changed before it could be. Of somebody
    # with several records, the person is held as well.
    if not found.numbers or found.subject.person_id != found.subject.id:
        locking.lock(cur, [found.subject.id])
    shown = found.subject if found.numbers else None
    return Recognised(found.subject.id, found.subject.key, shown=shown, numbers=found.numbers)


def _just_born(who: Who, at: datetime) -> bool:
    """Until a birth is registered a child may have no first name."""
    born, _ = rough_date(who.born)
    return born is not None and timedelta() <= local(at).date() - born <= UNREGISTERED
