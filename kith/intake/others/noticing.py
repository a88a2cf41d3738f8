"""A notice of violence at home: which record it is, and what it says of each person who is named or lives there.

The notice is a record of its own. Whoever is recognised in it gets a share on theirs; whoever is not waits as unfiled
post, with an owner and a due time, and no record is made of a name. Nothing is guessed.
"""
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from psycopg import Cursor

from kith.engine.calendar import local
from kith.engine.standing import Standing, Version
from kith.forms.violence.adult_in_notice import AdultInNotice
from kith.forms.violence.child_in_notice import ChildInNotice
from kith.forms.violence.notice_person_known import NoticePersonKnown
from kith.forms.violence.police_notice import PoliceNotice
from kith.intake.entering import Draft
from kith.intake.others import noticed_post
from kith.intake.statement import Said, Statement, Who
from kith.intake.times import as_said
from kith.intake.whom.awaited import said
from kith.language.notices import PARTS, SEEN
from kith.linkage import lines, living
from kith.records import subjects, writing
from kith.records.names import fold
from kith.statuses.network import GROWN

KIND, SYSTEM, SENDER = "notice", "kith:notice", "notice@kith"
SHARES = (AdultInNotice.key, ChildInNotice.key)
READS = frozenset({PoliceNotice.key, *SHARES})
LIVES = "lives"
MAY_LIVE = "A child may live in the same house, under an address that is written in another way."
GROUPS = (("adults", AdultInNotice, "part", PARTS), ("children", ChildInNotice, "how", SEEN))
Share = tuple[str, Who, Said, str, tuple[str, ...]]   # the line, whom it names, what is said, in words, who it may be


def addressed(cur: Cursor, statement: Statement, drafts: list[Draft], at: datetime) -> tuple[Statement, list[Draft]]:
    """The same statement, about the record of its notice: the sender's number again is the same notice, corrected."""
    draft = next((one for one in drafts if one.form is PoliceNotice), None)
    if draft is None:
        return statement, drafts   # more of one that is known
    key = statement.about.key or _record(cur, draft.answers, at)
    told = replace(draft.said, happened=draft.answers["happened"]) if "happened" in draft.answers else draft.said
    drafts = [replace(one, said=told) if one is draft else one for one in drafts]
    return replace(statement, about=Who(key=key), says=tuple(one.said for one in drafts)), drafts


def _record(cur: Cursor, answers: Mapping, at: datetime) -> str:
    number = " ".join("".join(fold(str(answers.get(key, "")))) for key in ("force", "reference"))
    held = subjects.by_number(cur, SYSTEM, number)
    if held:
        return held.key
    subject_id, key = subjects.make(cur, kind=KIND, title="Notice of violence at home", at=at)
    writing.identify(cur, subject_id, [(SYSTEM, number)], at=at)
    return key


def shares(cur: Cursor, version: Version, at: datetime) -> Iterator[Statement]:
    """What follows from what was just said: each person's share of a notice, or whom a line turned out to be."""
    if version.form == PoliceNotice.key:
        yield from _of_notice(cur, version, at)
    elif version.how != "strike" and version.answers.get("row"):
        notice = subjects.by_occasion(cur, version.occasion)
        if notice is None:
            return   # said by itself: no notice of ours waits to learn whom it meant
        line, person = version.answers["row"], subjects.header(cur, version.subject).key
        told = {"row": line, "person": person, "form": version.form}
        row = Said(NoticePersonKnown.key, told, occasion=line, happened=at.isoformat())
        yield Statement(SENDER, f"known {version.seq}", Who(key=notice.key), (row,), at)
        yield from _caught_up(cur, version, notice, person, at)


def _caught_up(cur: Cursor, version: Version, notice: subjects.Subject, person: str,
               at: datetime) -> Iterator[Statement]:
    """Who was found out after the notice had been corrected has it as it is now, not as it was when it waited."""
    stands = next(iter(said(cur, notice.id, PoliceNotice.key)), None)
    for line, _, told, _, _ in _shares(cur, stands, at) if stands else ():
        now = told.raw | {"row": line}
        if line == version.answers["row"] and now != version.answers:
            share = _share(told, line, notice, stands)
            yield Statement(SENDER, f"{version.seq} caught up", Who(key=person), (share,), at)


