"""A form said in words: what it is for, and each question with its kind of answer, choices and limits."""
from collections.abc import Iterator
from dataclasses import dataclass

from kith.engine.phrasing import Forms, all_of, either, phrase
from kith.engine.phrasing.grammar import typeset
from kith.language.acts import ACTS
from kith.language.conditions import Condition
from kith.language.forms import ORDINARY, Form
from kith.language.pages import COPIES
from kith.language.questions import Question
from kith.language.topics import TOPICS

ANSWERS = {
    "text": "a line of text", "long_text": "text", "yes_no": "yes or no", "choice": "one of the choices",
    "several": "any of the choices", "date": "a date", "moment": "a date and time", "number": "a number",
    "who": "a person", "rows": "any number of rows", "nhs_number": "an NHS number",
}
TWO = {("yes or no", "yes"), ("yes or no", "no")}


@dataclass(frozen=True)
class Asked:
    """One line of a form's dictionary."""

    key: str
    asks: str
    answer: str
    choices: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    columns: tuple["Asked", ...] = ()


def dictionary(form: type[Form], forms: Forms) -> list[Asked]:
    """What the form asks, question by question."""
    return [_asked(question, forms) for question in form.questions.values()]


def _asked(question: Question, forms: Forms) -> Asked:
    columns = tuple(_asked(column, forms) for column in getattr(question, "columns", {}).values())
    return Asked(question.key.rsplit(".", 1)[-1], question.asks, ANSWERS[question.kind],
                 tuple(question.choices().items()), tuple(_question_notes(question, forms)), columns)


def _question_notes(question: Question, forms: Forms) -> Iterator[str]:
    yield _how_needed(question)
    if question.when is not None:
        yield f"Asked only if {phrase(question.when, forms)}."
    if question.on_mending:
        yield "Asked only when what was said is corrected."
    if question.sensitive:
        yield "Sensitive: shown only to those who may see it."
    if question.tells:
        yield f"It may tell of {all_of(_topics(question))}."
    if question.not_accepted:
        yield f"Not taken as an answer: {', '.join(f'“{word}”' for word in question.not_accepted)}."
    least, most = getattr(question, "least", None), getattr(question, "most", None)
    if least is not None:
        yield f"At least {least:g}."
    if most is not None:
        yield f"At most {most:g}."


def _topics(question: Question) -> list[str]:
    told = question.tells.values() if isinstance(question.tells, dict) else (question.tells,)
    return [TOPICS[topic].lower() for topic in dict.fromkeys(told)]


def _how_needed(question: Question) -> str:
    if question.wanted:
        return f"Wanted: where it is missing, the page says “{question.wanted}”"
    return "May be left empty." if question.optional else "Must be answered."


def form_sentences(form: type[Form], forms: Forms) -> list[str]:
    """A form in numbered sentences: what it is for, then each question."""
    return [*form_facts(form, forms), *(_question_sentence(asked) for asked in dictionary(form, forms))]


def form_facts(form: type[Form], forms: Forms) -> list[str]:
    """What the form is for, how it is labelled, and what counts as important in it."""
    facts = [typeset(" ".join((form.__doc__ or "").split())), _kept_on(form)]
    if form.acts_as:
        facts.append(f"It {ACTS[form.acts_as].does} the duty it names.")
    if form.label != ORDINARY:
        facts.append(f"Every entry of it is {form.label}.")
    if form.recorded_by:
        facts.append(f"It may be recorded by {all_of(role.title for role in form.recorded_by)}.")
    facts += [*_signed(form, forms), *_sent(form, forms)]
    if form.important is True:
        facts.append("It is always shown as important.")
    if isinstance(form.important, Condition):
        facts.append(f"It is shown as important where {phrase(form.important, forms)}.")
    return facts


def _signed(form: type[Form], forms: Forms) -> Iterator[str]:
    """What must be so before it is signed or kept, and what then follows from it."""
    if form.signs_when:
        yield ("It cannot be signed while anything else of the pathway "
               f"{either(f'“{key}”' for key in form.signs_when)} is owed.")
    if form.signs_because:
        yield f"Or with an answer to “{form.questions[form.signs_because].asks}”, which is counted."
    if form.carries:
        found = all_of(phrase(one, forms) for one in form.carries)
        yield f"What it holds under {found} must reach a plan, need by need."
    yield from (phrase(one, forms) for one in form.gates)


def _sent(form: type[Form], forms: Forms) -> Iterator[str]:
    """By what right it gives something, when it leaves by itself, and what it leaves without."""
    if form.by_right:
        yield phrase(form.by_right, forms)
    if asks := form.asked_with:
        yield (f"It is sent by itself when “{forms[asks.form].title}” is recorded with an answer to "
               f"“{forms[asks.form].questions[asks.where].asks}”. Some are always asked, others where they work "
               "with the person.")
    if form.involves:
        yield (f"Where one team here has {form.involves.title} for it, that team is involved with the person as soon "
               "as it is recorded; where several have, somebody chooses.")
    if told := form.unprompted:
        yield f"A place without users tells it by a link of its own, although nobody asked: {told.role.title}."
    if left := form.no_capacity:
        yield f"With “{left.question.choices()[left.answer]}” it is counted as not done for want of capacity."
    if form.kept_there:
        yield "Said in a service held in confidence, it and what is owed for it are known there alone."
    if form.weighs:
        yield "What others know since the last one is listed beside it, and each line is owed an answer."
    if form.of_a_contact:
        yield "Whoever writes it sees what the plan was to have shown by now."
    if form.blanks_because:
        yield ("While nobody has been asked about somebody who should be known around the child, it is sent only "
               f"with an answer to “{form.questions[form.blanks_because].asks}”")
    if form.gaps_because:
        yield ("Without an answer that is wanted it is sent with a word of why, under "
               f"“{form.questions[form.gaps_because].asks}”; where that is not asked, it leaves at once.")
    if form.answered_on:
        yield "It is answered on a page of its own, where what it is about is read first."
    if form.in_copies:
        yield COPIES[form.in_copies]
    if form.completes:
        yield f"It asks what an entry of “{forms[form.completes].title}” was sent without."


def _kept_on(form: type[Form]) -> str:
    about = {"any": "record of any kind", "person": "person’s record"}.get(form.about, form.about)
    return f"It is kept as an entry on a {about}."


def _choices(asked: Asked) -> str:
    # "Yes or no" says its two choices already.
    return ", ".join(words for key, words in asked.choices if (asked.answer, key) not in TWO)


def _question_sentence(asked: Asked) -> str:
    choices = f" ({words})" if (words := _choices(asked)) else ""
    columns = f" with {all_of(f'“{column.asks}”' for column in asked.columns)}" if asked.columns else ""
    return f"“{asked.asks}” is answered by {asked.answer}{choices}{columns}. {' '.join(asked.notes)}"
