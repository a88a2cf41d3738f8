"""Whatever is said of a consent is obeyed at once: what was shared by it ends, and who agreed is to be asked again."""
from collections.abc import Iterable, Iterator
from datetime import datetime

from psycopg import Cursor

from kith.duties import consents
from kith.engine.matters import agreeing
from kith.engine.matters.consents.changes import service_of
from kith.engine.matters.consents.ledger import LAPSED, REVIEW, Ledger, Line
from kith.engine.standing import Standing, Version
from kith.forms.consent.consent_given import ConsentGiven
from kith.forms.consent.consent_taken_back import ConsentTakenBack
from kith.forms.consent.consent_unsettled import ConsentUnsettled
from kith.forms.consent.sharing_ended import SharingEnded
from kith.intake.statement import Said, Statement, Who
from kith.intake.times import as_said
from kith.language.roles import ASKED, NAMED_NURSE, service_on_a_plan
from kith.language.ways import PROGRAM
from kith.records import reading, subjects

READS = agreeing.OF_CONSENT
SENDER = "kith"
BEGIN = (ConsentGiven.key, ConsentTakenBack.key)   # without one of them no ledger says anything
HERE = {NAMED_NURSE.key, *ASKED}   # recipients who have a list here, or are sent a link


def shares(cur: Cursor, versions: Iterable[Version], at: datetime) -> Iterator[Statement]:
    """What follows for each of these people, once, in the program’s own word."""
    for subject_id in dict.fromkeys(one.subject for one in versions if one.form in READS):
        yield from follows(cur, subject_id, at)


def follows(cur: Cursor, subject_id: int, at: datetime) -> Iterator[Statement]:
    """What no longer may be shared ends for those who no longer may have it; a consent that life has left behind is
    to be gone through again.
    """
    if not reading.is_said(cur, subject_id, BEGIN):
        return   # so it is of nearly everybody, and of every message about them
    ledger, key = consents.read(cur, subject_id, at), subjects.header(cur, subject_id).key
    for form in agreeing.SHARING.values():
        for one in ledger.of(form):
            if agreeing.by_agreement(form, one.answers):
                yield from _ended(ledger, form, one, key, at)
    yield from _to_ask_again(ledger, key, at)


def _ended(ledger: Ledger, form, one: Standing, key: str, at: datetime) -> Iterator[Statement]:
    wrong = agreeing.missing(ledger, form, one.answers, service_of(one), one.root)
    if not wrong:
        return
    left = [whom for whom in agreeing.recipients(form, one.answers) if whom not in wrong]
    answers = {form.by_right.whom: left} if left else {"over": "yes"}
    said = Said(form.key, answers, happened=as_said(one.happened), how="part",
                corrects=one.root, reason="What was agreed to no longer stands.")
    yield _program(f"agreed {one.root} {one.last.seq}", key, said, one, at)
    taken = [whom for whom in wrong if agreeing.is_taken(ledger, whom, agreeing.purpose(form, one.answers))]
    if taken:
        yield _program(f"taken {one.root} {one.last.seq}", key, _heard(one, taken, at), one, at)


def _heard(one: Standing, taken: list[str], at: datetime) -> Said:
    """Those who hold it hear here; who has no place here, or was told in confidence, from whoever gave it."""
    here = set() if service_of(one) else HERE
    by = next((each.by for each in one.versions if each.by), None)
    raw = {"role": service_on_a_plan(one.versions[0].role), "to": str(by or ""), "what": str(one.root),
           "holds": [whom for whom in taken if whom in here],
           "by_voice": [whom for whom in taken if whom not in here]}
    return Said(SharingEnded.key, {name: value for name, value in raw.items() if value}, happened=at.isoformat())


def _to_ask_again(ledger: Ledger, key: str, at: datetime) -> Iterator[Statement]:
    """One for each service that had asked, named by the first change: until they are asked, more changes are the same.
    """
    first: dict[str, Line] = {}
    for line in ledger.lines:
        if line.state in (REVIEW, LAPSED):
            before = first.setdefault(line.house, line)
            first[line.house] = min(before, line, key=lambda one: one.changed_at)
    for line in first.values():
        role = service_on_a_plan(line.said.versions[0].role)
        said = Said(ConsentUnsettled.key, {"role": role, "why": line.changed}, happened=line.changed_at.isoformat())
        yield _program(f"unsettled {key} {line.house} {line.changed_at.isoformat()}", key, said, line.said, at)


def _program(number: str, key: str, said: Said, source: Standing, at: datetime) -> Statement:
    """Kept where what it is about was said: what one service holds in confidence stays there."""
    first = source.versions[0]
    return Statement(SENDER, number, Who(key=key), (said,), at, said_in=(first.role, first.organisation),
                     way=PROGRAM)
