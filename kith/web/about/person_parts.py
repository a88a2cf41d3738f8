"""What stands on a person’s page, section by section; each is drawn once for all who may see the same of the person."""

from typing import NamedTuple

from django.http import HttpRequest
from markupsafe import Markup
from psycopg import Cursor

from kith.access import involvement, visibility
from kith.access.involvement import Involved
from kith.forms.family.allergy import SEVERITY
from kith.records.subjects import Subject
from kith.web import staff, templating, wording
from kith.web.family.relatives import missing, relatives
from kith.web.happenings import happenings
from kith.worklists import person
from kith.worklists.about import accounts, chronology
from kith.worklists.about.keeping import Kept
from kith.worklists.network.missing import Missing, roles_around
from kith.worklists.person import OwedLine, Who, Whole


class Around(NamedTuple):
    """The family as it is drawn, and who is missing from it, before anybody asks who may be told of whom."""

    family: Markup
    missing: Missing


FIRST = Markup("""<p class="nhsuk-inset-text nhsuk-u-margin-top-2">We know only what is above. First, ask: \
<a href="/record/network_asked?about={key}">who lives with {name}</a>, \
<a href="/record/relationship?about={key}">who has parental responsibility</a>, \
<a href="/record/safe_contact?about={key}">is it safe to write home?</a></p>
""")
# What everybody who may see the same of a person sees alike, as long as nothing more is said: each section by itself.
HAPPENED: Kept[tuple[Markup, bool]] = Kept(most=500)   # with whether more stands on the next page
FAMILY: Kept[Around] = Kept(most=500)
GAPS: Kept[Markup] = Kept(most=2_000)   # the section, by who of the children around may be seen
INVOLVED: Kept[list[Involved]] = Kept(most=500)
REACHED: Kept[Markup] = Kept(most=500)   # who is involved, and where the person is reached


class One:
    """One person as one reader may see them, section by section."""

    def __init__(self, cur: Cursor, request: HttpRequest, whole: Whole, who: Who):
        self.cur, self.request, self.whole, self.who = cur, request, whole, who
        self.key = whole.subject.id, whole.reader
        self.stamp = (*whole.stamp, wording.local(request.at).date())

    def owed(self) -> list[OwedLine]:
        """What is owed, the reader's own first."""
        found = person.owed(self.cur, self.whole.ids, self.request.at, self.whole.reader)
        return sorted(found, key=lambda one: one.holder.worker_id != self.request.user.id)

    def happened(self) -> tuple[Markup, bool]:
        """The newest of what happened, and whether there is more."""
        return HAPPENED.get(self.key, self.stamp, self._happened)

    def _happened(self) -> tuple[Markup, bool]:
        at, reader = self.request.at, self.whole.reader
        page = chronology.page(self.cur, self.who.ids, at, reader=reader)
        beside = accounts.beside(accounts.of(self.cur, self.who.ids, reader, at))
        drawn, more = happenings(page.happenings, self.who.subject.key, at, beside), page.next is not None
        new = not more and len(page.happenings) <= 1   # nothing but that they were entered
        return (_first_ask(self.who.subject) + drawn if new else drawn), more

    def family(self) -> Markup:
        """Who is whose, and who is missing."""
        around = FAMILY.get(self.key, self.stamp, self._around)
        seen = _seen(self.cur, self.request, around.missing)
        return GAPS.get((*self.key, seen), self.stamp, lambda: templating.part(
            "parts/family_part.jinja", who=self.who, family=around.family,
            gaps=missing(around.missing, around.missing.gaps(seen), self.request.at)))

    def _around(self) -> Around:
        family = person.family(self.cur, self.who.ids)
        return Around(relatives(family, self.request.at),
                      roles_around(self.cur, self.whole.subject.id, self.request.at))

    def involved(self) -> Markup:
        """Who is involved, and where the person is reached."""
        found, at = INVOLVED.get(self.key, self.stamp, self._involved), self.request.at
        ended = tuple(one.ended is not None and one.ended <= at for one in found)
        me = self.request.user.id
        return REACHED.get((*self.key, me), (*self.stamp, self.who.safe, ended), lambda: templating.part(
            "parts/involved.jinja", who=self.who, involved=found, at=at, role_title=staff.called, me=me,
            severity=SEVERITY))

    def _involved(self) -> list[Involved]:
        found = involvement.of(self.cur, self.whole.subject.id)
        return [one for one in found if self.whole.reader.hears_of(one.role)]


def _first_ask(subject: Subject) -> Markup:
    """What whoever opens the page of somebody new asks first."""
    name = subject.known_as or subject.given_name or "them"
    return FIRST.format(name=name, key=subject.key)


def _seen(cur: Cursor, request: HttpRequest, asked: Missing) -> frozenset[str]:
    """The half-sisters and half-brothers, of whom fathers may be missing too, that are this reader's to see."""
    others = {child for one in asked.fathers for child in one.children} - {int(asked.own)}
    seen = visibility.visible(cur, request.user.id, others, request.at, posts=staff.posts(request)) if others else ()
    return frozenset(map(str, seen))
