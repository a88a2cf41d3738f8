"""What must be so of every duty of a pathway."""
from collections.abc import Iterator

from kith.access.roles import PLACES
from kith.config.holds import telling
from kith.engine.catalogue import FORMS
from kith.engine.listening.parts import events_in
from kith.language import roles
from kith.language.duties import ANSWERED, BESIDE, NOBODY, TO_BE_READ, Duty
from kith.language.events import Event, Where
from kith.language.forms import Form
from kith.language.needs import EACH_NEED
from kith.language.pathways import Pathway
from kith.language.questions import Rows
from kith.language.roles import Role

LEVELS = ("urgent", "soon", "routine")
FOUND_WHEN_RECKONED = {role.key for role in (roles.UNIVERSAL, roles.THE_RECORDER, roles.THE_SENDER,
                                             roles.THE_SENDERS_LEAD, roles.THE_LAST_ONE, roles.ADULT_WORKER,
                                             roles.ADULT_SUPERVISOR, roles.WHOEVER_FOLLOWS, roles.WHOEVER_IS_ASKED,
                                             roles.WHOEVER_DECIDED, roles.LEAD_OF_WHOEVER_WROTE,
                                             roles.THE_WORKER, roles.EVERYBODY_INVOLVED, roles.WHOEVER_HEARD,
                                             roles.WHOEVER_IS_NAMED, roles.WHOSE_APPOINTMENT,
                                             roles.LEAD_OF_APPOINTMENT, roles.WHOEVER_REVIEWS, roles.THE_PLACE_NAMED,
                                             roles.WHOEVER_SENT_IT, roles.WHOSE_CONSENT, roles.LEAD_IN_CONFIDENCE)}


def problems(pathway: type[Pathway]) -> Iterator[str]:
    """Everything that does not hold of its duties, the one that reads history included."""
    earlier: dict[str, Duty] = {}
    for key, duty in [*pathway.duties.items(), *_history(pathway)]:
        found = (*_facts(duty), *_evidence(duty), *_rows(pathway, duty), *_shared(duty), *_after(duty, earlier),
                 *_people(duty), *telling.problems(pathway, duty))
        yield from (f"the duty {key}: {sentence}" for sentence in found)
        earlier[key] = duty


def _history(pathway: type[Pathway]) -> list[tuple[str, Duty]]:
    return [("read_history", pathway.read_history)] if pathway.read_history else []


def _facts(duty: Duty) -> Iterator[str]:
    if not duty.what or not duty.act:
        yield "it does not say what is owed, or what its button says."
    if duty.level not in LEVELS:
        yield f"its level is “{duty.level}”; use one of {', '.join(LEVELS)}."
    if duty.hand_over not in ("", NOBODY):
        yield f"hand_over is “{duty.hand_over}”; leave it out, or say NOBODY."
    yield from _beside(duty)
    if not duty.escalate.steps or duty.escalate.again is None:
        yield "its ladder ends; give it steps and again=, so that nothing ever falls quiet."
    moments = [(step.anchor, step.wait) for step in duty.escalate.steps]
    if len(set(moments)) < len(moments):
        yield "two steps of its ladder come at one moment, and who stands on the first would never be told; use also=."


def _beside(duty: Duty) -> Iterator[str]:
    """Nobody says that they have read what does not stand beside the button."""
    form = FORMS.get(duty.done_when.form)
    if duty.beside not in ("", *BESIDE):
        yield f"beside is “{duty.beside}”; use one of {', '.join(BESIDE)}."
    if duty.beside == ANSWERED and not duty.comes_after:
        yield "beside is what answered the duty before it, and it comes after none; say after=."
    if form and form.of_a_reading and not (form.answered_on or duty.beside in TO_BE_READ):
        yield (f"it is answered by saying that something was read, and nothing to read is laid beside it; say beside=, "
               f"one of {', '.join(TO_BE_READ)}.")


def _evidence(duty: Duty) -> Iterator[str]:
    for wanted in duty.done_when.others:
        if wanted.form not in FORMS:
            yield f"it is done by the form {wanted.form} too, which does not exist."
    for wanted in duty.over_when.each if duty.over_when else ():
        if wanted.form not in FORMS:
            yield f"it is over with the form {wanted.form}, which does not exist."
    form = FORMS.get(duty.done_when.form)
    if form is None:
        yield f"it is done by the form {duty.done_when.form}, which does not exist."
    elif form.acts_as and (form.acts_as, duty.owner) != ("accept", roles.WHOEVER_FOLLOWS):   # who are asked for no more
        yield f"it is done by the form {form.key}, which acts on duties and answers none."


def _shared(duty: Duty) -> Iterator[str]:
    """One answer does it for several causes: it must cite what it answers, and be owed once and no more."""
    if duty.shared and (duty.done_when.how != "answers" or duty.for_each or duty.after or duty.every or duty.while_):
        yield "causes share it: let an answer to it do it, and owe it neither by rows, after another, again or a while."


def _rows(pathway: type[Pathway], duty: Duty) -> Iterator[str]:
    if duty.for_each is None:
        return
    if duty.for_each == EACH_NEED:
        begun = {event.form for event in events_in(pathway.begins_when) if isinstance(event, Where)}
        if plain := sorted(form for form in begun if not FORMS[form].carries):
            yield f"it is owed for each need, and {', '.join(plain)} carries none; say which."
        return
    if not isinstance(duty.for_each, Rows):
        yield f"it is owed for each of {duty.for_each!r}, which is no repeating group."
    events = events_in(pathway.begins_when) if isinstance(pathway.begins_when, Event) else []
    if duty.for_each.form not in {event.form for event in events if isinstance(event, Where)}:
        yield f"it is owed for each of {duty.for_each!r}, and no entry of that form begins it."


def _after(duty: Duty, earlier: dict[str, Duty]) -> Iterator[str]:
    if not duty.comes_after:
        return
    if duty.comes_after not in earlier:
        yield f"it comes after “{duty.comes_after}”, which is no duty written before it."
    elif earlier[duty.comes_after].for_each is not duty.for_each and earlier[duty.comes_after].for_each is not None:
        yield f"it comes after “{duty.comes_after}”, which is owed row by row; make it for_each of the same rows."


def _people(duty: Duty) -> Iterator[str]:
    """Whoever is named must be findable: in a role that is placed, or through who did what."""
    if duty.owner == roles.TEAM_LEAD and FORMS.get(duty.done_when.form, Form).about == "person":
        yield "it is owed by the team lead about a person, whom no list finds: name the role whose lead hears of it."
    for role in dict.fromkeys(_named(duty)):
        if role.key not in FOUND_WHEN_RECKONED | PLACES.keys():
            yield f"it names the role {role.key}, and nobody can be found in it; place it in access.roles."
    for role in duty.waived_by:
        if role.key not in PLACES:
            yield f"it may be set aside by {role.key}, which nobody holds by name."


def _named(duty: Duty) -> list[Role]:
    told = [tell.to for tell in duty.tell if tell.to not in roles.AUDIENCE]
    return [duty.owner, *(step.to for step in duty.escalate.steps), *duty.escalate.also, *told]
