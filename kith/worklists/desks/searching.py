"""Search before create: the people who may be meant, parted into those one may open and those one may not yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence, homes, visibility
from kith.access.staffing import Post
from kith.records import search
from kith.records.search import Candidate
from kith.worklists.owed import mine

INVOLVED = """
select distinct on (i.subject_id) i.subject_id, t.name from access_involvement i join access_team t on t.id = i.team_id
where i.subject_id = any(%s::bigint[]) and i.ended is null and t.kind <> all(%s::text[])
order by i.subject_id, i.began desc
"""


@dataclass(frozen=True)
class Found:
    """What a search brought: people to open, and people to give a reason for, each with the team that knows them."""

    open: tuple[Candidate, ...]
    closed: tuple[tuple[Candidate, str], ...]

    @property
    def count(self) -> int:
        """How many in all."""
        return len(self.open) + len(self.closed)


def find(cur: Cursor, typed: str, worker_id: int, posts: Sequence[Post], at: datetime) -> Found:
    """The people whom the typed words may mean, likeliest first."""
    candidates = search.search(cur, typed)
    ids = [one.subject_id for one in candidates]
    seen = visibility.visible(cur, worker_id, ids, at, mine.owed_on(cur, worker_id, posts, ids), posts)
    # By the team that knows them, or a child of theirs, somebody who hides is found.
    unseen = {one.subject_id for one in candidates} - seen
    told = unseen - homes.near(cur, unseen)
    teams = dict(cur.execute(INVOLVED, (list(told), list(confidence.KINDS))).fetchall())
    closed = tuple((one, teams.get(one.subject_id, "")) for one in candidates if one.subject_id not in seen)
    return Found(tuple(one for one in candidates if one.subject_id in seen), closed)
