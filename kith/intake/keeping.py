"""What was said of somebody we recognised: entries are added, what is shown and owed is made again, and told."""
from datetime import datetime
from typing import NamedTuple

from psycopg import Cursor

from kith.access.models import Worker
from kith.duties import reaching, refreshing, waiting, worlds
from kith.duties.refreshing import Refreshed
from kith.duties.worlds import Known
from kith.engine.citing import Citation
from kith.engine.facts import DETAILS
from kith.engine.matters.accounts import BESIDE
from kith.engine.standing import Version
from kith.intake import citing, entering, faults, projecting
from kith.intake.answer import Answer
from kith.intake.citing import Cited
from kith.intake.entering import Draft, Source
from kith.intake.gates import allowing, copies, guarding, mending, placing, signing
from kith.intake.gates.every import completed
from kith.intake.others import questionnaires
from kith.intake.reporting import describe
from kith.intake.statement import Statement
from kith.intake.together import taking_both
from kith.intake.whom import numbers
from kith.intake.whom.by_record import Said, by_record
from kith.intake.whom.recognising import Recognised
from kith.intake.whom.same_person import join
from kith.notices import outbox
from kith.records import locking, writing
from kith.records.subjects import Subject


class Kept(NamedTuple):
    """The answer; the records whose relatives are reckoned after commit; what was added; and all that is known."""

    answer: Answer
    listed: set[int]
    added: list[Version]
    known: list[Version]


def keep(cur: Cursor, statement: Statement, drafts: list[Draft], whose: Recognised, by: Worker | None, post_id: int,
         at: datetime, reckoning: bool) -> Kept:
    """Adds what was said, and what follows from it."""
    cited = citing.find(cur, [key for draft in drafts for key in draft.said.cites])
    # May they? A machine's door is its own permission.
    role, organisation = _may(cur, statement, drafts, cited, whose, by, at) if by else statement.said_in
    questionnaires.require(cur, drafts, whose.subject_id, at)
    drafts, cited = taking_both(cur, drafts, cited)
    numbers.claim(cur, whose, statement.about, at)
    numbers.know_by(cur, whose, statement.about, drafts, at)
    if by:
        drafts = completed(cur, drafts, cited, role, whose.subject_id, by, at)
    drafts = placing.complete(cur, drafts, by_a_person=by is not None)
    said = by_record(cur, statement, drafts, whose, by, at)
    joined = join(cur, statement, whose, said, at)
    affected = {*said, *joined, *(one.subject_id for one in cited)}
    if len(affected) > 1:
        locking.lock(cur, affected)
    known = _known(cur, affected, said)
    if by:
        mending.require(cur, drafts, known.versions, whose.subject_id, by, at)
    added = _add(cur, said, Source(statement, cited, role, organisation, post_id, at), known, by)   # add
    guarding.require(cur, known.versions, added, by, at)
    copies.require(cur, added)
    signing.require(cur, drafts, cited, whose.subject_id)
    known.versions += added
    shown = {whose.subject_id: whose.shown}
    for subject_id, mine in said.items():
        forms = {draft.form.key for draft in mine}
        shown[subject_id] = projecting.project(cur, subject_id, forms, known, shown.get(subject_id), at)
    news = [one for one in added if not _as_shown(one, shown, known)]
    reaches = bool(joined) or reaching.reaches_others(known, news)
    said_anew = None if joined or cited else frozenset(one.form for one in news)
    refreshed, queued = _owed(cur, known, said_anew, at) if reckoning else (_not_reckoned(cur, affected, at), [])
    if reaches:
        waiting.list_for_reckoning(cur, affected, at, around=True)
    answer = describe(cur, whose.key, shown, [version.seq for version in added], refreshed, queued, at)
    return Kept(answer, affected if reaches and reckoning else set(), added, known.versions)


def _may(cur: Cursor, statement: Statement, drafts: list[Draft], cited: list[Cited], whose: Recognised, by: Worker,
         at: datetime) -> tuple[str, str]:
    """In which role and team they say it, or Refused in a sentence."""
    allowing.require_known(cur, statement, whose, by, at)
    return allowing.role_and_team(cur, drafts, cited, whose.subject_id, by, at)


def _known(cur: Cursor, affected: set[int], said: Said) -> Known:
    """What is known of everybody affected; an act that is corrected or struck out affects whose duty it was on."""
    forms, many = {draft.form.key for drafts in said.values() for draft in drafts}, sum(map(len, said.values()))
    forms = forms.union(*(BESIDE.get(form, ()) for form in forms))   # what is held against each other is read together
    known = worlds.read(cur, affected, forms, many)
    corrected = {draft.said.corrects for drafts in said.values() for draft in drafts} - {0}
    cited = {Citation.read(citation).record for version in known.versions if version.root in corrected
             for citation in version.citations or ()}
    if cited <= known.own:
        return known
    affected |= cited
    locking.lock(cur, affected)
    return worlds.read(cur, affected, forms, many)


def _add(cur: Cursor, said: Said, source: Source, known: Known, by: Worker | None) -> list[Version]:
    """Writes the entries, each in the place drawn for it, and gives them as they will be read."""
    rows = [row for subject_id, mine in said.items() for row in entering.entries(subject_id, mine, source, known)]
    seqs = known.drawn
    kept = [writing.kept(row, seq, by=by.pk if by else None, at=source.at) for row, seq in zip(rows, seqs, strict=True)]
    writing.put(cur, kept)
    writing.cite(cur, [(one.subject_id, one.key, row.subject_id, seq) for row, seq in zip(rows, seqs, strict=True)
                       for one in source.cited if one.citation in row.citations])
    return [Version(*entry) for entry in kept]


def _as_shown(version: Version, shown: dict[int, Subject | None], known: Known) -> bool:
    """A hospital says with every message who somebody is: where the header stays as it is, that is no news."""
    return version.form == DETAILS and shown[version.subject] is not None and not known.joined


def _owed(cur: Cursor, known: Known, said: frozenset[str] | None, at: datetime) -> tuple[Refreshed, list[tuple]]:
    refreshed = refreshing.store(cur, known, refreshing.reckoned(known, at, said), at)  # owed
    queued = outbox.queue(cur, refreshed.tell, at)                               # tell
    faults.note(cur, refreshed.faults, at)
    return refreshed, queued


def _not_reckoned(cur: Cursor, affected: set[int], at: datetime) -> Refreshed:
    """What was said stays although reckoning failed; the failure becomes a duty, and the worker tries again."""
    faults.add(cur, "Reckoning what is owed failed", "What is owed may be out of date for somebody.",
               f"reckoning:{at.date()}", at)
    waiting.list_for_reckoning(cur, affected, at)
    return Refreshed()
