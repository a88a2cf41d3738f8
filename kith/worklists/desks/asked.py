"""What a place outside was asked, as it may see it: what was sent, each document of it, and what it owes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from psycopg import Cursor

from kith.access import outside
from kith.access.finding import owner, who_now
from kith.access.outside import Place
from kith.access.sensitivity import Reader
from kith.engine.catalogue import FORMS, duty_of
from kith.engine.folding import fold, fold_all
from kith.engine.standing import Version
from kith.language.roles import PROGRAM
from kith.notices.links import Reply
from kith.records import subjects
from kith.records.reading import VERSION
from kith.records.subjects import Subject
from kith.worklists.about import chronology
from kith.worklists.about.answers import in_lines, in_words
from kith.worklists.owed import returned
from kith.worklists.owed.line import WHAT

STEPS = f"""
select d.id, d.pathway, d.duty, d.form, d.row_key, {WHAT}, d.act, d.open, d.due_at, d.role, d.bearer_id, d.label,
    d.closed_at, d.evidence
from duties_duty d where d.subject_id = %s and d.trigger_root = %s order by d.due_at nulls last, d.id
"""
BEGAN = f"select {VERSION} from records_entry e where e.subject_id = %s and e.root = %s order by e.seq"
SAID = f"""
select c.citation, {VERSION} from records_cited c join records_entry e on e.subject_id = c.subject_id and e.seq = c.seq
where c.record_id = %s and c.citation = any(%s::text[]) and e.sender = 'reply' and e.organisation = %s order by e.seq
"""
OPENED, REPLIED = "opened", "replied"
NAME = "name"   # the column of a row that names it


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is or was owed for what was sent, and whether this place owes it now."""

    key: str
    pathway: str
    duty: str
    form: str
    row: str
    what: str
    act: str
    open: bool
    due_at: datetime | None
    role: str
    bearer_id: int | None
    label: str
    closed_at: datetime | None
    evidence: int | None
    team_id: int | None = None
    theirs: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """Something to be read: the words that were sent, or one document that came with them."""

    step: Step
    name: str
    details: tuple[tuple[str, str], ...]
    whole: bool   # whether its words are here; of a document that went another way there is only the name


