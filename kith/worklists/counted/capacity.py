"""What was not done in a year because nobody had the capacity: by service, and of whom, to those who may see them."""
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from psycopg import Cursor

from kith.access import visibility
from kith.access.confidence import CONFIDING
from kith.access.roles import title
from kith.access.staffing import Post
from kith.engine.calendar import add_months, local
from kith.engine.catalogue import FORMS
from kith.language.attending import WITH_WHOM
from kith.language.forms import SEALED
from kith.records import subjects
from kith.worklists.person import other_name

LEFT = {key: form.no_capacity for key, form in FORMS.items() if form.no_capacity}
MEETS = " or ".join(f"said.form = '{key}' and said.answers ->> '{one.question.key}' = '{one.answer}'"
                    for key, one in LEFT.items())
# Each as it stands, once; where no service is named in it, that of the duty which it acts on.
SAID = f"""
select said.form, said.subject_id, said.answers, said.role, said.kind = 'person', coalesce(owed.role, ''),
    coalesce(owed.label, '')
from (
    select distinct on (e.subject_id, e.root) e.form, e.subject_id, e.recorded_at, e.how, e.answers, e.role,
        e.citations -> 0 as cited, s.kind, s.person_id
    from records_entry e join records_subject s on s.id = e.subject_id where e.form = any(%(forms)s::text[])
    order by e.subject_id, e.root, e.seq desc
) said
left join lateral (
    select d.role, d.label from duties_duty d where d.person_id = said.person_id and d.pathway = said.cited ->> 0
        and d.duty = said.cited ->> 1 and d.occasion = said.cited ->> 3 and d.row_key = said.cited ->> 4 limit 1
) owed on true
where said.how <> 'strike' and said.recorded_at > %(since)s and ({MEETS})
"""


class Said(NamedTuple):
    """One thing that was not done, as it stands; ``role`` is whoever said so."""

    form: str
    subject_id: int
    answers: dict
    role: str
    of_somebody: bool
    owed_by: str
    label: str

    @property
    def lacking(self) -> str:
        """The key of the service that had no capacity."""
        asks = LEFT[self.form].whose
        return (self.answers.get(asks.key, "") if asks else self.owed_by).rpartition(":")[2]

    @property
    def named(self) -> bool:
        """Whether a name beside it would tell nobody that somebody goes to a service held in confidence."""
        kept = CONFIDING.intersection((self.role.rpartition(":")[2], self.lacking))
        return self.of_somebody and not kept and self.label != SEALED


@dataclass
class Service:
    """Of one service: how often, by what was not done, and of how many people. Nothing is taken out."""

    times: Counter = field(default_factory=Counter)
    people: set[int] = field(default_factory=set)

    @property
    def cells(self) -> list[int]:
        return [*(self.times[form] for form in LEFT), self.times.total()]


class Family(NamedTuple):
    """Somebody for whom something was not done, and whom the reader may open."""

    service: str
    name: str
    what: str
    key: str
    subject_id: int


@dataclass(frozen=True)
class Ledger:
    """The services in order of name, and the people behind the numbers."""

    by_service: dict[str, Service]
    families: tuple[Family, ...]


def of_year(cur: Cursor, worker_id: int, posts: Sequence[Post], at: datetime) -> Ledger:
    """The last twelve months."""
    asked = {"forms": list(LEFT), "since": add_months(local(at).date(), -12)}
    said = [Said(*row) for row in cur.execute(SAID, asked).fetchall()]
    return Ledger(_by_service(said), tuple(sorted(set(_families(cur, said, worker_id, posts, at)))))


def name(role: str) -> str:
    """The service as people call it."""
    found = WITH_WHOM.get(role) or title(role).removeprefix("the ")
    return found[:1].upper() + found[1:] or "Which service is not known"


def _by_service(said: Iterable[Said]) -> dict[str, Service]:
    found: dict[str, Service] = defaultdict(Service)
    for one in said:
        found[name(one.lacking)].times[one.form] += 1
        found[name(one.lacking)].people |= {one.subject_id} if one.of_somebody else set()
    return dict(sorted(found.items()))


def _families(cur: Cursor, said: Collection[Said], worker_id: int, posts: Sequence[Post], at: datetime
              ) -> Iterable[Family]:
    told = [one for one in said if one.named]
    may = visibility.visible(cur, worker_id, {one.subject_id for one in told}, at, posts=posts) if told else set()
    known = subjects.headers(cur, list(may)) if may else {}
    for one in told:
        if who := known.get(one.subject_id):
            yield Family(name(one.lacking), other_name(who), LEFT[one.form].what, who.key, who.id)
