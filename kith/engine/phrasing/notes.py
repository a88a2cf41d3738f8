"""What else there is to know of a duty and of a pathway, a sentence each."""
from collections.abc import Iterator

from kith.engine.phrasing import Forms, all_of, due_by, phrase, whose
from kith.language.duties import BESIDE, NOBODY, Duty
from kith.language.pathways import Pathway
from kith.language.questions import Question

LEVELS = {"urgent": "It is urgent: the owner is told at once.", "soon": "It stands on the owner’s list.",
          "routine": "It is routine: the owner hears of it in the morning’s message."}


def of_duty(key: str, duty: Duty, pathway: type[Pathway], forms: Forms) -> Iterator[str]:
    if key == "read_history":
        yield "It is owed once when old facts become known late, instead of one duty for each of them."
    yield LEVELS.get(duty.level, f"Its level is {duty.level}.")
    if duty.for_each is not None:
        row = "each row of " if isinstance(duty.for_each, Question) else ""
        yield f"It is owed once for {row}{phrase(duty.for_each, forms)}."
    if duty.every:
        yield f"It is owed again, {due_by(duty.every)}, counted from when it was last done."
    if duty.while_ is not None:
        yield f"It is owed only while {whose(duty.while_, forms)} is {duty.while_.title}."
    if duty.unless is not None:
        yield f"It is not owed once {phrase(duty.unless, forms)}."
    if duty.over_when is not None:
        yield f"It is over, and counts as not done, once {phrase(duty.over_when, forms)}."
    if others := dict.fromkeys(pathway.duties[key].what for key in duty.done_with.split() if key in pathway.duties):
        yield f"It is done too when {all_of(f'“{what}”' for what in others)} is done."
    if duty.shared:
        yield "What comes while it is not done, or answers what began it, shares it: it is owed once, and done once."
    if duty.ahead:
        yield f"It is owed only before a day: {phrase(duty.ahead, forms)}."
    if duty.passing:
        yield f"It may be passed on to {phrase(duty.passing, forms)}."
    if duty.reopens:
        yield "It is asked again when what it rested on is corrected."
    if duty.when is not None:
        yield f"It is owed only where {phrase(duty.when, forms)}."
    for tell in duty.tell:
        yield f"When it begins, {phrase(tell, forms)}."
    if duty.filled:
        yield f"Its form opens with answers filled in: {all_of(f'“{words}”' for _, words in _filled(duty, forms))}."
    if duty.mends:
        yield "Its form opens with what was sent and came back."
    if duty.beside:
        yield f"Its page lays {BESIDE[duty.beside]} beside the answer."
    yield _waivers(duty, forms)
    if duty.hand_over == NOBODY:
        yield "It is personal and cannot be handed over."


def _filled(duty: Duty, forms: Forms) -> Iterator[tuple[str, str]]:
    """Each question that is answered already, with its answer as people read it."""
    questions = forms[duty.done_when.form].questions if duty.done_when.form in forms else {}
    for key, answer in duty.filled:
        question = questions.get(key)
        yield (question.asks, question.choices().get(answer, answer)) if question else (key, answer)


def _waivers(duty: Duty, forms: Forms) -> str:
    if not duty.waived_by:
        return "Nobody may set it aside."
    longest = f" After {phrase(duty.aside_for, forms)} at the latest it is owed again." if duty.aside_for else ""
    return f"It may be set aside, with a reason, by {all_of(role.title for role in duty.waived_by)}.{longest}"


def of_pathway(pathway: type[Pathway], forms: Forms) -> Iterator[str]:
    if pathway.law:
        yield f"This rule {phrase(pathway.law, forms)}; what happened outside those days begins nothing."
    if pathway.look_back is not None:
        yield f"It looks back {phrase(pathway.look_back, forms)}; what is older is read all at once, not one by one."
    if pathway.continues_after_death:
        yield "It goes on after a death."
