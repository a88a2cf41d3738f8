"""Who left care and was not reached yet, by name to who may see them; and which posts of the team are vacant."""
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from psycopg import Cursor

from kith.access import visibility
from kith.access.staffing import Post
from kith.engine.calendar import local
from kith.engine.citing import last_answering
from kith.engine.days import day_of
from kith.engine.folding import fold_all
from kith.engine.standing import Version
from kith.forms.looked_after.post_vacant import PostVacant
from kith.forms.looked_after.vacancy_covered import VacancyCovered
from kith.records import subjects
from kith.records.reading import VERSION
from kith.records.subjects import Subject

OWED = """
select d.person_id, d.id, d.happened_at, d.due_at from duties_duty d
where d.pathway = 'after_leaving_care' and d.duty = 'contact' and d.open order by d.due_at, d.id
"""
SAID = f"""
select {VERSION} from access_team t join records_entry e on e.subject_id = t.subject_id
where t.kind = 'looked_after' and e.form = any(%s) order by e.seq
"""
TRIED = """
select distinct r.subject_id, e.root, e.answers ->> 'tries' from records_together r
join records_entry e on e.subject_id = r.other_id and e.form = 'leaver_contacted'
where r.subject_id = any(%s::bigint[]) and e.how <> 'strike' and not exists (select from records_entry later
    where later.subject_id = e.subject_id and later.root = e.root and later.seq > e.seq)
"""
CHOSE = """
select distinct on (r.subject_id) r.subject_id, e.answers ->> 'way' from records_together r
join records_entry e on e.subject_id = r.other_id and e.form = 'leaver_asked'
where r.subject_id = any(%s::bigint[]) and e.how <> 'strike' order by r.subject_id, e.seq desc
"""
OWN = """
select s.key from access_team t join records_subject s on s.id = t.subject_id
where t.kind = 'looked_after' and t.key = any(%s) order by t.key
"""


@dataclass(frozen=True, slots=True)
class Leaver:
    """One who left care, since when, until when somebody is to get in touch, and how often that was tried."""

    subject: Subject
    duty: str
    since: datetime
    due: datetime
    tried: int
    chose: str   # in which way, as they said on leaving; empty where nobody asked


@dataclass(frozen=True, slots=True)
class Vacancy:
    """One post, since when nobody holds it, how many rounds found nobody, and who covers what of it."""

    post: str
    since: date | None
    rounds: int
    covered: str
    who: str
    undone: str

    def months(self, at: datetime) -> int:
        """How many whole months it has been vacant."""
        if self.since is None:
            return 0
        today = local(at).date()
        return (today.year - self.since.year) * 12 + today.month - self.since.month - (today.day < self.since.day)


@dataclass(frozen=True, slots=True)
class LeftCare:
    """Those whom the reader may open, how many others there are, the posts, and where a vacancy is recorded."""

    leavers: list[Leaver]
    others: int
    vacancies: list[Vacancy]
    own: list[str]


def read(cur: Cursor, worker_id: int, posts: Sequence[Post], at: datetime) -> LeftCare:
    """Nobody stands here by name for whoever may not open them."""
    owed = cur.execute(OWED).fetchall()
    people = {person for person, *_ in owed}
    mine = visibility.visible(cur, worker_id, people, at, posts=posts) if people else set()
    known = subjects.headers(cur, mine) if mine else {}
    tried = _tried(cur, mine)
    chose = dict(cur.execute(CHOSE, (list(mine),)).fetchall()) if mine else {}
    leavers = [Leaver(known[person], *row, tried[person], chose.get(person) or "") for person, *row in owed
               if person in mine]
    own = [key for (key,) in cur.execute(OWN, ([post.team_key for post in posts],)).fetchall()]
    return LeftCare(leavers, len(people - set(mine)), _vacancies(cur), own)


def _tried(cur: Cursor, people: Collection[int]) -> Counter[int]:
    """Each entry is one try, unless it says how many there were since they left."""
    found = Counter()
    for person, _, tries in cur.execute(TRIED, (list(people),)).fetchall() if people else ():
        found[person] = max(found[person] + 1, int(float(tries or 0)))
    return found


def _vacancies(cur: Cursor) -> list[Vacancy]:
    """The last word on who covers each that stands."""
    rows = cur.execute(SAID, ([PostVacant.key, VacancyCovered.key],)).fetchall()
    said = sorted(fold_all(Version(*row) for row in rows), key=lambda one: (one.moment, one.root))
    covers = {key: one.answers for key, one in last_answering(said, VacancyCovered.key).items()}
    return [_vacancy(one.answers, covers.get(one.occasion, {})) for one in said
            if one.form == PostVacant.key and one.answers.get("filled") != "yes"]


def _vacancy(said: dict, cover: dict) -> Vacancy:
    return Vacancy(str(said["post"]), day_of(said.get("since")), int(said.get("rounds", 0)), cover.get("covered", ""),
                   cover.get("who", ""), cover.get("undone", ""))
