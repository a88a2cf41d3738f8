"""Whether services speak of a child before they have to disagree: liaison beside escalation, service by service.

A service that escalates seldom because it speaks early is told from one that does neither: of how many children nobody
spoke is counted with those of whom somebody did.
"""
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.access.confidence import KINDS
from kith.access.roles import BY_SUBJECT
from kith.duties.settings import values
from kith.engine.calendar import add_months, local, local_moment
from kith.engine.catalogue import FORMS
from kith.language.settings import setting

BEFORE = setting("liaison.days_before_an_escalation", 90, "Days before an escalation within which the same service "
                 "spoke of the child with another", "Local")
LIAISON = tuple(key for key, form in FORMS.items() if form.liaises)
ESCALATED = "disagreement"
TITLES = {kind: role.title.removeprefix("the ") for role, kind in BY_SUBJECT.items() if kind not in KINDS}
# Each as it stands, once an occasion: written once for sisters and brothers it is one contact about each.
SAID = """
select said.form = %(escalated)s, t.kind, said.person_id, said.happened from (
    select distinct on (e.subject_id, e.root) e.form, e.how, e.organisation, s.person_id,
        coalesce(e.happened_at, e.recorded_at) as happened
    from records_entry e join records_subject s on s.id = e.subject_id
    where e.form = any(%(forms)s::text[]) and s.kind = 'person' order by e.subject_id, e.root, e.seq desc
) said join access_team t on t.name = said.organisation
where said.how <> 'strike' and said.happened > %(since)s and said.happened <= %(at)s and t.kind = any(%(kinds)s::text[])
"""
WITH = """
select t.kind, s.person_id from access_involvement i join access_team t on t.id = i.team_id
join records_subject s on s.id = i.subject_id
where t.kind = any(%(kinds)s::text[]) and i.began <= %(at)s and (i.ended is null or i.ended > %(since)s)
"""


@dataclass
class Line:
    """Of one service in twelve months; whom it spoke of and does not work with is among its children all the same."""

    children: set[int] = field(default_factory=set)
    contacts: dict[int, list[datetime]] = field(default_factory=lambda: defaultdict(list))
    escalations: list[tuple[int, datetime]] = field(default_factory=list)

    @property
    def spoken_of(self) -> list[int]:
        """Children of whom it spoke with another service, those of whom it did not, and all."""
        spoken, every = len(self.contacts), len(self.children | set(self.contacts))
        return [spoken, every - spoken, every]

    def escalated(self, within: timedelta) -> list[int]:
        """Escalations before which it had spoken of the child, those before which it had not, and all."""
        early = sum(any(at - within <= one <= at for one in self.contacts.get(child, ()))
                    for child, at in self.escalations)
        return [early, len(self.escalations) - early, len(self.escalations)]

    @property
    def times(self) -> int:
        return sum(map(len, self.contacts.values()))


def counted(cur: Cursor, at: datetime) -> dict[str, Line]:
    """The services that work with anybody, in order of name; a service held in confidence is counted nowhere."""
    asked = {"forms": [*LIAISON, ESCALATED], "escalated": ESCALATED, "kinds": list(TITLES), "at": at,
             "since": local_moment(add_months(local(at).date(), -12))}
    found: dict[str, Line] = defaultdict(Line)
    for kind, child in cur.execute(WITH, asked).fetchall():
        found[TITLES[kind]].children.add(child)
    for escalated, kind, child, moment in cur.execute(SAID, asked).fetchall():
        if escalated:
            found[TITLES[kind]].escalations.append((child, moment))
        else:
            found[TITLES[kind]].contacts[child].append(moment)
    return dict(sorted(found.items()))


def within(at: datetime) -> timedelta:
    """How long before an escalation a contact counts as speaking first."""
    return timedelta(days=int(values().of(BEFORE, at)))


def sums(lines: dict[str, Line]) -> Iterator[int]:
    """Contacts and escalations of all services together."""
    yield sum(one.times for one in lines.values())
    yield sum(len(one.escalations) for one in lines.values())
