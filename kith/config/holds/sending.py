"""What gives something to somebody, as its declarations show, says by what right: by consent, or for which reason."""
from collections.abc import Iterable, Iterator, Mapping

from kith.engine.catalogue import PATHWAYS
from kith.engine.holding import INVOLVEMENT
from kith.engine.listening.parts import questions_in
from kith.language.conditions import Both, Condition, During, Either, Test
from kith.language.duties import Duty
from kith.language.events import Among, Count, Event, Span, Through, Union, Where
from kith.language.forms import Form
from kith.language.pathways import Pathway
from kith.language.rights import ByConsent, InLaw
from kith.language.sharing import PURPOSES, RECIPIENTS

Pathways = Mapping[str, type[Pathway]]


def problems(form: type[Form], pathways: Pathways = PATHWAYS) -> Iterator[str]:
    """Everything that does not hold of what a form gives."""
    right, ways = form.by_right, [*gives(form, pathways)]
    if ways and right is None:
        yield f"it gives something to somebody ({ways[0]}) and does not say by what right; write by_right=."
    if isinstance(right, InLaw) and (right.ground not in InLaw.GROUNDS or not right.says.strip().endswith(".")):
        yield "by what right it gives something is no sentence, or no ground that is known."
    if isinstance(right, ByConsent):
        yield from _consented(form, right)
        yield from (f"{one.key} goes on after what it gave was taken back; let it begin only while it is not “over”."
                    for one in pathways.values() if _sends(form, one) and not _ends(form, one))


def gives(form: type[Form], pathways: Pathways = PATHWAYS) -> Iterator[str]:
    """Each way in which an entry of it reaches somebody other than whoever owes what it begins, in words."""
    if form.opens_to:
        yield "it is opened to others"
    for one in pathways.values():
        if one.loop and one.loop.decided and _answers(one) == form.key:
            yield f"it answers whoever asked, in {one.key}"
        if _sends(form, one):
            yield f"{one.key} sends it"
        if _begins(form, one) and any(duty.tell for duty in one.duties.values()):
            yield f"{one.key} tells others of it"


def _answers(pathway: type[Pathway]) -> str:
    decided = pathway.duties.get("decided")
    return decided.done_when.form if decided else ""


def _sends(form: type[Form], pathway: type[Pathway]) -> bool:
    """It is what a loop sends, or it names those who owe."""
    if pathway.loop and pathway.loop.sent is form:
        return True
    return _begins(form, pathway) and any(_named(form, duty) for duty in pathway.duties.values())


def _named(form: type[Form], duty: Duty) -> bool:
    """An answer of it names this role, or each service that is with the child has it."""
    return any(test.question.form in (form.key, INVOLVEMENT) and duty.owner.key in test.values
               for test in _tests(duty.when))


def _tests(condition: Condition | None) -> Iterable[Test]:
    match condition:
        case Both() | Either():
            return [*_tests(condition.left), *_tests(condition.right)]
        case During():
            return [test for one in _beginnings(condition.span) if isinstance(one, Where)
                    for test in _tests(one.condition)]
        case Test():
            return [condition]
    return []


def _begins(form: type[Form], pathway: type[Pathway]) -> list[Where]:
    """The ways in which an entry of it begins the pathway; what must only stand meanwhile begins nothing."""
    return [one for one in _beginnings(pathway.begins_when) if isinstance(one, Where) and one.form == form.key]


def _beginnings(event: Event) -> list[Event]:
    match event:
        case Union():
            return [*_beginnings(event.first), *_beginnings(event.second)]
        case Count() | Through() | Among():
            return _beginnings(event.event)
        case Span():
            return _beginnings(event.begins)
    return [event]


def _ends(form: type[Form], pathway: type[Pathway]) -> bool:
    return all(one.condition is not None and "over" in {question.key for question in questions_in(one.condition)}
               for one in _begins(form, pathway))


def _consented(form: type[Form], right: ByConsent) -> Iterator[str]:
    for key in (right.whom, right.despite, right.basis):
        if key and key not in form.questions:
            yield f"it speaks of {key} where it says by what right it gives something, which is no question of it."
    if not right.basis and not right.presumed:
        yield "it asks for a consent that stands, and no question of it says that it was agreed to; name its basis."
    if right.purpose not in PURPOSES and right.purpose not in form.questions:
        yield f"what it shares by agreement is for “{right.purpose}”, which nobody could agree to; use a purpose."
    if "over" not in form.questions:
        yield "it shares by agreement, and has no question “over”: what is taken back could not end."
    if right.whom in form.questions:
        for one in form.questions[right.whom].choices().keys() - RECIPIENTS.keys():
            yield f"it gives something to {one}, of whom nobody can say whether they may have it."
