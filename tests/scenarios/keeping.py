"""The stories that are the same of whatever stops being kept: a backup, the pieces between backups, or the seal."""
from kith.forms.running.keeping_goes_on import KeepingGoesOn
from kith.forms.running.keeping_stopped import KeepingStopped
from kith.language.roles import CLINICAL_SAFETY_OFFICER, SERVICE_DESK, Role
from tests.scenarios.story import Record, all_owed, nothing_owed, owed


def stopped(what: str) -> Record:
    locality = Record("The locality")
    locality.says(KeepingStopped, "Sat 11 Jul 03:00", by=None, what=what, how="The disk is full.")
    return locality


def is_owed_at_once(what: str, duty, seen: str) -> None:
    owed(stopped(what), duty, at="Sat 11 Jul 03:10").is_(
        "due", by=SERVICE_DESK, until="Sat 11 Jul 07:00", why=f"Because it was seen on Sat 11 Jul that {seen}.")


def is_owed_otherwise(what: str, duty) -> None:
    nothing_owed(stopped(what), duty, at="Sat 11 Jul 03:10")


def is_done(what: str, duty, when: str, state: str) -> None:
    locality = stopped(what)
    locality.says(KeepingGoesOn, when, by=None, what=what)
    assert all_owed(locality, duty, at="Sun 12 Jul 09:00")[0].one.state == state


def is_not_ended_by(other: str, what: str, duty) -> None:
    locality = stopped(what)
    locality.says(KeepingGoesOn, "Sat 11 Jul 04:00", by=None, what=other)
    owed(locality, duty, at="Sat 11 Jul 05:00").is_("due")


def climbs(what: str, duty, first: Role) -> None:
    """To the service desk at once, then ``first``, then the clinical safety officer, again each day."""
    locality = stopped(what)
    owed(locality, duty, at="Sat 11 Jul 03:10").tells(0, SERVICE_DESK).is_told()
    owed(locality, duty, at="Sat 11 Jul 07:00").is_("overdue").tells(1, first).is_told()
    owed(locality, duty, at="Sun 12 Jul 03:00").tells(2, CLINICAL_SAFETY_OFFICER).is_told()
    owed(locality, duty, at="Mon 13 Jul 03:00").tells(3, CLINICAL_SAFETY_OFFICER)
