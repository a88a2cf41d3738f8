"""What happened to one person, newest first, a page at a time: each entry as it stands, with what was corrected."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence, workers
from kith.access.policy import HOME
from kith.access.sensitivity import STRANGER, Reader, confides, without
from kith.engine.catalogue import FORMS
from kith.engine.filling import meets
from kith.engine.folding import fold
from kith.engine.matters import beside
from kith.engine.standing import TAKES_BACK, Version
from kith.language import Form
from kith.language.forms import ORDINARY
from kith.language.questions import Entry, Question
from kith.records import newest
from kith.worklists.about import learning, whose
from kith.worklists.about.answers import blanks_in, in_words, sentence

PAGE = 50
NOT_SHOWN, IN_CONFIDENCE = "Not shown to you", "Recorded in confidence"
IMPORTANT = [key for key, form in FORMS.items() if form.important is not False]   # or may be, by what is answered
CALLED = """
select key, coalesce(nullif(trim(concat_ws(' ', coalesce(nullif(known_as, ''), given_name), family_name)), ''), title)
from records_subject where key = any(%s::text[])
"""


@dataclass(frozen=True, slots=True)
class Changed:
    """A later version that says something else: when, by whom, and which answers it changed."""

    at: datetime
    by: str
    by_machine: bool
    answers: tuple[tuple[str, str, str], ...]  # question, what it was, what it is


@dataclass(frozen=True, slots=True)
class Happening:
    """One entry on the page."""

    root: int
    form: str
    title: str
    service: str
    important: bool
    sentence: str
    happened: datetime | None
    precision: str
    recorded: datetime
    by: str
    by_machine: bool
    details: tuple[tuple[str, str], ...]
    changes: tuple[Changed, ...]
    struck: str  # why it was struck out, "" when it stands
    is_struck: bool


@dataclass(frozen=True, slots=True)
class Page:
    """Part of a chronology, and where the next part begins."""

    happenings: tuple[Happening, ...]
    next: tuple[datetime | None, int] | None


def page(
    cur: Cursor,
    subject_ids: Sequence[int],
    at: datetime,
    *,
    before: tuple[datetime | None, int] | None = None,
    forms: Sequence[str] | None = None,
    known_at: datetime | None = None,
    limit: int = PAGE,
    reader: Reader = STRANGER,
    important: bool = False,
    service: str = "",
) -> Page:
    """The newest entries of these records, as this reader may see them; with ``known_at`` only what was known then.

    ``important``: only what is so for this reader; what is recorded in confidence tells no other that it is.
    ``service``: only what reads as theirs.
    """
    shown: list[list[Version]] = []
    while True:
        asked = limit - len(shown)
        rows = newest.roots_newest(cur, subject_ids, asked, before, IMPORTANT if important else forms)
        found = learning.learnt(rows, known_at, reader)
        found = [one for one in found if (not important or happening(one, {}, at, reader).important)
                 and (not service or whose.service(one[0]) == service)]
        shown += found
        before = newest.page_end(rows) if len({row[2] for row in rows}) == asked else None
        # What the reader may not know of leaves no gap: neither in a page, nor at the end of one.
        if before is None or len(shown) >= limit or not learning.left_out(rows, found):
            break
    names = read_names(cur, shown)
    return Page(tuple(happening(versions, names, at, reader) for versions in shown), before)


def happening(versions: Sequence[Version], names: Mapping, at: datetime, reader: Reader = STRANGER) -> Happening:
    """One entry by itself, for whoever already read its versions and the names in it."""
    form, first, seen = FORMS[versions[0].form], versions[0], reader.reads(versions)
    if reader.opens(versions, seen):
        return replace(_happening(seen, names, at), form="")   # what else was said there is not theirs to correct
    if confidence.whose(versions) and seen:
        return _happening(list(versions), names, at)
    if not confides(form) or reader.sees(first.root, first.by, first.organisation, form.service):
        return _happening(list(versions), names, at)
    spared = [one._replace(answers=without(form, one.answers)) for one in versions]
    said, ask = _happening(spared, names, at), f"Speak to {names.get(first.by) or 'the named nurse'}."
    if form.label == ORDINARY:
        return replace(said, details=(*said.details, (NOT_SHOWN, f"Whether anything was said in confidence. {ask}")))
    return replace(said, form="", title=IN_CONFIDENCE, service="", important=False, details=(), changes=(), struck="",
                   sentence=f"Something is recorded here in confidence. {ask}")


def whole(versions: Sequence[Version], names: Mapping, at: datetime) -> Happening:
    """One entry with all that it says, for whoever may read the whole of the record."""
    return _happening(list(versions), names, at)


def _happening(versions: list[Version], names: Mapping, at: datetime) -> Happening:
    stands = fold(versions)
    shown = stands or fold([version for version in versions if version.how != "strike"])
    form, struck = FORMS[shown.form], [version for version in versions if version.how == "strike"]
    by, answers = _by(versions[0], names), by_name(form, shown.answers, names)
    return Happening(
        root=shown.root,
        form=form.key,
        title=form.title,
        service=form.service or _by(versions[0], names),
        important=_important(form, shown.answers),
        sentence=sentence(form, answers, by, names, at),
        happened=shown.happened,
        precision=shown.precision,
        recorded=versions[0].recorded,
        by=by,
        by_machine=versions[0].by is None,
        details=_details(form, answers, names),
        changes=_changes(form, versions, names),
        struck=struck[-1].reason if stands is None else "",
        is_struck=stands is None,
    )


def by_name(form: type[Form], answers: Mapping, names: Mapping) -> Mapping:
    """A colleague is chosen from a list and kept by number, since names change; people read the name."""
    taker = _taker(form.key, answers)
    return answers | {"to": names.get(taker, "a colleague")} if taker else answers


def _taker(form: str, answers: Mapping) -> int | None:
    to = str(answers.get("to", ""))
    return int(to) if "to" in FORMS[form].questions and to.isdecimal() else None


def _important(form: type[Form], answers: Mapping) -> bool:
    return form.important if isinstance(form.important, bool) else meets(form.important, answers)


def _by(version: Version, names: Mapping) -> str:
    return names.get(version.by) or version.organisation or version.sender


def _details(form: type[Form], answers: Mapping, names: Mapping) -> tuple[tuple[str, str], ...]:
    """Every answer but those that the sentence already says; an address is said elsewhere, to those who may know it."""
    left_out = {*blanks_in(form.line), *HOME}
    asked = [key for key, one in form.questions.items()
             if key in answers and key not in left_out and not isinstance(one, Entry)]
    said = [(form.questions[key].asks, in_words(form.questions[key], answers[key], names)) for key in asked]
    return (*said, *beside.counted(form, answers))


def _changes(form: type[Form], versions: list[Version], names: Mapping) -> tuple[Changed, ...]:
    """What each later version changed; a machine that only adds to what it said before has corrected nothing."""
    found = []
    for n in range(1, len(versions)):
        if _only_adds(versions[n], versions[:n]):
            continue
        before, after = fold(versions[:n]), fold(versions[: n + 1])
        if before is None or after is None:
            continue
        said = [key for key in form.questions if key not in HOME]
        keys = [key for key in said if _differs(key, before.answers, after.answers, versions[n])]
        if keys:
            every = [_was_and_is(form.questions[key], key, before.answers, after.answers, names) for key in keys]
            # A person found under a key is called what they were called before: nothing that anybody reads has changed.
            if not (answers := tuple(one for one in every if one[1] != one[2])):
                continue
            found.append(Changed(versions[n].recorded, _by(versions[n], names), versions[n].by is None, answers))
    return tuple(found)


def _only_adds(version: Version, earlier: Sequence[Version]) -> bool:
    """Most messages say again what was said, with something new beside it: to see that costs less than to fold."""
    if version.how != "part" or TAKES_BACK in version.answers:
        return False
    return all(one.answers.get(key, answer) == answer for one in earlier for key, answer in version.answers.items())


def _differs(key: str, before: Mapping, after: Mapping, version: Version) -> bool:
    if before.get(key) == after.get(key):
        return False
    return key in before or version.how == "whole"


def _was_and_is(question: Question, key: str, before: Mapping, after: Mapping, names: Mapping) -> tuple[str, str, str]:
    was, now = (in_words(question, said[key], names) if key in said else "not asked" for said in (before, after))
    return question.asks, was, now


def read_names(cur: Cursor, entries: Iterable[Sequence[Version]]) -> dict:
    """The names of those who recorded, and of the people that answers name by key; each kind in one read."""
    by, people = set(), set()
    for versions in entries:
        for version in versions:
            by |= {version.by, _taker(version.form, version.answers)}
            people |= {said["key"] for said in version.answers.values() if isinstance(said, dict) and said.get("key")}
    found: dict = workers.names(cur, by)
    return found | dict(cur.execute(CALLED, (list(people),)).fetchall() if people else ())
