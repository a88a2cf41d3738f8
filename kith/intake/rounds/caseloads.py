"""After a caseload: whom it leaves out, though it named them before, is asked about, and never let go by silence."""
from collections.abc import Collection
from datetime import datetime

from kith.duties.settings import values
from kith.engine.calendar import local
from kith.intake import by_itself, faults
from kith.intake.statement import Said
from kith.language import setting
from kith.records.database import cursor

MOST = setting("caseload.most_left_out", 50, "Of a hundred people of a team, how many its caseload may leave out "
               "before it is taken for half a file", "Local")
# Whom this sender told the team to be involved with; and of each, whether the caseload that came names them: by an
# answer it was given, or by post that somebody filed since.
HELD = """
select distinct s.key, i.role, s.person_id = any(array(
        select person_id from records_subject where key = any(%(keys)s::text[]))) or exists (
        select from records_entry e join intake_post p on p.id = e.post_id
        where e.subject_id = s.id and p.sender = %(sender)s
            and split_part(p.number, ' filed ', 1) = any(%(numbers)s::text[])) as there
from access_team t join access_involvement i on i.team_id = t.id join records_subject s on s.id = i.subject_id
where t.key = %(team)s and i.began <= %(at)s and (i.ended is null or i.ended > %(at)s) and not s.died
    and exists (select from records_entry e
        where e.subject_id = s.id and e.root = i.entry_seq and e.sender = %(sender)s)
order by s.key
"""


def ask_of_the_left_out(team: str, sender: str, numbers: Collection[str], keys: Collection[str], at: datetime) -> int:
    """Asks the team of each; returns of how many. ``numbers``, ``keys``: the posts that came, and whom they were of."""
    if not keys:
        return 0    # what names nobody says nothing of anybody
    asked = {"team": team, "sender": sender, "numbers": list(numbers), "keys": list(keys), "at": at}
    with cursor() as cur:
        held = cur.execute(HELD, asked).fetchall()
    left_out = [(key, role) for key, role, there in held if not there]
    if len(left_out) * 100 > len(held) * values().of(MOST, at):
        lacks = f"It lacks {len(left_out)} of {len(held)} people."
        faults.report(f"The caseload of {team} leaves out more than it may.",
                      f"{lacks} Send all of it again. Nobody was asked, and nobody was let go.", at)
        return 0
    for key, role in left_out:
        _ask(key, role, team, at)
    return len(left_out)


def _ask(key: str, role: str, team: str, at: datetime) -> None:
    day = local(at).date()
    said = Said("left_out_of_caseload", {"role": role, "team": team}, occasion=f"{team}:{day}", happened=at.isoformat())
    by_itself.say(f"left out:{team}:{key}:{day}", key, said, at)
