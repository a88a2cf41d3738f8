"""The one place that hears of every signing in, failure, rest and change of a second step, for the audit log."""

import logging
from datetime import datetime

from kith.audit import events
from kith.audit.events import Event
from kith.records.database import cursor

log = logging.getLogger(__name__)

SIGNED_IN = "signed in"
SIGNED_OUT = "signed out"
ENDED = "session ended"
WRONG = "wrong try"
RESTS = "resting"
PACED = "asked too often"
FORGIVEN = "tries forgiven"
REFUSED = "sign-in refused"
PASSWORD = "password changed"
ADDED = "way of signing in added"
REMOVED = "way of signing in removed"
SPARE_USED = "spare code used"
LINKED = "national name linked"
UNLINKED = "national name ended"
FAMILY = "family member signed in"


def note(what: str, worker_id: int | None, at: datetime, address: str = "", by: int | None = None, **more: str) -> None:
    """Something happened at the door: to whom (nobody known: None), when, from which address, by whose act."""
    said = {"worker": worker_id, "by": by, **more}
    ended = "refused" if what in (WRONG, RESTS, PACED, REFUSED) else "done"
    with cursor() as cur:
        events.add(cur, Event(at, worker_id, "", "", what, "", ended))
    log.info("%s: %s", what, ", ".join(f"{name} {value}" for name, value in said.items() if value is not None))
