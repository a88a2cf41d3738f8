"""Which duties a statement acts on, and whether this worker may act on them so."""
from collections.abc import Iterable
from dataclasses import dataclass

from psycopg import Cursor

from kith.access import permission, policy
from kith.engine.catalogue import PATHWAYS
from kith.language.errors import Refused
from kith.language.forms import Form

BY_KEY = """
select id, subject_id, citation, pathway, duty, state, bearer_id, role from duties_duty where id = any(%s::text[])
"""


@dataclass(frozen=True)
class Cited:
    """A duty that an entry acts on; ``citation`` is stored with the entry, never only its key."""

    key: str
    subject_id: int
    citation: list
    pathway: str
    duty: str
    state: str
    bearer: int | None
    role: str


def find(cur: Cursor, keys: Iterable[str]) -> list[Cited]:
    """The duties with these keys; one that does not exist is refused in a sentence."""
    keys = list(dict.fromkeys(keys))
    if not keys:
        return []
    found = [Cited(*row) for row in cur.execute(BY_KEY, (keys,)).fetchall()]
    missing = set(keys) - {one.key for one in found}
    if missing:
        gone = sorted(missing)[0][:20]
        raise Refused(f"There is no duty {gone}. What it was about may have been corrected: open the person again.")
    return found


def role_for(form: type[Form], cited: list[Cited], roles: list[str]) -> str:
    """The role a worker acts in: one the act asks for, else the first they hold. Refused in a sentence."""
    if form.acts_as == "waive":
        return _waiving(cited, roles)
    if form.acts_as in ("accept", "decline", "hand_over", "close", "hasten"):
        permission.require(roles, "accept")
        for one in cited:
            policy.act_on_duty("hasten" if form.acts_as == "hasten" else "accept", one.state)
    return roles[0] if roles else ""


def _waiving(cited: list[Cited], roles: list[str]) -> str:
    for one in cited:
        policy.act_on_duty("waive", one.state)
        entitled = {role.key: role.title for role in PATHWAYS[one.pathway].duties[one.duty].waived_by}
        mine = next((role for role in roles if role in entitled), None)
        if mine is None:
            who = " or ".join(entitled.values()) or "nobody"
            raise Refused(f"Only {who} can set this aside. Ask them, and write the reason a stranger would understand.")
        return mine
    raise Refused("Say which duty is set aside.")
