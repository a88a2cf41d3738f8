"""My list: what is owed by me, what I wait for from others, and how much of each; a fixed number of index reads."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from itertools import chain

from psycopg import Cursor

from kith.access import finding, opening, visibility
from kith.access.finding import Kept
from kith.access.permission import may
from kith.access.roles import PLACES, TEAM_LEAD
from kith.access.staffing import Post, role_keys
from kith.engine.owing import STANDING_STATES
from kith.language.forms import LABELS
from kith.records import rights
from kith.records.database import cursor
from kith.worklists import ordering, speaking, standing, tellings
from kith.worklists.ordering import Place
from kith.worklists.tellings import Told

# A duty is mine by name, because it is offered to me, or because nobody is named and its role is mine today. One that
# is mine in two ways is found twice. Where a role or a team stands by itself beside its duties, it is so that one plan,
# made once for all values, looks them up by their index, however many duties there are.
MINE = """
    select {of} from duties_duty d where d.open and d.bearer_id = %(me)s
    union all select {of} from duties_duty d where d.open and d.offered_id = %(me)s
    union all select {of} from unnest(%(teams)s::bigint[], %(posts)s::text[]) post (team_id, role)
        join access_involvement i on i.team_id = post.team_id and i.role = post.role and i.ended is null
        cross join lateral ({held}) d where i.worker_id is null
    union all select {of} from access_involvement i
        cross join lateral ({held}) d where i.worker_id = %(me)s and i.ended is null
    union all select {of} from unnest(%(everywhere)s::text[]) mine (role) cross join lateral (
        select * from duties_duty d where d.open and d.bearer_id is null and d.role = mine.role
        order by d.due_at limit %(any)s
    ) d
    union all select {of} from access_team team cross join lateral (
        select * from duties_duty d where d.open and d.bearer_id is null and d.subject_id = team.subject_id offset 0
    ) d where team.id = any(%(led)s::bigint[]) and d.role = any(%(leading)s::text[])
    union all select {of} from unnest(%(leads_of)s::text[]) mine (role) cross join lateral (
        select * from duties_duty d where d.open and d.bearer_id is null and d.role = mine.role
        order by d.due_at limit %(any)s
    ) d where exists (select from records_together t join access_involvement i on i.subject_id = t.other_id
        where t.subject_id = d.subject_id and i.ended is null and i.team_id = any(%(led)s::bigint[])
            and i.role = split_part(d.role, ':', 2))
"""
# What is owed about the person of one involvement by the role that is involved, while nobody has taken it by name.
HELD = """
    select d.* from (select t.other_id from records_together t where t.subject_id = i.subject_id offset 0) t
        cross join lateral (
            select * from duties_duty d where d.subject_id = t.other_id and d.open and d.bearer_id is null
                and d.role = i.role offset 0
        ) d offset 0
"""
# What a role owes where nobody holds it falls to the duty desk, so that nothing is owed by no one; what that may not
# know, to the safeguarding desk.
NOBODYS = """
    union all select {of} from unnest(%(found)s::text[]) mine (role) cross join lateral (
        select * from duties_duty d where d.unheld and d.role = mine.role order by d.due_at limit %(any)s
    ) d where d.label = any(%(fallen)s::text[])
"""
# One duty for each document of a referral: each says which, or nobody could see which one was not opened.
WHAT = """d.what || case d.row_key when '' then '' else
    coalesce(': ' || access_row_named(d.subject_id, d.trigger_root, d.row_key), '') end
"""
LINE = f"""
    d.id, d.subject_id, s.key, s.kind, s.title, s.family_name, s.given_name, s.known_as, s.born, s.born_precision,
    s.expected, s.died, d.pathway, {WHAT}, d.act, d.form, d.level, d.state, d.due_at, d.learnt_at, d.reasons::text,
    d.role, d.bearer_id, d.offered_id, d.told_step, d.told_at, d.next_step_at, d.next_role, d.marks::text,
    d.label
"""
# What is mine; what I asked for and wait for; and what was asked for and has its answer: whoever was worried enough to
# ask sees for a while what was decided. The last column says whether it is mine.
LISTED = """
select {line}, true from ({whole}) d
cross join lateral (select * from records_subject s where s.id = d.subject_id offset 0) s
union all (select {line}, false from duties_duty d join records_subject s on s.id = d.subject_id
    where d.open and d.asked_by = %(me)s and d.bearer_id is distinct from %(me)s
    order by d.due_at nulls last, d.id limit 200)
