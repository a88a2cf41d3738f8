"""What was said of somebody we recognised: entries are added, what is shown and owed is made again, and told."""
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from psycopg import Cursor

from kith.access.models import Worker
from kith.duties import reaching, refreshing, waiting, worlds
from kith.duties.refreshing import Refreshed
from kith.duties.worlds import Known
from kith.engine.citing import Citation
from kith.engine.standing import Version
from kith.intake import citing, entering, faults, projecting
from kith.intake.answer import Answer
from kith.intake.citing import Cited
from kith.intake.entering import Draft, Source
from kith.intake.gates import (
    agreeing,
    allowing,
    assuring,
    blanks,
    continuity,
    copies,
    declared,
    guarding,
    meetings,
    mending,
    placing,
    second,
    signing,
    wanting,
)
from kith.intake.others import questionnaires
from kith.intake.reporting import describe
from kith.intake.statement import Statement, Who
from kith.intake.whom import ended, linking, naming, recognising
from kith.intake.whom.recognising import Recognised
from kith.language.errors import Refused
from kith.linkage import resolving
from kith.linkage.leading import NHS, leads
from kith.notices import outbox
from kith.records import reading, subjects, writing
from kith.records.subjects import Subject

Said = dict[int, list[Draft]]   # by the record it is said of


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
    drafts, cited = _taking_both(cur, drafts, cited)
    recognising.claim(cur, whose, statement.about, at)
    recognising.know_by(cur, whose, statement.about, drafts, at)
    if by:
        drafts = _completed(cur, drafts, cited, role, whose.subject_id, by, at)
    drafts = placing.complete(cur, drafts, by_a_person=by is not None)
    said = _by_record(cur, statement, drafts, whose, by, at)
    joined = _join(cur, statement, whose, said, at)
    affected = {*said, *joined, *(one.subject_id for one in cited)}
    if len(affected) > 1:
        reading.lock(cur, affected)
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


def _completed(cur: Cursor, drafts: list[Draft], cited: list[Cited], role: str, subject_id: int, by: Worker,
               at: datetime) -> list[Draft]:
    """What a person says, as the gates understood it; refused where something is wrong or missing."""
    _require_whole(cur, drafts, cited, role, subject_id, by, at)
    meetings.require(drafts, role, at)
    drafts = meetings.complete(cur, drafts, subject_id, at)
    drafts = declared.complete(cur, drafts, cited, role, subject_id, by.pk, at)
    return assuring.complete(cur, drafts, cited, role, subject_id, by, at)


def _require_whole(cur: Cursor, drafts: list[Draft], cited: list[Cited], role: str, subject_id: int, by: Worker,
                   at: datetime) -> None:
    """Whatever a person says is refused, or asks for more, where something that belongs to it is missing."""
    ended.refuse_numbers(cur, drafts)
    blanks.require(cur, drafts, subject_id, at)
    second.require(cur, drafts, subject_id)
    wanting.complete(cur, drafts, cited)
    signing.require_lines(cur, drafts, subject_id, by.pk)
    agreeing.require(cur, drafts, role, subject_id, at)
    continuity.require(cur, drafts, subject_id)


TOGETHER = {"accept": citing.taken_with, "pass_on": citing.passed_with, "send_back": citing.passed_with,
            "": citing.answered_with}


def _taking_both(cur: Cursor, drafts: list[Draft], cited: list[Cited]) -> tuple[list[Draft], list[Cited]]:
    """Whoever takes one of two duties that are taken together takes both; they were asked whether they may of the one.
    What was sent is passed on with all its rungs, and whoever takes on an action answers whoever waits for that.
    """
    others: dict[str, list[str]] = {}
    for act in {draft.form.acts_as for draft in drafts} & TOGETHER.keys():
        named = {key for draft in drafts if draft.form.acts_as == act for key in draft.said.cites}
        others |= TOGETHER[act](cur, [one for one in cited if one.key in named]) if named else {}
    if not others:
        return drafts, cited
    drafts = [_citing_also(draft, others) if draft.form.acts_as in TOGETHER else draft for draft in drafts]
    named = {one.key for one in cited}   # cited twice, an act would count as two
    return drafts, [*cited, *citing.find(cur, [key for more in others.values() for key in more if key not in named])]


