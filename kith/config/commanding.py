"""One event of the audit log for each command that reads or changes records: which, and by whose hands."""

import os
import pwd
from collections.abc import Callable, Collection, Iterable, Mapping

from kith.access import homes, leaving
from kith.audit import events
from kith.audit.events import Event
from kith.config import clock
from kith.records.database import cursor

BY = "command"


def shows(command: str, subject_ids: Iterable[int]) -> Callable[[Mapping | str], None]:
    """Called before anything is printed, so that what cannot be written down is not shown; gives what prints a line."""
    with cursor() as cur:
        ids = sorted({*subject_ids})
        note(command, "shown", ids)
        secret = homes.known(cur, ids)
    return saying(secret)


def note(command: str, ended: str, subject_ids: Collection[int] = ()) -> None:
    """Writes the event; called before anything is changed, so that nothing is done that cannot be written down."""
    with cursor() as cur:
        events.add(cur, Event(clock.now(), None, "", f"{BY}:{hands()}", command, BY, ended, "", [*subject_ids]))


def saying(secret: Collection[str] = ()) -> Callable[[Mapping | str], None]:
    """What prints a line without these homes; of files that somebody brought there are none to keep."""
    return lambda told: print(leaving.line(told, secret))


def hands() -> str:
    """The user of the operating system; where somebody became another by sudo, who they were before, as sudo says."""
    known, before = {one.pw_uid: one.pw_name for one in pwd.getpwall()}, os.environ.get("SUDO_USER", "")
    name = known.get(os.getuid(), str(os.getuid()))
    return f"{name}@{before}" if before in known.values() else name
