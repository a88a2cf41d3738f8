"""What came inside of a message is given to the virus scanner once it is kept, and shown to nobody before.

Nothing waits for the scanner: a message is acknowledged when it is kept, and looked through within a minute, or as soon
as there is a scanner that answers.
"""
from datetime import datetime

from django.conf import settings

from kith.exchange import scanning
from kith.intake import documents, faults
from kith.records.database import committed, cursor

AT_ONCE = 50
IN_A_ROW = 3   # silences, after which it is not asked again until the next minute
WAITING = """
select id, sender, text from intake_post where carries = 'unlooked' order by looked_at nulls first, id limit %s
"""
LOOKED = "update intake_post set carries = %s, looked_at = %s where id = %s and carries = 'unlooked'"
ANY = "select exists (select from intake_post where carries = 'unlooked')"
CARRIED = "What {sender} sent carries something that the virus scanner knows: {what}"
MEANS = ("It is kept apart and shown to nobody; what the message says in words was taken. Whoever sent it must hear "
         "of it, and send what it should have been. Piece of post {number}.")
NONE_NAMED = "Documents wait to be looked through, and no virus scanner is named"
HIDDEN = "They are shown to nobody until one is. Name it (KITH_SCANNER), or say that there is none any more."


def look(at: datetime) -> int:
    """Looks through what waits, what was tried longest ago first; gives how much of it is settled."""
    if not settings.KITH_SCANNER:
        _say_that_they_wait(at)
        return 0
    with cursor() as cur:
        waiting = cur.execute(WAITING, (AT_ONCE,)).fetchall()
    settled = silent = 0
    for number, sender, text in waiting:
        said = _worst(text)
        silent = 0 if said else silent + 1
        settled += bool(said)
        _note(number, sender, said, at)
        if silent == IN_A_ROW:
            break
    return settled


def _worst(text: str) -> str:
    """What the scanner says of all that is in it: a name, that all of it is clean, or nothing."""
    said = {scanning.asked(part) for part in documents.inside(text)}
    known = next((one for one in said if one.endswith(scanning.KNOWN)), "")
    return known or (scanning.CLEAN if said == {scanning.CLEAN} else "")


def _note(number: int, sender: str, said: str, at: datetime) -> None:
    """Whatever is no clear word leaves it as it is."""
    known = said.endswith(scanning.KNOWN)
    with committed() as cur:
        cur.execute(LOOKED, ("infected" if known else "clean" if said else documents.UNLOOKED, at, number))
        if known:
            what = CARRIED.format(sender=sender, what=said.removesuffix(scanning.KNOWN))
            faults.add(cur, what, MEANS.format(number=number), f"infected:{number}", at)
    if not said:
        faults.report(scanning.AWAY, scanning.TOLD[scanning.AWAY], at)


def _say_that_they_wait(at: datetime) -> None:
    with cursor() as cur:
        (waits,) = cur.execute(ANY).fetchone()
    if waits:
        faults.report(NONE_NAMED, HIDDEN, at)