def _citing_also(draft: Draft, others: dict[str, list[str]]) -> Draft:
    more = (other for key in draft.said.cites for other in others.get(key, ()))
    return replace(draft, said=replace(draft.said, cites=tuple(dict.fromkeys((*draft.said.cites, *more)))))


def _by_record(cur: Cursor, statement: Statement, drafts: list[Draft], whose: Recognised, by: Worker | None,
               at: datetime) -> Said:
    """The drafts under the names of their occasions, and each relationship as it reads on the other's record."""
    if whose.made and not any(draft.form is recognising.DETAILS for draft in drafts):
        drafts = [recognising.introducing(statement.about), *drafts]
    drafts = [naming.in_rows(cur, recognising.others(cur, draft, whose, at, by), at) for draft in drafts]
    named = [entering.named(draft, statement, n) for n, draft in enumerate(drafts)]
    named = list({(draft.form.key, draft.occasion): draft for draft in named}.values())   # some name a mother twice
    said: Said = {whose.subject_id: named}
    for draft in named:
        if mirrored := recognising.inverse(draft, whose.key):
            towards = replace(mirrored, other_id=whose.subject_id, said=replace(mirrored.said, corrects=0))
            said.setdefault(draft.other_id, []).append(entering.named(towards, statement, 0))
        if draft.introduces:
            said.setdefault(draft.other_id, []).append(entering.named(recognising.introduced(draft), statement, 0))
    return said


def _join(cur: Cursor, statement: Statement, whose: Recognised, said: Said, at: datetime) -> set[int]:
    """A sender that says two of its numbers are one person makes a link that can be undone, never a copy."""
    touched: set[int] = set()
    for who in statement.same_person:
        if not recognising.identifiers(who):
            continue
        given_way = _given_way(cur, whose, who)
        earlier = None if given_way else _held(cur, who)
        if earlier is None:
            earlier, said[earlier] = _made(cur, statement, who, at)
        if given_way:
            writing.move_identifier(cur, NHS, who.nhs_number, earlier, at=at)
        writing.identify(cur, earlier, recognising.identifiers(who), at=at)
        if earlier != whose.subject_id:
            touched |= linking.as_told(cur, whose.subject_id, earlier, at=at, sender=statement.sender)
    return touched


def _given_way(cur: Cursor, whose: Recognised, who: Who) -> bool:
    """A number that was written over on the very record was no error if another took its place: it gets one of its own.
    """
    held = subjects.by_number(cur, NHS, who.nhs_number) if who.nhs_number else None
    theirs = held and held.person_id == subjects.header(cur, whose.subject_id).person_id
    return bool(theirs) and not leads(cur, held, who.nhs_number)


def _held(cur: Cursor, who: Who) -> int | None:
    """The record under which they were known before."""
    held = resolving.resolve(cur, who)
    if held.numbers and held.subject is None:
        raise Refused(f"The earlier record cannot be joined. {held.why} Nobody was joined.")
    return held.subject.id if held.numbers else None


def _made(cur: Cursor, statement: Statement, who: Who, at: datetime) -> tuple[int, list[Draft]]:
    """A record for numbers not met yet, and the name that was theirs: what was said under both may still come. Whoever
    types the number from an old letter must find somebody, so where no name came with it the person's is said there.
    """
    if not (who.family_name or who.given_name):
        who = replace(statement.about, nhs_number=who.nhs_number, local=who.local)
    return subjects.make(cur, at=at)[0], [entering.named(recognising.introducing(who), statement, 0)]


def _known(cur: Cursor, affected: set[int], said: Said) -> Known:
    """What is known of everybody affected; an act that is corrected or struck out affects whose duty it was on."""
    forms, many = {draft.form.key for drafts in said.values() for draft in drafts}, sum(map(len, said.values()))
    known = worlds.read(cur, affected, forms, many)
    corrected = {draft.said.corrects for drafts in said.values() for draft in drafts} - {0}
    cited = {Citation.read(citation).record for version in known.versions if version.root in corrected
             for citation in version.citations or ()}
    if cited <= known.own:
        return known
    affected |= cited
    reading.lock(cur, affected)
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
    return version.form == recognising.DETAILS.key and shown[version.subject] is not None and not known.joined


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
