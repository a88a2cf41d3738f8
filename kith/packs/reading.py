"""A request with all that was said about it, the record it asks for in pieces, and those whom the record names."""
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from psycopg import Cursor

from kith.access import confidence, homes, involvement, leaving, workers
from kith.engine.calendar import LONDON
from kith.engine.catalogue import FORMS
from kith.engine.citing import Citation
from kith.engine.folding import fold_all
from kith.engine.matters.consents.ledger import takes_back
from kith.engine.standing import Standing, Version
from kith.language import pages
from kith.language.errors import Refused
from kith.language.forms import Form
from kith.language.questions import Question
from kith.packs.around import Asked, Relative
from kith.packs.pieces import Piece, Told
from kith.packs.rules import in_copies
from kith.records import reading, subjects
from kith.records.subjects import Subject
from kith.worklists.about import chronology
from kith.worklists.about.answers import in_words
from kith.worklists.person import other_name

PATHWAYS = ("record_asked_for_in_time", "record_answered_later")
OPEN = """
select d.id, d.subject_id, d.trigger_root, d.due_at, d.state, d.pathway from duties_duty d
where d.open and d.duty = 'answer' and d.pathway = any(%s) order by d.due_at, d.id
"""
ONE = OPEN.replace("order by", "and d.id = %s order by")
OF = """
select d.id from duties_duty d where d.open and d.duty = 'answer' and d.pathway = any(%s)
    and d.subject_id = any(%s::bigint[]) order by d.due_at, d.id limit 1
"""
ASKED = """
select 1 from duties_duty where id = any(%(duties)s)
    and (bearer_id = %(worker)s or offered_id = %(worker)s or role = any(%(roles)s)) limit 1
"""
OPINIONS = """
select d.id from duties_duty d where d.open and d.pathway = 'harm_considered_in_time'
    and d.subject_id = any(%s::bigint[])
"""
SAID = ("record_asked_for", "asker_checked", "harm_considered", "record_answered", "consent_taken_back")
SOMEBODY = "other"   # a consent names whoever acts for them as somebody else


@dataclass(frozen=True)
class Request:
    """What was asked, what was checked since, what a clinician thinks, and the duty that ends with the answer."""

    duty: str
    due_at: datetime
    subject: Subject
    ids: tuple[int, ...]
    asked: Standing
    checked: Standing | None
    opinion: Standing | None
    taken_back: bool = False   # whatever they had agreed to with others, since the check

    @property
    def root(self) -> int:
        return self.asked.root

    def age(self, on: date) -> int | None:
        born = self.subject.born
        return on.year - born.year - ((on.month, on.day) < (born.month, born.day)) if born else None


def every(cur: Cursor) -> list[tuple[str, Subject, datetime]]:
    """Every request that waits for its answer, the first due first."""
    rows = cur.execute(OPEN, (list(PATHWAYS),)).fetchall()
    people = subjects.headers(cur, [row[1] for row in rows])
    return [(row[0], people[row[1]], row[3]) for row in rows if row[1] in people]


def about(cur: Cursor, ids: Sequence[int]) -> str:
    """The duty of the request that waits about this person; nothing where none does."""
    row = cur.execute(OF, (list(PATHWAYS), list(ids))).fetchone()
    return row[0] if row else ""


def opinions_owed(cur: Cursor, ids: Sequence[int]) -> list[str]:
    """The duties that an opinion on serious harm answers."""
    return [duty for (duty,) in cur.execute(OPINIONS, (list(ids),)).fetchall()]


def is_asked(cur: Cursor, ids: Sequence[int], worker_id: int, roles: Sequence[str]) -> bool:
    """Whether an opinion on serious harm is owed by, or was offered to, this worker or one of these roles."""
    asked = {"duties": opinions_owed(cur, ids), "worker": worker_id, "roles": list(roles)}
    return cur.execute(ASKED, asked).fetchone() is not None


def whose(cur: Cursor, duty: str) -> Subject:
    """Whom a request is about; one that is answered, or never was, is refused in a sentence."""
    row = cur.execute(ONE, (list(PATHWAYS), duty)).fetchone()
    if row is None:
        raise Refused("No request waits under this address. It was answered, or it was never made.")
    return subjects.header(cur, row[1])


def request(cur: Cursor, duty: str) -> Request:
    """The whole of it, for whom the record was opened."""
    subject = whose(cur, duty)
    _, _, root, due_at, _, _ = cur.execute(ONE, (list(PATHWAYS), duty)).fetchone()
    ids = tuple(subjects.together(cur, [subject.id]).get(subject.id, [subject.id]))
    said = fold_all(Version(*row) for row in reading.versions(cur, ids, SAID))
    asked = _asked_for(said, root)
    later = [one for one in said if one.recorded >= asked.recorded]
    checked = _last(later, "asker_checked")
    back = checked is not None and any(takes_back(one, SOMEBODY) and one.latest >= checked.latest for one in said)
    return Request(duty, due_at, subject, ids, asked, checked, _last(later, "harm_considered"), back)


