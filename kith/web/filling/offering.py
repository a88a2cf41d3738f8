"""What the record offers to fill a form with: who is around somebody, and what happened. Whoever writes chooses."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.http import HttpRequest
from psycopg import Cursor

from kith.access.sensitivity import STRANGER
from kith.engine.calendar import add_months
from kith.engine.catalogue import FORMS
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
    who: tuple[tuple[str, str], ...] = ()   # where the question asks for somebody: their names, part by part
    each: tuple[str, ...] = ()   # of several rows: what the first column of each is answered with

    @property
    def said(self) -> str | dict:
        """What the question is answered with."""
        return dict(self.who) or self.words

    @property
    def value(self) -> str:
        return f"{self.question}:{self.number}"


def found(request: HttpRequest, form: type[Form], subject: Subject) -> tuple[Offer, ...]:
    """Whatever its questions say may be offered, as whoever fills it in may see it.

    What is recorded in confidence, or is sensitive, is never among it: an entry anybody may read would then hold it.
    """
    asked = [one for one in form.questions.values() if one.offered]
    if not asked or subject.kind != "person":
        return ()
    with cursor() as cur:
        return tuple(offer for one in asked for offer in OFFERS[one.offered](cur, request, subject, one))


def taken(form: type[Form], raw: dict, value: str, offers: Iterable[Offer]) -> dict:
    """The answers so far with one offer among them; what was written already stays before it."""
    offer = next((one for one in offers if one.value == value), None)
    if offer is None:
        return raw
    question = form.questions[offer.question]
    if isinstance(question, Rows):
        rows, column = raw.get(question.key, []), next(iter(question.columns))
        held = {row.get(column) for row in rows} if offer.each else set()
        said = [one for one in offer.each if one not in held] if offer.each else [offer.said]
        return raw | {question.key: [*rows, *({column: one} for one in said)]}
    written = raw.get(question.key, "")
    before = "" if written in NOT_KNOWN else written
    return raw if offer.words in before else raw | {question.key: "\n".join(filter(None, (before, offer.words)))}


def _family(cur: Cursor, request: HttpRequest, subject: Subject, question: Question) -> Iterator[Offer]:
    yield from _people(cur, request, subject, question, siblings=False)


def _siblings(cur: Cursor, request: HttpRequest, subject: Subject, question: Question) -> Iterator[Offer]:
    yield from _people(cur, request, subject, question, siblings=True)


def _people(cur: Cursor, request: HttpRequest, subject: Subject, question: Question, *, siblings: bool
            ) -> Iterator[Offer]:
    """Everybody of one kind, in one offer: the family page shows the same, and no home of anybody."""
    around = without_losses(network(cur, subject.id, request.at, request.user.id, staff.posts(request)))
    kin, today = Kinship(around), wording.local(request.at).date()
    found = [one for one in around.people if not one.own and (kin.word(one.id) in OF_THE_SAME_PARENTS) == siblings]
    said = [_who(one, kin, today) for one in found]
    if isinstance(question, Rows):
        yield from (Offer(question.key, str(n), words, "Add this child", _names(one.subject))
                    for n, (one, words) in enumerate(zip(found, said, strict=True)) if one.subject and not one.died)
    elif said:
        yield Offer(question.key, "all", "; ".join(said) + ".", "Use these names")


def _names(subject: Subject) -> tuple[tuple[str, str], ...]:
    return ("given_name", subject.given_name), ("family_name", subject.family_name)


def _who(one: Person, kin: Kinship, today) -> str:
    age = "died" if one.died else wording.age(today, one.born, one.born_precision, one.expected)
    unborn = "unborn" if one.expected and not one.born and not age.startswith("unborn") else ""
    return ", ".join(filter(None, (one.name, kin.word(one.id), unborn, age if age != "age not known" else "")))


def _happened(cur: Cursor, request: HttpRequest, subject: Subject, question: Question) -> Iterator[Offer]:
    """The newest important entries, as the least entitled reader of the page sees them."""
    ids = person.find(cur, subject.key).ids
    plain = [form.key for form in FORMS.values() if form.important and form.label == ORDINARY]
    page = chronology.page(cur, ids, request.at, forms=plain, limit=NEWEST)
    for one in page.happenings:
        if one.form and one.important and not one.is_struck and one.happened:
            day = wording.day(wording.local(one.happened).date())
            yield Offer(question.key, str(one.root), f"{day}: {one.sentence}", "Cite this")


def _missed(cur: Cursor, request: HttpRequest, subject: Subject, question: Question) -> Iterator[Offer]:
    """Every appointment of a year at which nobody was seen, of whichever service, in one offer: a pattern shows so."""
    since = add_months(wording.local(request.at).date(), -12)
    rows = attendance.of(cur, person.find(cur, subject.key).ids, STRANGER).rows
    said = [f"{wording.day(wording.local(one.when).date())}: {one.service}, {one.words[:1].lower()}{one.words[1:]}"
            for one in rows if one.missed and one.when and since <= wording.local(one.when).date()]
    if said:
        yield Offer(question.key, "all", "; ".join(said) + ".", "Use this list")


def _reports(cur: Cursor, request: HttpRequest, subject: Subject, question: Question) -> Iterator[Offer]:
    """All reports that were sent to the last meeting, in one offer: of each it is then chosen what became of it."""
    known = next(iter(question.columns.values())).choices()
    sent = tuple(role for role in reports.sent(cur, person.find(cur, subject.key).ids) if role in known)
    if sent:
        yield Offer(question.key, "all", ", ".join(known[role] for role in sent) + ".", "Add these reports", each=sent)


def _open_actions(cur: Cursor, request: HttpRequest, subject: Subject, question: Question) -> Iterator[Offer]:
    """Every action of a meeting or of the plan that is open, in one offer: of each it is then said who goes on with it.
    """
    found = actions.open_ones(cur, person.find(cur, subject.key).ids, STRANGER, request.at)
    if said := tuple(dict.fromkeys(one.what for one in found)):
        yield Offer(question.key, "all", "; ".join(said) + ".", "Add these actions", each=said)


OFFERS = {"family": _family, "siblings": _siblings, "happened": _happened, "missed": _missed,
          "reports": _reports, "open_actions": _open_actions}
