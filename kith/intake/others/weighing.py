"""What others know beside an assessment: listed when it is kept, answered line by line, and asked for at signing."""
from collections.abc import Iterable, Iterator
from datetime import datetime

from psycopg import Cursor

from kith.access import known, sensitivity, staffing
from kith.duties.settings import values
from kith.engine.catalogue import FORMS
from kith.engine.standing import Version, fold_all
from kith.engine.weighing import listed, row
from kith.engine.wording import besides
from kith.forms.plans.known_answered import KnownAnswered
from kith.forms.plans.others_know import OthersKnow
from kith.intake import citing
from kith.intake.citing import Cited
from kith.intake.entering import Draft
from kith.intake.statement import Said, Who
from kith.language.errors import Problems, Refused
from kith.language.topics import TOPICS
from kith.records import reading, subjects
from kith.statuses.words_of_silence import DID_NOT_TELL

READS = frozenset(key for key, form in FORMS.items() if form.weighs)
ANSWERED = "others_know_answered"
OPEN = """
select d.citation from duties_duty d join records_subject s on s.person_id = d.person_id
where s.id = %s and d.open and d.pathway = %s
"""
WORDS_OF_A_REASON = 4   # besides that they did not tell us
SILENCE = ("Two or more know of it, so that they did not tell us is no answer. Say what is done, or why nothing is "
           "and who agreed to that.")
GONE = "The assessment was struck out, or nothing is left that others know."
WHO_AGREED = "Two or more know of it. Write who, of those who supervise you, agreed that there is no action."


def shares(cur: Cursor, version: Version, said: Iterable[Version], at: datetime) -> Iterator[tuple]:
    """What others know beside an assessment that somebody keeps or mends; taken back where it never was."""
    if version.by is None:
        return
    rows = [] if version.how == "strike" else _rows(cur, version, at)
    listed_before = any(one.occasion.endswith(f":{_occasion(version)}") for one in _lists(cur, [version.subject]))
    if rows or listed_before:
        yield Who(key=subjects.header(cur, version.subject).key), Said(
            OthersKnow.key, {"lines": rows} if rows else {}, _occasion(version), how="whole" if rows else "strike",
            happened=(version.happened or version.recorded).isoformat(), reason="" if rows else GONE)


def _occasion(version: Version) -> str:
    return f"known {version.root}"


def _rows(cur: Cursor, version: Version, at: datetime) -> list[dict]:
    form, ids = FORMS[version.form], subjects.together(cur, [version.subject])[version.subject]
    reader = sensitivity.reader(cur, version.by, staffing.roles_of(cur, version.by, at), ids)
    found = known.since_last(cur, reader, form, ids, int(values().of(known.MONTHS, at)), at, version.root)
    return [row(one) for one in listed(found, form, version.answers)]


def require(cur: Cursor, drafts: Iterable[Draft], cited: Iterable[Cited], subject_id: int) -> None:
    """What two or more know is answered by an action, or by a reason that somebody agreed to; never by silence."""
    cited = list(cited)
    for draft in drafts:
        if draft.form is KnownAnswered and draft.said.how == "whole":
            mine = [one.citation for one in cited if one.key in draft.said.cites]
            mine = mine or _of_corrected(cur, draft, subject_id)
            if any(line.get("two") == "yes" for line, _ in _lines(cur, mine)):
                _require_more(draft.answers)


def _require_more(said: dict) -> None:
    key = "why" if said.get("becomes") == "none" else "what"
    if len(besides(DID_NOT_TELL, str(said.get(key, "")))) < WORDS_OF_A_REASON and _is_silence(str(said.get(key, ""))):
        raise Problems({key: SILENCE})
    if key == "why" and not said.get("agreed_with"):
        raise Problems({"agreed_with": WHO_AGREED})


def _is_silence(said: str) -> bool:
    return len(besides(DID_NOT_TELL, said)) < len(said.split())


def _of_corrected(cur: Cursor, draft: Draft, subject_id: int) -> list:
    said = fold_all(Version(*one) for one in reading.versions(cur, [subject_id], [KnownAnswered.key]))
    return [cite for one in said if one.root == draft.said.corrects for cite in one.citations]


def require_signed(cur: Cursor, drafts: Iterable[Draft], subject_id: int, by: int) -> None:
    """Says to whoever assessed what is not answered yet; to anybody else signing says only that something is owed."""
    for draft in drafts:
        because = draft.answers.get(draft.form.signs_because)
        if ANSWERED in draft.form.signs_when and draft.said.how == "whole" and not (draft.said.corrects or because):
            owed = [one[0] for one in cur.execute(OPEN, (subject_id, ANSWERED)).fetchall()]
            left = [_left(line) for line, author in _lines(cur, owed) if author == by]
            if left:
                raise Refused(f"This cannot be signed yet: {len(left)} left to answer. {' '.join(left)} Answer each "
                              "first; nothing you wrote is lost.")


def _left(line: dict) -> str:
    return f"{TOPICS[line['topic']]}: {line['many']} know of it, of {line['apart']} different services."


def _lines(cur: Cursor, citations: Iterable) -> Iterator[tuple[dict, int | None]]:
    """The lines that these duties ask about, as they stand, each with whoever keeps the assessment."""
    for cite, one in citing.what_began(cur, citations, [OthersKnow.key]):
        yield from ((line, one.by) for line in one.answers.get("lines", ()) if line.get("_row") == cite.row)


def _lists(cur: Cursor, ids: Iterable[int]) -> list:
    return fold_all(Version(*one) for one in reading.versions(cur, ids, [OthersKnow.key]))
