"""What is laid out for whom: read once for the page, and once more before it is given."""
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from django.http import HttpRequest

from kith.access import all_teams, involvement, outside
from kith.duties.settings import values
from kith.engine.catalogue import FORMS
from kith.intake.doors import drafts
from kith.intake.doors.drafts import Page
from kith.language import Form
from kith.language.errors import Refused
from kith.language.roles import FOR_ADULTS, keys
from kith.packs.beforehand import making, readers, weighing
from kith.packs.beforehand.readers import Reader, Safety
from kith.packs.beforehand.weighing import Found
from kith.records.database import cursor
from kith.web import staff
from kith.web.filling import by_hand, posted, recording
from kith.worklists.person import Who

NOTHING = "Nothing is written yet. Go back, write the report, and lay it out then."
NOT_FOR_PARENTS = "This is not read by parents beforehand. Go back to what you were writing."
NOT_A_PERSON = "This is about nobody’s child. Go back to what you were writing."
NO_PARENT = ("No parent is on this child’s family page as a person of their own, so nobody can ask what is safe. "
             "Record them there first.")
CLOSED = "Kith lays nothing out for {name}. Something on record says that it is not safe on paper. Ask the named nurse."
ADULTS = ("What your service knows comes from one parent’s own care, so it is laid out for whoever is in your care, "
          "and for nobody else.")


@dataclass(frozen=True)
class Laying:
    """A form as it is written so far, about whom, and what was chosen for the sheet."""

    request: HttpRequest
    form: type[Form]
    who: Who
    of: str
    written: Mapping
    asked: Mapping

    @cached_property
    def readers(self) -> list[Reader]:
        with cursor() as cur:
            return readers.readers(cur, self.who.ids)

    @cached_property
    def reader(self) -> Reader | None:
        """Who was chosen; of one alone there is nothing to choose."""
        mark = self.asked.get("reader", "")
        found = [one for one in self.readers if one.mark == mark or len(self.readers) == 1]
        return found[0] if found else None

    @cached_property
    def closed(self) -> str:
        """Why this parent gets none, in a sentence that tells nothing of what is recorded."""
        if not self._in_our_care:
            return ADULTS
        return CLOSED.format(name=self.reader.name) if self.safety.closed else ""

    @property
    def _in_our_care(self) -> bool:
        posts = staff.posts(self.request)
        if not {post.role for post in posts} & set(keys(FOR_ADULTS)):
            return True
        with cursor() as cur:
            around = [one for key in self.reader.ids for one in involvement.of(cur, key, self.request.at)]
        return not {one.team_id for one in around}.isdisjoint(post.team_id for post in posts)

    @cached_property
    def safety(self) -> Safety:
        with cursor() as cur:
            return readers.safety(cur, self.who.subject, self.who.ids, self.reader, self.readers, self.request.at)

    @property
    def chosen(self) -> list[str]:
        """Which parts; until somebody chooses, all but those that are laid out only where they say so."""
        before = self.form.beforehand
        if "shown" in self.asked:
            return [key for key in before.parts if key in self.asked.getlist("part")]
        return [key for key in before.parts if key not in before.chosen]

    @cached_property
    def parts(self) -> dict[str, list[str]]:
        return making.parts(self.form.beforehand, self.who.subject, self.written, self.chosen)

    @cached_property
    def found(self) -> list[Found]:
        """What is looked at before it is given."""
        with cursor() as cur:
            around = weighing.around(cur, self.who.subject, self.who.ids, self.reader, self.readers,
                                     self.safety.violent, int(values().of(weighing.PRIVATE_FROM, self.request.at)),
                                     self.request.at)
        return weighing.found({key: words for key, (_, words) in self.parts.items()}, around)

    @property
    def sheet(self) -> dict:
        """As it would be given now."""
        return making.contents(self.form.beforehand, self.who.subject, self.reader, list(self.parts.values()),
                               self.whom, self.request.at)

    @property
    def whom(self) -> str:
        """Where somebody hides, not by the number of a team through which they are found."""
        posts, me = staff.posts(self.request), self.request.user.full_name
        hides = self.who.subject.address_protected or any(one.secret for one in self.readers)
        with cursor() as cur:
            team = all_teams.phones_of(cur, posts[0].team_id)[0] if posts and not hides else ""
            phone = team or outside.desk_phone(cur)
        what = f", {staff.role(self.request)[:1].lower()}{staff.role(self.request)[1:]}" if posts and not hides else ""
        return f"{me}{what}{f', {phone}' if phone else ''}"


def laying(request: HttpRequest, form: str) -> Laying:
    """What whoever asks has written so far; refused where it is not theirs to write, or nobody’s to read."""
    asked = request.POST if request.method == "POST" else request.GET
    wanted, of = by_hand.named(form), posted.of_page(asked.get("_of", ""))
    if FORMS[wanted.key].beforehand is None:
        raise Refused(NOT_FOR_PARENTS)
    subject, who = recording.whose(request, asked.get("about", ""))
    if who is None:
        raise Refused(NOT_A_PERSON)
    by_hand.drafted(request, wanted, of, "")
    by_hand.require_said_openly(request)
    kept = drafts.kept(request.user, Page(wanted.key, subject.key, of))
    return Laying(request, wanted, who, of, kept[0].raw if kept else {}, asked)
