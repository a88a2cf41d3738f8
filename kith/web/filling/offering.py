"""What the record offers to fill a form with: who is around somebody, and what happened. Whoever writes chooses."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from django.http import HttpRequest
from psycopg import Cursor

from kith.access import sensitivity
from kith.access.sensitivity import STRANGER
from kith.engine.calendar import add_months
from kith.engine.catalogue import FORMS
from kith.forms.meetings.meeting_held import WROTE
from kith.language import Form
from kith.language.forms import ORDINARY
from kith.language.questions import NOT_KNOWN, Question, Rows
from kith.records.database import cursor
from kith.records.subjects import Subject
from kith.statuses.kin import SIBLINGS
from kith.web import staff, wording
from kith.web.family.describing import without_losses
from kith.web.family.kinship import WORDS, Kinship
from kith.worklists import person
from kith.worklists.about import actions, attendance, chronology, reports
from kith.worklists.about.meetings import invited
from kith.worklists.about.meetings.invited import Invited
from kith.worklists.network.drawn import network
from kith.worklists.network.people import Person

OF_THE_SAME_PARENTS = frozenset(word for kind in SIBLINGS for word in WORDS[kind])
NEWEST = 6   # of what happened; more is read on the person's own page


@dataclass(frozen=True)
class Offer:
    """Something of the record that a question can be answered with: its words, and how its button is called."""

    question: str
    number: str
    words: str
    button: str
    rows: tuple[dict, ...] = ()   # where the question asks row by row: those that it adds
    by: str = ""                  # the column by which a row that is there already is known, and not added again

    @property
    def value(self) -> str:
        return f"{self.question}:{self.number}"


class Asks(NamedTuple):
    """Who asks the record for what: a question about somebody, and the duty that it answers, where it answers one."""

    cur: Cursor
    request: HttpRequest
    subject: Subject
    question: Question
    duty: str

    @property
    def ids(self) -> list[int]:
        return person.find(self.cur, self.subject.key).ids


def found(request: HttpRequest, form: type[Form], subject: Subject, duty: str = "") -> tuple[Offer, ...]:
    """Whatever its questions say may be offered, as whoever fills it in may see it.

    What is recorded in confidence, or is sensitive, is never among it: an entry anybody may read would then hold it.
    """
    asked = [one for one in form.questions.values() if one.offered]
    if not asked or subject.kind != "person":
        return ()
    with cursor() as cur:
        return tuple(offer for one in asked for offer in OFFERS[one.offered](Asks(cur, request, subject, one, duty)))


def taken(form: type[Form], raw: dict, value: str, offers: Iterable[Offer]) -> dict:
    """The answers so far with one offer among them; what was written already stays before it."""
    offer = next((one for one in offers if one.value == value), None)
    if offer is None:
        return raw
    question = form.questions[offer.question]
    if isinstance(question, Rows):
        rows = raw.get(question.key, [])
        held = {row.get(offer.by) for row in rows} - {None}
        return raw | {question.key: [*rows, *(row for row in offer.rows if row.get(offer.by) not in held)]}
    written = raw.get(question.key, "")
    before = "" if written in NOT_KNOWN else written
    return raw if offer.words in before else raw | {question.key: "\n".join(filter(None, (before, offer.words)))}


def _family(asks: Asks) -> Iterator[Offer]:
    yield from _people(asks, siblings=False)


def _siblings(asks: Asks) -> Iterator[Offer]:
    yield from _people(asks, siblings=True)


def _people(asks: Asks, *, siblings: bool) -> Iterator[Offer]:
    """Everybody of one kind, in one offer: the family page shows the same, and no home of anybody."""
    request, key = asks.request, asks.question.key
    around = without_losses(network(asks.cur, asks.subject.id, request.at, request.user.id, staff.posts(request)))
    kin, today = Kinship(around), wording.local(request.at).date()
    found = [one for one in around.people if not one.own and (kin.word(one.id) in OF_THE_SAME_PARENTS) == siblings]
    said = [_who(one, kin, today) for one in found]
    if isinstance(asks.question, Rows):
        yield from (Offer(key, str(n), words, "Add this child", _row(asks.question, _names(one.subject)))
                    for n, (one, words) in enumerate(zip(found, said, strict=True)) if one.subject and not one.died)
    elif said:
        yield Offer(key, "all", "; ".join(said) + ".", "Use these names")


def _row(question: Question, said: str | dict) -> tuple[dict, ...]:
    """What is offered as one row: it answers the first column."""
    return ({next(iter(question.columns)): said},) if isinstance(question, Rows) else ()


def _names(subject: Subject) -> dict[str, str]:
    return {"given_name": subject.given_name, "family_name": subject.family_name}


def _who(one: Person, kin: Kinship, today) -> str:
    age = "died" if one.died else wording.age(today, one.born, one.born_precision, one.expected)
    unborn = "unborn" if one.expected and not one.born and not age.startswith("unborn") else ""
    return ", ".join(filter(None, (one.name, kin.word(one.id), unborn, age if age != "age not known" else "")))


def _happened(asks: Asks) -> Iterator[Offer]:
    """The newest important entries, as the least entitled reader of the page sees them."""
    plain = [form.key for form in FORMS.values() if form.important and form.label == ORDINARY]
    page = chronology.page(asks.cur, asks.ids, asks.request.at, forms=plain, limit=NEWEST)
    for one in page.happenings:
        if one.form and one.important and not one.is_struck and one.happened:
            words = f"{wording.day(wording.local(one.happened).date())}: {one.sentence}"
            yield Offer(asks.question.key, str(one.root), words, "Cite this", _row(asks.question, words))


def _missed(asks: Asks) -> Iterator[Offer]:
    """Every appointment of a year at which nobody was seen, of whichever service, in one offer: a pattern shows so."""
    since = add_months(wording.local(asks.request.at).date(), -12)
    rows = attendance.of(asks.cur, asks.ids, STRANGER).rows
    said = [f"{wording.day(wording.local(one.when).date())}: {one.service}, {one.words[:1].lower()}{one.words[1:]}"
            for one in rows if one.missed and one.when and since <= wording.local(one.when).date()]
    if said:
        yield Offer(asks.question.key, "all", "; ".join(said) + ".", "Use this list")


def _reports(asks: Asks) -> Iterator[Offer]:
    """All reports that were sent to the meeting, in one offer: of each it is then chosen what became of it."""
    known = asks.question.columns["role"].choices()
    sent = [role for role in reports.sent(asks.cur, asks.ids, invited.call(asks.cur, asks.duty)) if role in known]
    if sent:
        yield Offer(asks.question.key, "all", ", ".join(known[role] for role in sent) + ".", "Add these reports",
                    tuple({"role": role} for role in sent), by="role")


def _invited(asks: Asks) -> Iterator[Offer]:
    """Everybody who was asked to the meeting, with what they answered; whether they came is then chosen."""
    known, request, ids = asks.question.columns["role"].choices(), asks.request, asks.ids
    reader = sensitivity.reader(asks.cur, request.user.id, staff.posts(request), ids)
    call = invited.call(asks.cur, asks.duty)
    found = [one for one in invited.invited(asks.cur, ids, call, request.at, reader) if one.role in known]
    if found:
        said = "; ".join(f"{known[one.role]}: {_answered(one)}" for one in found)
        yield Offer(asks.question.key, "all", f"{said}.", "Add these people", tuple(map(_seat, found)), by="role")


def _answered(one: Invited) -> str:
    comes = f"{one.name} comes" if one.name else "somebody comes"
    return {"comes": comes, "report": "a report was sent" if one.wrote else "a report was to be sent",
            "not": "nobody comes"}.get(one.coming, "no answer")


def _seat(one: Invited) -> dict:
    return {"role": one.role} | ({"name": one.name} if one.name else {}) | ({"there": WROTE} if one.wrote else {})


def _open_actions(asks: Asks) -> Iterator[Offer]:
    """Every action of a meeting or of the plan that is open, in one offer: of each it is then said who goes on with it.
    """
    what = next(iter(asks.question.columns))
    found = actions.open_ones(asks.cur, asks.ids, STRANGER, asks.request.at)
    if said := dict.fromkeys(one.what for one in found):
        yield Offer(asks.question.key, "all", "; ".join(said) + ".", "Add these actions",
                    tuple({what: one} for one in said), by=what)


OFFERS = {"family": _family, "siblings": _siblings, "happened": _happened, "missed": _missed,
          "reports": _reports, "invited": _invited, "open_actions": _open_actions}