def record(cur: Cursor, one: Request) -> list[Told]:
    """Everything that stands, the oldest first; but nothing of this very request, or reading it would never end."""
    found = _record(cur, one.ids, one.asked.answers.get("since", ""))
    themselves = one.asked.answers.get("who") == "self"
    return [told for told in found if not (in_copies(told) == pages.REQUEST and told.root >= one.root)
            and (themselves or in_copies(told) != pages.CHILDS)]


def _record(cur: Cursor, ids: Sequence[int], since: str) -> list[Told]:
    rows = [Version(*row).today for row in reading.versions(cur, ids)]
    # A service held in confidence gives its own record to whoever asks it, and is named in nobody else's copy.
    stands = [one for one in fold_all(rows)
              if one.form in FORMS and _since(one, since) and not confidence.whose(one.versions)]
    names, secret = chronology.read_names(cur, [one.versions for one in stands]), homes.known(cur, ids)
    # Whatever anybody decides: it is out before there is a choice.
    return [leaving.spared(_told(one, names), secret) for one in sorted(stands, key=lambda one: (one.moment, one.root))]


def asked(cur: Cursor, one: Request, at: datetime) -> Asked:
    """For whom it is made, and everybody whom the record may name."""
    subject, said = one.subject, one.asked.answers
    marks = fold_all(Version(*row) for row in reading.versions(cur, one.ids, ["safe_contact"]))
    age = one.age(at.astimezone(LONDON).date())
    return Asked(
        said.get("who", "other"), said.get("asker", ""), other_name(subject), age is None or age < 18, subject.address,
        subject.postcode, subject.phone, subject.nhs_number, subject.address_protected,
        tuple(_relatives(cur, one.ids)), _colleagues(cur, one), tuple(_unaware(marks)))


def _asked_for(said: Sequence[Standing], root: int) -> Standing:
    """The request itself, also where what began the duty is that somebody was told “later”."""
    found = {one.root: one for one in said}
    began = found[root]
    if began.form == "record_asked_for":
        return began
    occasions = {Citation.read(cite).occasion for cite in began.citations}
    earlier = [one for one in said if one.form == "record_asked_for" and one.occasion in occasions]
    return earlier[-1] if earlier else next(one for one in reversed(said) if one.form == "record_asked_for")


def _last(said: Sequence[Standing], form: str) -> Standing | None:
    return next((one for one in reversed(said) if one.form == form), None)


def _since(one: Standing, since: str) -> bool:
    return not since or one.moment.astimezone(LONDON).date().isoformat()[:len(since)] >= since


def _relatives(cur: Cursor, ids: Sequence[int]) -> list[Relative]:
    said = fold_all(Version(*row) for row in reading.versions(cur, ids, ["relationship"]))
    people = subjects.headers(cur, [one.other for one in said if one.other])
    kinds: dict[object, set[str]] = {}
    named: dict[object, Mapping] = {}
    for one in said:
        who = one.other or -one.root
        kinds.setdefault(who, set()).add(one.answers.get("kind", ""))
        named.setdefault(who, one.answers.get("who") or {})
    return [_relative(people.get(who), named[who], frozenset(kinds[who])) for who in kinds]


def _relative(one: Subject | None, named: Mapping, kinds: frozenset[str]) -> Relative:
    apart = "no_contact_with" in kinds
    if one is None:
        name = f"{named.get('given_name', '')} {named.get('family_name', '')}".strip()
        return Relative(name, kinds, None, named.get("nhs_number", ""), "", named.get("postcode", ""), apart=apart)
    return Relative(f"{one.given_name} {one.family_name}".strip(), kinds, one.born, one.nhs_number, one.address,
                    one.postcode, one.phone, apart, one.address_protected)


def _colleagues(cur: Cursor, one: Request) -> tuple[str, ...]:
    named = workers.names(cur, (Version(*row).by for row in reading.versions(cur, one.ids))).values()
    return tuple({*named, *(held.worker_name for held in involvement.of(cur, one.subject.id) if held.worker_name)})


def _unaware(marks: Sequence[Standing]) -> list[str]:
    rows = [row for mark in marks if mark.answers.get("over") != "yes" for row in mark.answers.get("unaware") or ()]
    return [row["words"] for row in rows if row.get("words")]


def _told(one: Standing, names: Mapping) -> Told:
    """An entry as it stands; what was corrected is told as it is now."""
    form, first = FORMS[one.form], one.versions[0]
    by = names.get(first.by) or first.organisation or first.sender
    return Told(one.root, form.key, form.title, form.service or first.organisation, one.happened, one.precision, by,
                first.role, tuple(_pieces(one, form, first.role, names)))


def _pieces(one: Standing, form: type[Form], role: str, names: Mapping) -> Sequence[Piece]:
    return [Piece(one.root, form.key, key, question.asks, said, question.sensitive, role)
            for key, question in form.questions.items() if (said := _said(question, one.answers.get(key), names))]


def _said(question: Question, answer: object, names: Mapping) -> str:
    return "" if answer in (None, "", [], {}) else in_words(question, answer, names).strip()
