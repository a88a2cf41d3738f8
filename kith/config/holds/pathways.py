"""What must be so of every pathway."""
import re
from collections.abc import Iterator

from kith.config.holds import duties
from kith.config.holds.sentences import ALWAYS, blanks, said
from kith.engine.catalogue import FORMS, PATHWAYS
from kith.engine.listening.parts import events_in
from kith.engine.listening.reads import questions_read
from kith.language.contracts import MEASURED
from kith.language.duties import HAPPENED, LEARNT
from kith.language.events import Among, Arrives, Count, Event, Span, Through, Union, Where
from kith.language.in_care import HEALTH_NEEDS
from kith.language.lengths import FOREVER
from kith.language.pathways import Law, Pathway

CATALOGUE_ROW = re.compile(r"P\d{1,2}|[A-Z]{2}\d{2}")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}|")


def unmeasured() -> Iterator[str]:
    """What a contract can hold a provider to, and nothing counts."""
    every = {f"{one.key}.{key}" for one in PATHWAYS.values() for key in one.duties}
    yield from (f"A contract can name {key}, which is the duty of no pathway." for key in MEASURED.keys() - every)


def problems(pathway: type[Pathway]) -> Iterator[str]:
    """Everything that does not hold of one pathway, each a sentence."""
    found = (*_facts(pathway), *_beginning(pathway), *_columns(pathway), *_network(pathway),
             *duties.problems(pathway))
    yield from (f"The pathway {pathway.key}: {sentence}" for sentence in found)


def _facts(pathway: type[Pathway]) -> Iterator[str]:
    if not pathway.title:
        yield "it has no title; give it the words people read."
    if not said(pathway.__doc__):
        yield "its docstring is no sentence; tell the story behind the rule."
    if pathway.source is None or not pathway.source.title:
        yield "it names no source; say where the rule comes from."
    if pathway.clock not in (HAPPENED, LEARNT):
        yield "its clock is not declared; say HAPPENED or LEARNT."
    if not pathway.duties:
        yield "nothing is owed by it; declare a duty, or take the pathway away."
    for row in pathway.answers_rows or ("none",):
        if not CATALOGUE_ROW.fullmatch(row):
            yield f"it answers the row “{row}”, which is no row of the catalogue; write it like AE10 or P2."
    if pathway.promises and (pathway.promises.says.keys() - pathway.duties.keys()
                             or set(pathway.promises.needs) - HEALTH_NEEDS.keys()):
        yield "it promises what is none of its duties, or for what is no need; use their keys."
    law = pathway.law or Law()
    if not (DAY.fullmatch(law.began) and DAY.fullmatch(law.ended)):
        yield "the days of its law are no dates; write them like 2015-10-31."


def _beginning(pathway: type[Pathway]) -> Iterator[str]:
    if not isinstance(pathway.begins_when, Event):
        yield "it never begins; say begins_when."
        return
    for event in events_in(pathway.begins_when):
        if isinstance(event, Where) and event.form not in FORMS:
            yield f"it reads the form {event.form}, which does not exist."
    for way, says in ways(pathway.begins_when):
        if not says:
            yield "one way it begins says no sentence; add .because(...) with what may be said."
        for blank in sorted(blanks(says) - ALWAYS - _told(way)):
            yield f"its sentence speaks of {{{blank}}}, which cannot be said; use {_listed(way)}."


def _columns(pathway: type[Pathway]) -> Iterator[str]:
    """A row's answer is no answer of its entry: whatever tests it never holds, and nobody would ever see why."""
    for form, key in questions_read(pathway):
        if "." in key:
            yield f"it tests {form}.{key}, asked in rows and answered by no entry; test a question of the form."


def ways(event: Event, outer: str = "") -> list[tuple[Event, str]]:
    """Each way to begin with the sentence that is shown for it; what is outside speaks for what is inside."""
    says = outer or event.says
    match event:
        case Union():
            return ways(event.first, says) + ways(event.second, says)
        case Through():
            return [(event, event.discloses)]
        case Among():
            return ways(event.event, says)
        case Count() if not says:
            return ways(event.event)
        case Span() if not says:
            return ways(event.begins)
    return [(event, says)]


def _told(way: Event) -> set[str]:
    """What a sentence may say of this way: how long is counted, where the count speaks for itself, and answers."""
    return _closed_answers(way) | ({"within"} if isinstance(way, Count) and way.within and way.says else set())


def _closed_answers(way: Event) -> set[str]:
    """Questions whose answers are chosen from a list, or a moment; what somebody wrote freely is never quoted.

    Of what reached us through a relation the moment alone is said.
    """
    forms = [event.form for event in events_in(way) if isinstance(event, Where)]
    if isinstance(way, Arrives) or not forms:
        return set()
    questions = FORMS[forms[0]].questions if forms[0] in FORMS else {}
    return {key for key, question in questions.items()
            if question.kind == "moment" or (question.choices() and not isinstance(way, Through))}


def _listed(way: Event) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(ALWAYS | _told(way)))


def _network(pathway: type[Pathway]) -> Iterator[str]:
    """Looking through relations needs a clock that waits for us, a way back and words that disclose no more."""
    seen = [event for event in _reaching(pathway) if isinstance(event, Through)]
    if not seen:
        return
    if pathway.clock != LEARNT:
        yield "it looks through relations, so its clock must be LEARNT: nobody owes what they could not know."
    # Where nothing is ever too old there is no history apart, and each cause owes what it owes.
    if pathway.look_back is None or (pathway.look_back != FOREVER and pathway.read_history is None):
        yield "it looks through relations, so it must say look_back and read_history: a link made today reads years."
    if any(not event.discloses for event in seen):
        yield "it looks through relations and does not say what may be disclosed; write discloses=."


def _reaching(pathway: type[Pathway]) -> list[Event]:
    """The events whose causes can be learnt long after: a companion counts along and begins nothing by itself."""
    events = events_in(pathway.begins_when) if isinstance(pathway.begins_when, Event) else []
    along = [inner for event in events if isinstance(event, Count) and event.companions
             for inner in events_in(event.companions)]
    return [event for event in events if not any(event is one for one in along)]
