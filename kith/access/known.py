"""What others know of somebody since they were last assessed, as far as whoever assesses them now may read it."""
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence, sensitivity
from kith.access.sensitivity import Reader
from kith.engine.calendar import add_months, local
from kith.engine.catalogue import FORMS
from kith.engine.filling import meets
from kith.engine.folding import fold_all
from kith.engine.matters.weighing import Fact, facts
from kith.engine.standing import Standing, Version
from kith.language.forms import ORDINARY, Form
from kith.language.settings import setting
from kith.records import reading

MONTHS = setting("assessments.months_of_what_others_know", 12, "Months back in which what others know is listed beside "
                 "a first assessment", "Local")
TELLING = tuple(key for key, form in FORMS.items() if any(one.tells for one in form.questions.values()))


def since_last(cur: Cursor, reader: Reader, form: type[Form], ids: Sequence[int], months: int, at: datetime,
               own: int = 0, said_in: str = "") -> list[Fact]:
    """``own``: the root of the assessment itself, where it is kept already: what it tells is no word of others.
    ``said_in``: the service held in confidence in which it is said, whose own it then is.
    """
    said = reading.versions(cur, ids, TELLING)
    standing = [one for one in fold_all(Version(*row) for row in said) if one.root != own]
    before = [one for one in standing if one.form == form.key and (not own or one.root < own)]
    if before:
        last = max(one.versions[0].recorded for one in before)
        fresh = [one for one in standing if one.recorded > last]
    else:
        first = add_months(local(at).date(), -months)
        fresh = [one for one in standing if local(one.moment).date() >= first]
    fresh = [one for one in fresh if confidence.whose(one.versions) <= {said_in} - {""}]
    return sorted(_told(reader, fresh, form), key=lambda fact: fact.entry.moment)


def _told(reader: Reader, entries: Iterable[Standing], form: type[Form]) -> Iterator[Fact]:
    for one in entries:
        if one.form != form.key:
            yield from (fact for fact in facts(FORMS[one.form], one, _source(one)) if _may_read(reader, fact))


def _source(one: Standing) -> str:
    """Whoever said it outside; else the service whose form it is, or the team that wrote it."""
    form, first = FORMS[one.form], one.versions[0]
    if form.said_by:
        return form.questions[form.said_by].choices().get(one.answers.get(form.said_by), "Somebody else")
    return form.service or first.organisation or "A colleague"


def _may_read(reader: Reader, fact: Fact) -> bool:
    """What is held in confidence is nobody's else; what is sensitive is read by those who may, or whom it is for."""
    one, form = fact.entry, FORMS[fact.entry.form]
    seen = reader.reads(one.versions)
    if not seen or reader.opens(one.versions, seen):
        return False
    if form.label == ORDINARY and fact.question not in sensitivity.kept_in(form):
        return True
    if form.for_whoever_weighs is not None and meets(form.for_whoever_weighs, one.answers):
        return True
    first = one.versions[0]
    return reader.sees(one.root, first.by, first.organisation, form.service)