def _share(told: Said, line: str, notice: subjects.Subject, stands: Standing) -> Said:
    return replace(told, raw=told.raw | {"row": line}, occasion=subjects.as_occasion(notice),
                   happened=as_said(stands.happened))


def _of_notice(cur: Cursor, version: Version, at: datetime) -> Iterator[Statement]:
    notice = subjects.header(cur, version.subject)
    wait = {one.line: one for one in noticed_post.waiting(cur, subjects.as_occasion(notice))}
    stands = next((one for one in said(cur, version.subject, PoliceNotice.key) if one.root == version.root), None)
    told_of: set[str] = set()
    for line, who, told, words, may_be in _shares(cur, stands, at) if stands else ():
        known = _known(cur, version.subject)
        seen = {known[one][0] for one in told_of if one in known}
        urgent = told.raw["risk"] == "high"
        told_of.add(line)
        if line in wait and wait[line].as_urgent_as(urgent):
            del wait[line]
            continue   # somebody is being asked already
        if who.key and who.key in seen:
            told_of.remove(line)
            continue   # they were seen there too
        named = Statement(SENDER, f"{version.seq} {line}", who, (_share(told, line, notice, stands),), at, words,
                          known_only=True, may_be=may_be, urgent=urgent)
        yield replace(named, about=Who(key=known[line][0]), may_be=()) if line in known else named
    yield from noticed_post.closed(cur, wait.values(), SENDER, version.seq, at)
    yield from _taken_back(cur, notice, version, _known(cur, version.subject), told_of, at)


def _known(cur: Cursor, subject_id: int) -> dict[str, tuple[str, str]]:
    """Of each line that is settled: the person's key, and the form of their share."""
    return {one.answers["row"]: (one.answers["person"], one.answers["form"])
            for one in said(cur, subject_id, NoticePersonKnown.key)}


def _taken_back(cur: Cursor, notice: subjects.Subject, version: Version, known: Mapping[str, tuple[str, str]],
                told_of: set[str], at: datetime) -> Iterator[Statement]:
    """Whoever the corrected notice no longer names was never in it; who is named by another line stays."""
    stay = {known[line] for line in told_of if line in known}
    for person, form in sorted({*known.values()} - stay):
        gone = Said(form, {}, occasion=subjects.as_occasion(notice), how="strike", reason="The notice was corrected.")
        yield Statement(SENDER, f"{version.seq} without {form} {person}", Who(key=person), (gone,), at)


def _shares(cur: Cursor, stands: Standing, at: datetime) -> Iterator[Share]:
    said, risk = stands.answers, _risk(stands.answers)
    called = f"{said.get('force', '')}, {said.get('reference', '')}"
    for group, form, asks, words in GROUPS:
        for n, row in enumerate(said.get(group) or ()):
            who, answer = lines.named(row), row.get(asks, "")
            yield (lines.of(group, n, row), _who(who), Said(form.key, {asks: answer, "risk": risk}),
                   f"{called}. {words.get(answer, '')}: {_named(who)}", ())
    for key, others in living.children_at(cur, str(said.get("place") or ""), str(said.get("postcode") or ""),
                                          _youngest_grown(at)):
        told = Said(ChildInNotice.key, {"how": LIVES, "risk": risk})
        yield f"{LIVES} {key or '?'}", Who(key=key), told, f"{called}. {MAY_LIVE}", others


def _risk(said: Mapping) -> str:
    return "high" if said.get("risk") == "high" or said.get("marac") == "yes" else "other"


def _named(who: Mapping) -> str:
    name = " ".join(filter(None, (who.get("given_name"), who.get("family_name")))) or "somebody whose name is not known"
    return f"{name}, born {who['born']}" if who.get("born") else name


def _who(who: Mapping) -> Who:
    return Who(**{key: str(value) for key, value in who.items()
                  if key in ("nhs_number", "family_name", "given_name", "born", "sex", "postcode") and value})


def _youngest_grown(at: datetime):
    today = local(at).date()
    return today.replace(year=today.year - GROWN, day=min(today.day, 28))