@dataclass(frozen=True, slots=True)
class Told:
    """What this place said before: in which words, who, when; ``roots``: each entry by its form and duty."""

    said: str
    who: str
    at: datetime
    roots: dict[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Asked:
    """Everything the page of one reply shows."""

    subject: Subject
    title: str
    sender: str
    sent_at: datetime | None
    documents: tuple[Document, ...]
    owed: tuple[Step, ...]
    told: Told | None
    words: tuple[tuple[str, list[str]], ...] = ()   # what was sent, where it is no document that somebody must open
    opens: Mapping = field(default_factory=dict)    # what stands in the answer already: what they sent, and came back

    @property
    def due_at(self) -> datetime | None:
        """Until when the last of what is still owed is to be answered."""
        return max((one.due_at for one in self.owed if one.due_at), default=None)

    @property
    def answered(self) -> bool:
        """Whether nothing of it waits for this place any more."""
        return not any(one.open for one in self.owed)

    @property
    def waits(self) -> list[str]:
        """The keys of all of it that they can still answer, or have only to open."""
        return [one.key for one in self.owed] or [one.step.key for one in self.unread]

    @property
    def unread(self) -> list[Document]:
        """What nobody there has opened."""
        return [one for one in self.documents if one.step.open]


def steps(cur: Cursor, reply: Reply, at: datetime) -> list[Step]:
    """Every duty that what was sent began about this record, each with whether it is this place's to answer now."""
    found = [Step(*row) for row in cur.execute(STEPS, (reply.subject_id, reply.trigger)).fetchall()]
    asked = {one.key: owner(reply.subject_id, one.role, one.bearer_id, one.label) for one in found}
    holders = who_now(cur, set(asked.values()), at) if found else {}
    teams = {one.key: holders[asked[one.key]].team_id for one in found}
    return [replace(one, team_id=teams[one.key], theirs=teams[one.key] == reply.team_id) for one in found]


def concerns(found: Sequence[Step]) -> bool:
    """Whether anything of it is or was this place's: after it went to another it is nothing of theirs."""
    return any(one.theirs for one in found)


def read(cur: Cursor, reply: Reply, place: Place, found: Sequence[Step], at: datetime) -> Asked:
    """What was sent, once its record has been opened: as far as somebody at that place may read it."""
    versions = [Version(*row) for row in cur.execute(BEGAN, (reply.subject_id, reply.trigger)).fetchall()]
    reader = outside.reader(cur, place, reply.subject_id)
    names = chronology.read_names(cur, [versions])
    seen = reader.reads(versions) if versions else []
    form = FORMS.get(versions[0].form) if seen else None
    sender = _sender(versions[0], names, reader) if seen else ""
    theirs = [one for one in found if one.theirs]
    whole = chronology.happening(versions, names, at, reader) if form else None
    documents = tuple(_document(one, form, whole, fold(versions), names) for one in _in_order(theirs, versions)
                      if one.form == OPENED and whole)
    said, apart = told(cur, reply, place, found), any(not one.step.row for one in documents)
    words = ((form.title, [whole.sentence]), *_by_line(form, fold(versions), whole)) if whole and not apart else ()
    return Asked(subjects.header(cur, reply.subject_id), form.title if form else "", sender,
                 versions[0].happened or versions[0].recorded if seen else None, documents, _owed(theirs, said), said,
                 words, _sent_before(cur, versions, theirs, reader))


def _sent_before(cur: Cursor, versions: Sequence[Version], theirs: Sequence[Step], reader: Reader) -> dict:
    """What they sent, of which they are asked to mend it."""
    for one in theirs:
        declared = duty_of(one.pathway, one.duty)
        if one.open and declared and declared.mends:
            return returned.sent(cur, fold_all(versions), FORMS[one.form], one.role, reader)
    return {}


def _by_line(form, stands, whole) -> Iterator[tuple[str, list[str]]]:
    """Rows stand one by one: which line of minutes is wrong is said by its number."""
    rows = {question.asks: in_lines(question, stands.answers[key]) for key, question in form.questions.items()
            if question.kind == "rows" and stands and key in stands.answers}
    yield from ((asks, rows.get(asks, [said])) for asks, said in whole.details)


def _owed(theirs: Sequence[Step], said: Told | None) -> tuple[Step, ...]:
    """What is to be answered; where all of it is, what they said themselves and may say otherwise."""
    answers = [one for one in theirs if one.form != OPENED and _answerable(one)]
    still = tuple(one for one in answers if one.open)
    return still or tuple(one for one in answers if said and (one.form, one.key) in said.roots)


def told(cur: Cursor, reply: Reply, place: Place, found: Sequence[Step]) -> Told | None:
    """What was last said from there."""
    rows = cur.execute(SAID, (reply.subject_id, [one.key for one in found], place.name)).fetchall()
    said = [(key, Version(*row)) for key, *row in rows]
    last = next((one for _, one in reversed(said) if one.form == REPLIED), None)
    roots = {(one.form, key): one.root for key, one in said}
    return last and Told(last.answers.get("said", ""), last.answers.get("who", ""), last.recorded, roots)


def _in_order(theirs: Sequence[Step], versions: Sequence[Version]) -> list[Step]:
    """The words themselves first, then each document in the order in which it was named."""
    rows = [row.get("_row") for one in versions for rows in one.answers.values() if isinstance(rows, list)
            for row in rows if isinstance(row, dict)]
    return sorted(theirs, key=lambda one: rows.index(one.row) + 1 if one.row in rows else 0)


def _answerable(one: Step) -> bool:
    """What the program itself ends is nobody's to answer by a link."""
    return one.form in FORMS and PROGRAM not in FORMS[one.form].recorded_by


def _sender(first: Version, names: dict, reader) -> str:
    """Priya Nair, Health visiting, Marsh; nothing of a service held in confidence."""
    if not reader.hears_of(first.role):
        return ""
    return ", ".join(filter(None, (names.get(first.by, ""), first.organisation))) or first.sender


def _document(one: Step, form, whole, stands, names: dict) -> Document:
    if not one.row:
        return Document(one, form.title, whole.details, whole=True)
    row = next((row for rows in stands.answers.values() if isinstance(rows, list) for row in rows
                if isinstance(row, dict) and row.get("_row") == one.row), {}) if stands else {}
    group = next((question for question in form.questions.values() if question.kind == "rows"
                  and row in (stands.answers.get(question.key) or ())), None)
    details = tuple((column.asks, in_words(column, row[key], names))
                    for key, column in (group.columns.items() if group else ()) if row.get(key) and key != NAME)
    return Document(one, str(row.get(NAME) or one.what), details, whole=bool(details))
