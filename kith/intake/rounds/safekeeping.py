"""What is kept safe and what is not, as entries: of the locality when something stops, of the service desk's trials."""
from datetime import datetime

from psycopg import Cursor

from kith.intake import locality, programs

LAST = """
select form from records_entry where subject_id = %s and form in ('keeping_stopped', 'keeping_goes_on')
    and answers ->> 'what' = %s order by seq desc limit 1
"""
DESK = "select subject_id from access_team where kind = 'service_desk' order by id limit 1"


def stands(cur: Cursor, what: str, how: str, at: datetime) -> bool:
    """How something stands: ``how`` says why it is not kept, and nothing where it is. Only a change is an entry."""
    whole = locality.record(cur, at)
    last = cur.execute(LAST, (whole, what)).fetchone()
    stopped = last is not None and last[0] == "keeping_stopped"
    if stopped is bool(how):
        return False
    key, answers = ("keeping_stopped", {"what": what, "how": how[:500]}) if how else ("keeping_goes_on", {"what": what})
    return programs.say(cur, whole, key, f"{what}:{at.isoformat()}", answers, at)


def restore_tried(cur: Cursor, which: str, lacked: str, at: datetime) -> bool:
    """A restore was tried here; nobody is there to say it to where no service desk works yet."""
    desk = cur.execute(DESK).fetchone()
    if desk is None:
        return False
    answers = {"ended": "not", "lacked": lacked} if lacked else {"ended": "well"}
    return programs.say(cur, desk[0], "restore_tried", at.isoformat(), answers | {"which": which}, at)
