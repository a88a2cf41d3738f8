"""What there is to read before a duty is answered, entry by entry, as far as whoever looks may read it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from psycopg import Cursor

from kith.access.confidence import is_sealed, recorders
from kith.access.policy import without_home
from kith.access.sensitivity import Reader, confides, without
from kith.engine.catalogue import FORMS, duty_of
from kith.engine.folding import fold
from kith.engine.standing import Version
from kith.language import Form
from kith.language.duties import ANSWERED, CLASHES, SAID, Duty
from kith.language.forms import ORDINARY
from kith.language.questions import Entry
from kith.records import subjects
from kith.records.reading import VERSION
from kith.worklists.about import chronology
from kith.worklists.about.answers import in_lines
from kith.worklists.owed.duty import DutyPage

OF_THEM = "e.subject_id in (select other_id from records_together where subject_id = %(about)s)"
ROOTS = f"select {VERSION} from records_entry e where {OF_THEM} and e.root = any(%(roots)s::bigint[]) order by e.seq"
SINCE = f"""
select {VERSION} from records_entry e where {OF_THEM} and e.form = %(form)s and e.root >= %(root)s order by e.seq
"""
SAME_HAPPENING = f"""
select {VERSION} from records_entry e where {OF_THEM} and e.form = %(form)s
    and substr(e.occasion, strpos(e.occasion, ':') + 1) = %(happening)s order by e.seq
"""
# What answered another duty of the same cause: of the same row, where both are owed row by row.
BEFORE = """
select b.evidence from duties_duty d join duties_duty b on b.trigger_root = d.trigger_root and b.person_id = d.person_id
    and b.pathway = d.pathway and b.occasion = d.occasion and b.row_key in ('', d.row_key) and b.duty = %(before)s
where d.id = %(key)s and b.evidence is not null
"""
NOT_SHOWN = "Something more may have been said in confidence. It is not shown to you."


@dataclass(frozen=True, slots=True)
class Laid:
    """One entry: which form, by whom and when it was said, each answer, and whether there may be more."""

    title: str
    by: str
    said_at: datetime
    lines: tuple[tuple[str, list[str]], ...]
    more: str = ""


def beside(cur: Cursor, duty: DutyPage) -> list[Laid]:
    """What it is owed for, or what answered the duty before it; of a matter, which no person's page shows, always."""
    declared = duty_of(duty.line.pathway, duty.duty)
    matter = duty.line.kind == subjects.MATTER
    if not (matter or lays(declared)):
        return []
    entries = _entries(cur, duty, declared)
    names, reader = chronology.read_names(cur, entries), None if matter else _whoever_owes(duty, entries)
    return [one for versions in entries if (one := _laid(versions, names, reader))]


def _whoever_owes(duty: DutyPage, entries: Sequence[Sequence[Version]]) -> Reader:
    """Whoever owes to read a sealed answer is among those whose it is; what is said in confidence stays where it was.
    """
    if not duty.line.kept or duty.reader is None:
        return duty.reader
    sealed = {versions[0].root for versions in entries if is_sealed(form := FORMS.get(versions[0].form))
              and not (form.opens_to or recorders(form))}
    return replace(duty.reader, rests_on=duty.reader.rests_on | sealed)


def lays(declared: Duty | None) -> bool:
    """Whether entries are laid beside its answer."""
    return declared is not None and declared.beside in (SAID, ANSWERED, CLASHES)


def _entries(cur: Cursor, duty: DutyPage, declared: Duty | None) -> list[list[Version]]:
    if declared and declared.beside == ANSWERED:
        rows = cur.execute(BEFORE, {"key": duty.line.key, "before": declared.comes_after}).fetchall()
        return _standing(cur, ROOTS, duty, roots=[root for (root,) in rows])
    found = _standing(cur, ROOTS, duty, roots=[duty.trigger, *duty.witnesses])
    began = [one for one in found if one[0].root == duty.trigger]
    if not began:   # it is another person's, and whoever owes this reads only what the pathway tells of it
        return []
    form = FORMS[began[0][0].form]
    if form.points_to:
        happening = began[0][0].occasion.partition(":")[2]   # whose word it was stands before it
        return _standing(cur, SAME_HAPPENING, duty, form=form.points_to, happening=happening)
    if declared and declared.shared:   # what came later is what is so now
        return _standing(cur, SINCE, duty, form=form.key, root=duty.trigger)[-1:]
    return [one for one in found if one[0].form == form.key]


def _standing(cur: Cursor, asks: str, duty: DutyPage, **asked) -> list[list[Version]]:
    """Each entry that stands, in the order in which they were said."""
    roots: dict[int, list[Version]] = {}
    for row in cur.execute(asks, asked | {"about": duty.line.subject_id}).fetchall():
        version = Version(*row).today
        roots.setdefault(version.root, []).append(version)
    return [versions for versions in roots.values() if versions[0].form in FORMS and fold(versions)]


def _laid(versions: Sequence[Version], names: Mapping, reader: Reader | None) -> Laid | None:
    """As the reader may read it; ``None``: whoever may see a matter reads all of it."""
    form, first = FORMS[versions[0].form], versions[0]
    seen = versions if reader is None else reader.reads(versions)
    if not seen:
        return None
    told = reader is not None and reader.opens(versions, seen)
    whole = reader is None or told or reader.reads_answers(form, versions)
    answers = fold(list(seen)).answers
    lines = tuple(_lines(form, answers if whole else without(form, answers), names, home=reader is None))
    more = "" if whole or not confides(form) else NOT_SHOWN
    if not (lines or more) or (form.label != ORDINARY and not whole):
        return None
    return Laid(form.title, "" if told else _by(first, names), first.recorded, lines, more)


def _lines(form: type[Form], answers: Mapping, names: Mapping, home: bool) -> Iterator[tuple[str, list[str]]]:
    """Each answer as people read it; where somebody lives stands in its own place, for those who may know it."""
    said = chronology.by_name(form, without_home(answers, protected=not home) if not home else answers, names)
    for key, question in form.questions.items():
        if key in said and not isinstance(question, Entry):
            yield question.asks, in_lines(question, said[key], names)


def _by(first: Version, names: Mapping) -> str:
    return names.get(first.by) or first.organisation or first.sender