union all (select {line}, false from duties_duty d join records_subject s on s.id = d.subject_id
    where not d.open and d.asked_by = %(me)s and d.bearer_id is distinct from %(me)s and d.closed_at > %(lately)s
    order by d.closed_at desc, d.id limit 50)
"""
# The roles that are found by who is involved with a person, and the leads of those who are.
FOUND = tuple(place.key for place in PLACES.values() if place.scope == "subject")
LEADS = [f"{TEAM_LEAD}:{role}" for role in FOUND]
ANSWERED_FOR = timedelta(days=7)
ANY = 1_000_000_000  # as many as there are
COUNT = "select count(distinct id) from ({mine}) mine"
NEW = "select count(distinct id) from ({mine}) mine where learnt_at > %(since)s"
# Which of these records a duty of mine is about: a reason to open their pages.
OWED_ON = "select distinct subject_id from ({mine}) mine where subject_id = any(%(asked)s::bigint[])"
UNFILED = "select count(*) from duties_duty where open and pathway = 'unfiled_post'"


@dataclass(slots=True)
class Line:
    """One duty on a list: about whom, what, why, until when, who knows."""

    key: str
    subject_id: int
    subject: str
    kind: str
    title: str
    family_name: str
    given_name: str
    known_as: str
    born: date | None
    precision: str
    expected: date | None
    died: bool
    pathway: str
    what: str
    act: str
    form: str
    level: str
    state: str
    due_at: datetime | None
    learnt_at: datetime | None
    reasons: str  # as stored; `because` reads them
    role: str
    bearer_id: int | None
    offered_id: int | None
    told_step: int | None
    told_at: datetime | None
    next_step_at: datetime | None
    next_role: str
    marks: str  # as stored; few pages show them
    label: str
    band: str = ordering.LATER
    facts: tuple[str, ...] = ()
    told: tuple[Told, ...] = ()
    kept: bool = False  # whoever looks may see what is sensitive in what it rests on
    speak: str = ""  # whom to speak to, where what it rests on is somebody else's to tell

    @property
    def name(self) -> str:
        """The whole name, as the person uses it."""
        named = " ".join(filter(None, (self.known_as or self.given_name, self.family_name)))
        return named or self.title or "No name yet"

    @property
    def owner(self) -> Kept:
        """Whom to ask for: whoever took it by name, else whoever holds its role."""
        return finding.owner(self.subject_id, self.role, self.bearer_id, self.label)

    @property
    def marked(self) -> dict:
        """The marks beside its state, such as learnt late."""
        return json.loads(self.marks)

    @property
    def first_name(self) -> str:
        """What a sentence calls them."""
        return self.known_as or self.given_name or self.name


@dataclass(frozen=True)
class MyList:
    """What is owed by me under its headings, what I wait for, and what I asked for that has its answer."""

    bands: dict[str, list[Line]] = field(default_factory=dict)
    waiting: list[Line] = field(default_factory=list)
    answered: list[Line] = field(default_factory=list)

    @property
    def owed(self) -> int:
        """How many are owed by me."""
        return sum(map(len, self.bands.values()))

    @property
    def people(self) -> set[int]:
        """The records of those who are named on it."""
        every = chain(*self.bands.values(), self.waiting, self.answered)
        return {line.subject_id for line in every if line.kind == "person"}


def my_list(worker_id: int, posts: Sequence[Post], at: datetime) -> MyList:
    """Everything owed by this worker at this moment, in order, and what they are waiting for."""
    asked = whose(worker_id, posts) | {"lately": at - ANSWERED_FOR}
    with cursor() as cur:
        mine, asked_for = _lines(cur, asked)
        lines = list(mine.values())
        waiting = [line for line in asked_for if line.state in STANDING_STATES and line.key not in mine]
        answered = [line for line in asked_for if line.state not in STANDING_STATES]
        for line in lines + waiting + answered:   # owed by me, or begun by what I said
            line.kept = True
        # Who may open nobody's page meets no name, also where something was given to them by name.
        strange = waiting + answered if may(role_keys(posts), "see_person") else lines + waiting + answered
        hide_names(cur, strange, worker_id, posts, at)
        _open(cur, worker_id, lines, at)
        _add_facts(cur, lines, at)
        speaking.add(cur, lines, at)
        bands = ordering.banded(((place(line, at), line) for line in lines), at)
        for band, under in bands.items():
            for line in under:
                line.band = band
        loud = bands[ordering.LOUD] + waiting
        found = tellings.told(cur, [line.key for line in loud])
    for line in loud:
        line.told = found.get(line.key, ())
    return MyList(bands, waiting, answered)


def counts(worker_id: int, posts: Sequence[Post], owed: int | None = None) -> dict[str, int]:
    """The two numbers the doors may carry: what is owed by me, and unfiled post for those who file it."""
    files = may(role_keys(posts), "file_post")
    if owed is None:
        asked = whose(worker_id, posts)
        with cursor() as cur:
            owed = cur.execute(sql(COUNT, asked), asked).fetchone()[0]
    with cursor() as cur:
        return {"My list": owed, "Post": cur.execute(UNFILED).fetchone()[0] if files else 0}


def new_since(worker_id: int, posts: Sequence[Post], since: datetime) -> int:
    """How many duties have come onto the list since it was opened."""
    asked = whose(worker_id, posts) | {"since": since}
    with cursor() as cur:
        return cur.execute(sql(NEW, asked), asked).fetchone()[0]


def owed_on(cur: Cursor, worker_id: int, posts: Sequence[Post], subject_ids: Iterable[int]) -> set[int]:
    """Those of these records about which something is owed by this worker."""
    asked = whose(worker_id, posts) | {"asked": list(subject_ids)}
    return {row[0] for row in cur.execute(sql(OWED_ON, asked), asked).fetchall()}


def whose(worker_id: int, posts: Sequence[Post]) -> dict:
    """What decides which duties are mine: me, my teams, and the roles that are found by the rota."""
    wide = {post.role for post in posts if PLACES.get(post.role) and PLACES[post.role].scope == "locality"}
    led = [post.team_id for post in posts if post.role == TEAM_LEAD]
    return {
        "me": worker_id,
        "teams": [post.team_id for post in posts],
        "posts": [post.role for post in posts],
        "everywhere": [*sorted(wide - {TEAM_LEAD}), f"worker:{worker_id}"],
        "any": ANY,
        "led": led,
        "leading": [TEAM_LEAD],
        "found": [*FOUND, *LEADS],
        "fallen": [label for label in LABELS if finding.desk(label) in wide],
        "leads_of": LEADS if led else [],
    }


def sql(query: str, asked: dict) -> str:
    return _sql(query, bool(asked["fallen"]))


@cache
def _sql(query: str, of_nobody: bool) -> str:
    mine = MINE + (NOBODYS if of_nobody else "")
    few = mine.format(of="d.id, d.subject_id, d.learnt_at", held=HELD)
    return query.format(line=LINE, whole=mine.format(of="d.*", held=HELD), mine=few)


def place(line: Line, at: datetime) -> Place:
    # The tick may not have come by yet; what is past its time is late whatever the table says.
    if line.due_at and line.due_at <= at:
        line.state = "overdue"
    return Place(line.key, line.level, line.state, line.due_at, line.learnt_at, line.born, bool(line.facts))


def _lines(cur: Cursor, asked: dict) -> tuple[dict[str, Line], list[Line]]:
    """What is owed by me, each duty once, and what I asked for."""
    rows = cur.execute(sql(LISTED, asked), asked).fetchall()
    mine = {row[0]: Line(*row[:-1]) for row in rows if row[-1]}
    return mine, [Line(*row[:-1]) for row in rows if not row[-1]]


def hide_names(cur: Cursor, lines: Sequence[Line], worker_id: int, posts: Sequence[Post], at: datetime) -> None:
    """Whoever said a worry about somebody they may not look up learns what became of it, but not the name."""
    about = {line.subject_id for line in lines if line.kind == "person"}
    mine = owed_on(cur, worker_id, posts, about) if about else set()
    seen = visibility.visible(cur, worker_id, about, at, mine, posts) if about else set()
    for line in lines:
        if line.subject_id in about - seen:
            line.known_as, line.title = "", ""
            line.given_name = f"{line.given_name[:1]}." if line.given_name else ""
            line.family_name = f"{line.family_name[:1]}." if line.family_name else ""


def _open(cur: Cursor, worker_id: int, lines: Iterable[Line], at: datetime) -> None:
    """For a page, which may read only what is opened to it; the database looks whether each is theirs."""
    if rights.narrowed():
        opening.opens_listed(cur, worker_id, {line.subject_id for line in lines if line.kind == "person"}, at)


def _add_facts(cur: Cursor, lines: Iterable[Line], at: datetime) -> None:
    """The one fact beside a name: on a plan, looked after."""
    lines = list(lines)
    known = standing.statuses(cur, {line.subject_id for line in lines if line.kind == "person"}, at)
    for line in lines:
        found = known.get(line.subject_id, ())
        line.facts = standing.beside(found)
