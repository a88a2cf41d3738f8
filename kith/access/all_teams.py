"""The teams there are: how each is reached, and the record on which its own duties are owed."""
from collections.abc import Collection, Iterable
from datetime import datetime, time

from psycopg import Cursor

from kith.access.models import Team
from kith.access.roles import PLACES
from kith.language.errors import Refused
from kith.records import subjects
from kith.records.database import cursor

RECORD_OF = "select subject_id from access_team where id = %s"
PHONES_OF_KIND = """
select phone, phone_out_of_hours from access_team where kind = %s and phone <> '' order by id limit 1
"""
PHONES_OF = "select phone, phone_out_of_hours from access_team where id = %s"
TEAM_OF = "select id from access_team where subject_id = %s"


def add_team(
    key: str,
    name: str,
    kind: str,
    organisation: str,
    opens: str | time | None = None,
    closes: str | time | None = None,
    *,
    works_weekends: bool = False,
    phone: str = "",
    phone_out_of_hours: str = "",
    outside: bool = False,
    email: str = "",
    mobiles: Iterable[str] = (),
    at: datetime,
) -> Team:
    """Adds a team and the subject on which its duties are owed; without hours it never shuts. Where nobody of it uses
    Kith it is ``outside``: it is written to, and codes go to the numbers on our list.
    """
    with cursor() as cur:
        subject_id, _ = subjects.make(cur, kind="team", title=name, at=at)
    return Team.objects.create(
        key=key,
        subject_id=subject_id,
        name=name,
        kind=kind,
        organisation=organisation,
        opens=_time(opens),
        closes=_time(closes),
        works_weekends=works_weekends,
        phone=phone,
        phone_out_of_hours=phone_out_of_hours,
        outside=outside,
        email=email,
        mobiles=list(mobiles),
    )


def involved_as(key: str) -> str:
    """In which role this team is involved with people; Refused where there is no such team, or it has no caseload."""
    team = Team.objects.filter(key=key).first()
    if team is None:
        raise Refused(f'There is no team with the key "{key}". Its key stands on its page and in the reference file.')
    role = next((one.key for one in PLACES.values() if one.scope == "subject" and one.covers == team.kind), None)
    if role is None:
        raise Refused(f"{team.name} is involved with nobody by name, so it has no caseload.")
    return role


def team_of(cur: Cursor, subject_id: int) -> int | None:
    """The team that a record is about."""
    row = cur.execute(TEAM_OF, (subject_id,)).fetchone()
    return row[0] if row else None


def phone_of(cur: Cursor, kind: str) -> str:
    """The telephone number of the first team of a kind, such as the duty desk."""
    return phones_of_kind(cur, kind)[0]


def names_of_kinds(cur: Cursor, kinds: Collection[str]) -> list[str]:
    """What the teams of these kinds are called."""
    return [name for (name,) in cur.execute("select name from access_team where kind = any(%s)", (list(kinds),))]


def phones_of_kind(cur: Cursor, kind: str) -> tuple[str, str]:
    """(in its hours, out of them): of the first team of a kind, such as social care."""
    return cur.execute(PHONES_OF_KIND, (kind,)).fetchone() or ("", "")


def record_of(cur: Cursor, team_id: int) -> int:
    """The record that is about a team itself."""
    return cur.execute(RECORD_OF, (team_id,)).fetchone()[0]


def phones_of(cur: Cursor, team_id: int | None) -> tuple[str, str]:
    """(in its hours, out of them): the telephone numbers of a team, either of which may be empty."""
    row = cur.execute(PHONES_OF, (team_id,)).fetchone()
    return row or ("", "")


def _time(said: str | time | None) -> time | None:
    return time.fromisoformat(said) if isinstance(said, str) and said else said or None
