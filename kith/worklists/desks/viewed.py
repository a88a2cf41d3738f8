"""Ordinary viewings of the last whole week, drawn by chance: the same ones for whoever reads, whenever they do."""
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from psycopg import Cursor

from kith.access import involvement, viewing
from kith.access.staffing import Post
from kith.access.viewing import Viewing
from kith.duties.settings import values
from kith.engine.calendar import LONDON, local
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.forms.access.viewings_sampled import ViewingsSampled
from kith.language.settings import setting
from kith.records import reading, subjects
from kith.records.subjects import Subject

MANY = setting("glass.viewings_sampled", 20, "Ordinary viewings of a week that are drawn by chance and read", "Local")
WEEK = timedelta(weeks=1)
# Nobody can guess which are drawn before the week is over, and nobody can draw again.
DRAWN = """
select e.worker_id, coalesce(w.full_name, e.sender), e.subject_ids[1], e.at, e.route, '', null::timestamptz, e.posts,
    count(*) over ()
from audit_event e join access_worker w on w.id = e.worker_id
where e.at >= %(begins)s and e.at < %(ends)s and e.ended = 'shown' and e.route = any(%(pages)s::text[])
    and cardinality(e.subject_ids) between 1 and 2
order by md5(e.id::text || ':' || %(week)s) limit %(most)s
"""


@dataclass(frozen=True)
class Drawn:
    """One viewing, of whom, and since when whoever looked works with them; nothing says that this was not seen."""

    one: Viewing
    about: Subject
    since: datetime | None


@dataclass(frozen=True)
class Sample:
    """A week: how many viewings there were, those that were drawn, and who has read them."""

    monday: date
    whole: int
    drawn: list[Drawn]
    read: Standing | None

    @property
    def week(self) -> str:
        return self.monday.isoformat()


def sample(cur: Cursor, pages: Collection[str], posts: Sequence[Post], team: int, at: datetime) -> Sample:
    """Those first of which nobody is seen to have worked with whom they looked at."""
    today = local(at).date()
    monday = today - timedelta(days=today.weekday()) - WEEK
    begins = datetime.combine(monday, time(0), tzinfo=LONDON)
    rows = cur.execute(DRAWN, {"begins": begins, "ends": datetime.combine(monday + WEEK, time(0), tzinfo=LONDON),
                               "pages": list(pages), "week": monday.isoformat(),
                               "most": int(values().of(MANY, at))}).fetchall()
    looks = viewing.known_to(cur, [Viewing(*row[:-1]) for row in rows], posts)
    about = subjects.headers(cur, {one.subject_id for one in looks})
    drawn = [Drawn(one, about[one.subject_id], _since(cur, one)) for one in looks if one.subject_id in about]
    drawn.sort(key=lambda one: (one.since is not None, one.one.at))
    return Sample(monday, rows[0][-1] if rows else 0, drawn, _read(cur, team, monday))


def _since(cur: Cursor, one: Viewing) -> datetime | None:
    """Since when they, or their team, are involved."""
    teams = {int(post.rpartition(":")[2]) for post in (one.posts or "").split() if post.rpartition(":")[2].isdecimal()}
    return min((held.began for held in involvement.of(cur, one.subject_id, one.at)
                if held.worker_id == one.worker_id or held.team_id in teams), default=None)


def _read(cur: Cursor, team: int, monday: date) -> Standing | None:
    said = fold_all(Version(*row) for row in reading.versions(cur, [team], [ViewingsSampled.key]))
    return next((one for one in said if one.answers.get("week") == monday.isoformat()), None)
