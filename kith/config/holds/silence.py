"""Whether any answer of a form ends in silence: each begins something, keeps it owed, or says why nothing follows."""
from collections.abc import Iterator
from functools import cache

from kith.engine.catalogue import FORMS, PATHWAYS
from kith.engine.listening.parts import events_in
from kith.language.conditions import Both, Condition, Either, Test
from kith.language.duties import After
from kith.language.events import Arrives, Where
from kith.language.forms import Form
from kith.language.needs import Need
from kith.language.pathways import Pathway
from kith.language.questions import Question, Rows

ANY = "any answer"


def problems(form: type[Form]) -> Iterator[str]:
    """Of a form that says `no_silence`; of any other, that it gives no reason which nobody reads."""
    for question in _asked(form):
        given = question.nothing_follows
        if given and not form.no_silence:
            yield f"{question.key} says why nothing follows, and the form does not say `no_silence`."
        if isinstance(given, dict) and (strange := given.keys() - question.choices().keys()):
            yield f"{question.key} says why nothing follows from {', '.join(strange)}, which is no answer of it."
        if form.no_silence:
            yield from (f"the answer “{words}” to {question.key} begins nothing; let a pathway begin with it, or say "
                        "in `nothing_follows` why the matter ends there." for words in _silent(form, question))


def _silent(form: type[Form], question: Question) -> Iterator[str]:
    reason = question.nothing_follows
    if form.key in _begun_by_any() or (reason and isinstance(reason, str)):
        return
    heard = _heard(form).get(question.key, set())
    for answer, words in question.choices().items():
        if not {ANY, answer} & heard and answer not in reason:
            yield words


def _asked(form: type[Form]) -> Iterator[Question]:
    for question in form.questions.values():
        yield question
        yield from question.columns.values() if isinstance(question, Rows) else ()


@cache
def _begun_by_any() -> frozenset[str]:
    """Forms any entry of which begins an act, whatever it answers; that somebody reads it is none."""
    return frozenset(event.form for pathway in PATHWAYS.values() if _asks_for_an_act(pathway)
                     for event in events_in(pathway.begins_when)
                     if isinstance(event, Where) and not [*_tests(event.condition)])


def _asks_for_an_act(pathway: type[Pathway]) -> bool:
    return any(duty.when is None and duty.for_each is None and not isinstance(duty.after, After)
               and not FORMS[duty.done_when.form].of_a_reading for duty in pathway.duties.values())


@cache
def _heard(form: type[Form]) -> dict[str, set[str]]:
    """Of each question the answers that begin something, or that leave owed what the others would end."""
    found: dict[str, set[str]] = {}
    for test in _beginning(form):
        found.setdefault(test.question.key, set()).update(test.values if test.how == "is_in" else [ANY])
    for test in _ending(form):
        left = test.question.choices().keys() - _ends_with(form, test.question.key)
        found.setdefault(test.question.key, set()).update(left)
    return found


def _beginning(form: type[Form]) -> Iterator[Test]:
    conditions = [need.when for need in form.carries if isinstance(need, Need)]
    conditions += [form.reaches.rows.when] if form.reaches else []
    for pathway in PATHWAYS.values():
        for event in events_in(pathway.begins_when):
            conditions += [event.condition] if isinstance(event, Where) else []
            conditions += [event.date.asked] if isinstance(event, Arrives) and isinstance(event.date, Question) else []
        conditions += [duty.when for duty in pathway.duties.values()]
        conditions += [duty.after.saying for duty in pathway.duties.values() if isinstance(duty.after, After)]
    yield from (test for one in conditions for test in _tests(one) if test.question.form == form.key)


def _ending(form: type[Form]) -> Iterator[Test]:
    for pathway in PATHWAYS.values():
        for duty in pathway.duties.values():
            yield from (test for one in duty.done_when.each if one.form == form.key for test in _tests(one.condition)
                        if test.how == "is_in")


def _ends_with(form: type[Form], key: str) -> set[str]:
    return {value for test in _ending(form) if test.question.key == key for value in test.values}


def _tests(condition: Condition | None) -> Iterator[Test]:
    match condition:
        case Both() | Either():
            yield from _tests(condition.left)
            yield from _tests(condition.right)
        case Test():
            yield condition
