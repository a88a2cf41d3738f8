"""How closely what a duty rests on is kept: by the declarations alone; were it by the answers, that would tell them."""
from kith.engine.catalogue import FORMS, as_declared
from kith.engine.once import once
from kith.engine.reckoned.owing import Owed
from kith.engine.safety import MARK
from kith.language.conditions import Both, During, Either, Speaks, Test, Unsafe, Unsaid
from kith.language.events import Among, Arrives, Count, Event, Span, Through, Union, Where
from kith.language.forms import LABELS, ORDINARY, SEALED, SENSITIVE
from kith.language.questions import Question
from kith.language.roles import IN_CONFIDENCE, keys

CONFIDING = frozenset(keys(IN_CONFIDENCE))


def strictest(*labels: str) -> str:
    """Of these labels the one that keeps most; an empty one keeps nothing."""
    return max((label or ORDINARY for label in labels), key=LABELS.index, default=ORDINARY)


def kept(*labels: str) -> str:
    """The same as a reason says it: empty where nothing is kept."""
    label = strictest(*labels)
    return "" if label == ORDINARY else label


def of(one: Owed) -> str:
    """The strictest of what it rests on (D20): its reasons, what it is owed only when, and the row it is owed for."""
    duty = one.duty
    said = [reason.kept for reason in one.reasons]
    if duty is None:
        return strictest(*said)
    row = of_question(duty.for_each) if isinstance(duty.for_each, Question) else ORDINARY
    return strictest(*said, row, of_condition(duty.when))


@once
def of_event(event: Event | None) -> str:
    """Of everything that can be a witness of it. What is learnt through a relation says only what it discloses."""
    match event:
        case Union():
            return strictest(of_event(event.first), of_event(event.second))
        case Count():
            return of_event(event.event)
        case Through():
            return ORDINARY
        case Among():
            return strictest(of_event(event.span), of_event(event.event))
        case Span():
            return strictest(of_event(event.begins), of_event(event.ends))
        case Where():
            return strictest(of_form(event.form), of_condition(event.condition))
        case Arrives():
            return strictest(*_of_date(event.date), of_condition(event.where))
    return ORDINARY


def _of_date(date) -> tuple[str, ...]:
    """A day of who somebody is, or an answer."""
    return () if isinstance(date, str) else (of_form(date.form), of_question(date))


def of_form(form: str) -> str:
    return FORMS[form].label if form in FORMS else ORDINARY


def of_condition(condition) -> str:
    """Of the questions it asks, of the statuses that must stand, and of safe contact."""
    match condition:
        case Both() | Either():
            return strictest(of_condition(condition.left), of_condition(condition.right))
        case During():
            return of_event(condition.span)
        case Unsafe():
            return of_form(MARK)
        case Test() if not CONFIDING.isdisjoint(condition.values):
            return SEALED   # that such a service is named is what nobody may know
        case Test() | Speaks() | Unsaid():
            return of_question(condition.question)
    return ORDINARY


def of_question(question) -> str:
    return SENSITIVE if as_declared(question).sensitive else ORDINARY
