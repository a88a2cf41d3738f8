"""Where one side was absent from a meeting, or it was not held, whom nobody spoke of is carried over, with why."""
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from psycopg import Cursor

from kith.engine.standing import Version
from kith.intake.statement import Said, Statement, Who

FAMILIES = """
select s.key, d.id from duties_duty d join records_subject s on s.id = d.subject_id
join records_entry e on e.subject_id = d.subject_id and e.seq = d.trigger_root
where d.pathway = 'liaison_spoken_of' and d.open and e.answers ->> 'practice' = (
    select t.key from access_team t where t.subject_id = %s) order by d.id
"""
CHILDREN = """
select s.key, d.id from duties_duty d join records_subject s on s.id = d.subject_id
where d.pathway = 'practice_spoken_of' and d.open and records_practice(s) = (
    select t.key from access_team t where t.subject_id = %s) order by d.id
"""


class Meeting(NamedTuple):
    """By which form it is said of each, who is still to be spoken of at this practice, and which side was absent."""

    spoken: str
    open: str
    absent: Callable[[Mapping], str]


def _of_liaison(said: Mapping) -> str:
    """Both, where it was not held."""
    missing = [side for side in ("midwife", "visitor") if said.get(side) == "no"]
    return "both" if said.get("held") == "no" or len(missing) > 1 else "".join(missing)


def _of_practice(said: Mapping) -> str:
    """Where they wrote, or neither came, both answer in writing."""
    missing = [side for side in ("visitor", "practice") if said.get(side) == "no"]
    return "written" if said.get("way") == "written" or len(missing) > 1 else "".join(missing)


MEETINGS = {"liaison_held": Meeting("liaison_spoken", FAMILIES, _of_liaison),
            "link_meeting_held": Meeting("practice_spoken", CHILDREN, _of_practice)}
READS = MEETINGS.keys()


def shares(cur: Cursor, version: Version, at: datetime) -> Iterator[Statement]:
    """What follows for each of this practice who is still to be spoken of, in the program’s own word."""
    meeting = MEETINGS[version.form]
    absent = meeting.absent(version.answers)
    if version.how == "strike" or not absent:
        return
    for key, duty in cur.execute(meeting.open, (version.subject,)).fetchall():
        said = Said(meeting.spoken, {"outcome": "carried", "absent": absent}, happened=at.isoformat(), cites=(duty,))
        yield Statement("kith", f"{meeting.spoken}:{version.seq}:{duty}", Who(key=key), (said,), at)
