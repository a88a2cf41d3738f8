"""What must be so of every form."""
from collections.abc import Iterator

from kith.access.roles import BY_SUBJECT, PLACES
from kith.config.holds import own_page, sending, silence
from kith.config.holds.sentences import blanks, said
from kith.engine.catalogue import FORMS, PATHWAYS
from kith.engine.listening.parts import questions_in
from kith.language.acts import ACTS
from kith.language.conditions import Condition
from kith.language.forms import LABELS, ORDINARY, SEALED, Form
from kith.language.needs import Need
from kith.language.questions import Question, Rows
from kith.language.roles import PROGRAM, THEMSELVES
from kith.language.topics import TOPICS
from kith.language.ways import WAYS

ABOUT = ("person", "team", "feed", "post", "pair", "sealed", "worker", "gone", "notice", "any")
ONCE = ("", "sender", "other", "role", "subject", "cited")


def problems(form: type[Form]) -> Iterator[str]:
    """Everything that does not hold of one form, each a sentence."""
    found = (*_facts(form), *_by_hand(form), *_line(form), *_questions(form), *_beforehand(form),
             *sending.problems(form), *own_page.problems(form), *silence.problems(form))
    yield from (f"The form {form.key}: {sentence}" for sentence in found)


def _facts(form: type[Form]) -> Iterator[str]:
    if not form.title:
        yield "it has no title; give it the words people read."
    if not said(form.__doc__):
        yield "its docstring is no sentence; say what the form is for."
    for fact, known in (("about", ABOUT), ("acts_as", ("", *ACTS)), ("label", LABELS), ("once_for", ONCE)):
        if getattr(form, fact) not in known:
            yield f"{fact} is “{getattr(form, fact)}”; use one of {', '.join(filter(None, known))}."
    for part in (_of_questions, _of_pathways, _of_roles, _carrying, _beforehand, _asked_with, _wanting,
                 _of_each_child):
        yield from part(form)
    if (left := form.no_capacity) and (left.answer not in left.question.choices() or {
            left.question.form, left.whose.form if left.whose else form.key} != {form.key}):
        yield "what is said for want of capacity is no answer of its own questions."
    if blanks(form.row_says) - {key for one in form.questions.values() for key in getattr(one, "columns", {})}:
        yield "a row of it is said in words that none of its rows asks."
    if form.opens_to and form.label != SEALED:
        yield "it is opened to some, and is not sealed to the others; give it that label."


def _of_questions(form: type[Form]) -> Iterator[str]:
    """Whatever names a question of the form is asked by it."""
    named = (("who said or read it is asked", (form.said_by, form.reader)),
             ("it says why it leaves with blanks, or beside another,", (form.blanks_because, form.another_because)),
             ("it says who is told of it, and what,", (form.opens_to, *form.opens)))
    for words, keys in named:
        yield from (f"{words} under {key}, which is no question of it." for key in keys
                    if key and key not in form.questions)
    yield from (f"its gate asks of {one!r}, which is no question of it." for one in _gated(form))


def _of_pathways(form: type[Form]) -> Iterator[str]:
    """What it waits for, and what its gates ask, is owed by pathways that there are."""
    asked = (*form.signs_when, *(key for gate in form.gates for key in getattr(gate, "pathways", ())))
    yield from (f"it asks whether anything is owed by {key}, which is no pathway." for key in asked
                if key not in PATHWAYS)
    if form.signs_because and (form.signs_because not in form.questions or not form.signs_when):
        yield f"it asks for {form.signs_because} where something is still owed: no such question, or it is no gate."


def _of_roles(form: type[Form]) -> Iterator[str]:
    if form.involves and form.involves not in BY_SUBJECT:
        yield f"it involves {form.involves.title}, a role that is not found by the person; use a service."
    for role in form.recorded_by:
        if role.key not in PLACES and role not in (PROGRAM, THEMSELVES):
            yield f"the role {role.key} may record it, and nobody can be found in it; place it in access.roles."


def _beforehand(form: type[Form]) -> Iterator[str]:
    """What parents read is asked by the form, and so is whether they have."""
    if (one := form.beforehand) is None:
        return
    if unknown := {*one.parts, *one.chosen, one.asks, one.because} - form.questions.keys():
        yield f"what parents read of it beforehand rests on {min(unknown)}, which is no question of it."
    elif one.unsafe not in form.questions[one.asks].choices() or set(one.chosen) - set(one.parts):
        yield "what parents read of it beforehand rests on an answer, or a part, that it does not have."


def _by_hand(form: type[Form]) -> Iterator[str]:
    """What is listed under Record is about people; what is not, and is begun by hand, is led to or written there."""
    if form.by_people and (form.about != "person" or form.acts_as or form.led_to_by or form.written_on):
        yield "it is listed under Record, and is not about a person alone, or is begun elsewhere too."
    if unknown := [one for one in form.comes_as if one not in WAYS]:
        yield f"it comes as {unknown[0]}; use one of {', '.join(WAYS)}."
    if (form.led_to_by or form.written_on) and (form.acts_as or set(form.recorded_by) == {PROGRAM}):
        yield "it is begun by hand on a page, and is done to what is owed, or is the program’s own."


def _of_each_child(form: type[Form]) -> Iterator[str]:
    """What is written once for several children is about people, answers nothing, and copies nothing of one to another.
    """
    own = {question.key for question in form.each_child}
    if not own:
        return
    if own - form.questions.keys():
        yield "it asks something of each child that is no question of it."
    if form.about != "person" or form.once_for or form.acts_as or form.signs_when or form.completes:
        yield "it is written once for several children, and is one thing of one person; take each_child away."
    for key, question in form.questions.items():
        rests_on = {one.key for one in questions_in(question.when)} if question.when else set()
        if key in own and (rests_on - own or isinstance(question, Rows)) or key not in own and rests_on & own:
            yield f"{key} cannot be asked of each child by itself: it is rows, or one rests on what the other is not."


def _asked_with(form: type[Form]) -> Iterator[str]:
    asks = form.asked_with
    if asks is None:
        return
    theirs = FORMS[asks.form].questions if asks.form in FORMS else {}
    if {asks.where, *asks.copies.values()} - theirs.keys() or asks.copies.keys() - form.questions.keys():
        yield f"it is sent with “{asks.form}”, and copies what one of the two does not ask."
    if "role" not in form.questions or (asks.always | asks.involved).keys() - form.questions["role"].choices().keys():
        yield f"it is sent with “{asks.form}” to somebody whom it cannot be sent to."


def _carrying(form: type[Form]) -> Iterator[str]:
    """What rests on an answer that is kept must itself be kept, or a duty would tell the answer.

    It is kept by its form, or by what begins it, where each of its needs begins by an answer.
    """
    begins_each = all(isinstance(one, Need) and one.when is not None for one in form.carries)
    for one in form.carries:
        if isinstance(one, Rows):
            continue
        if not isinstance(one, Need):
            yield f"it carries {one!r}, which is neither rows nor a Need."
        elif one.when is not None and any(question.form != form.key for question in questions_in(one.when)):
            yield f"the need {one.key} rests on a question of another form."
        elif not begins_each and one.when and form.label == ORDINARY and any(
                q.sensitive for q in questions_in(one.when)):
            yield f"the need {one.key} rests on a sensitive answer, and its form is ordinary; give it a label."


def _gated(form: type[Form]) -> Iterator[Question]:
    """What its gates ask of, and another form asks."""
    named = (part for gate in form.gates for value in vars(gate).values()
             for part in (value if isinstance(value, tuple) else (value,)))
    return (one for one in named if isinstance(one, Question) and form.questions.get(one.key) is not one)


def _wanting(form: type[Form]) -> Iterator[str]:
    if form.gaps_because and (form.gaps_because not in form.questions or not form.wanted()):
        yield "it asks why it leaves with gaps, and has no such question, or none that is wanted."
    if not form.completes:
        return
    asked = FORMS[form.completes].questions if form.completes in FORMS else {}
    for one in form.wanted():
        if one.key not in asked or (asked[one.key].asks, asked[one.key].wanted) != (one.asks, one.wanted):
            yield f"it completes {form.completes}, and asks {one.key} in other words, or what that form does not want."
    if missing := {key for key, one in asked.items() if one.wanted} - form.questions.keys() or not asked:
        yield f"it completes {form.completes}, and does not ask all that may be missing there: {missing}."


def _line(form: type[Form]) -> Iterator[str]:
    for blank in sorted(blanks(form.line) - form.questions.keys() - {"by"}):
        yield f"its line speaks of {{{blank}}}, which it does not ask; use the key of a question, or {{by}}."


def _questions(form: type[Form]) -> Iterator[str]:
    before: set[str] = set()
    for key, question in form.questions.items():
        if not question.asks:
            yield f"the question {key} asks nothing; write it as people read it."
        for other in _waited_for(question):
            if other.form != form.key or other.key not in before:
                yield f"the question {key} waits for {other!r}, which this form has not asked before it."
        yield from _telling(key, question)
        if isinstance(question, Rows) and not question.columns:
            yield f"the rows of {key} have no columns; say what each row holds."
        before.add(key)
    if isinstance(form.important, Condition):
        for question in questions_in(form.important):
            if question.form != form.key:
                yield f"what makes it important is {question!r}, a question of another form."


def _telling(key: str, question: Question) -> Iterator[str]:
    each = question.tells if isinstance(question.tells, dict) else {}
    for topic in each.values() if each else [question.tells] if question.tells else []:
        if topic not in TOPICS:
            yield f"the question {key} tells of {topic}, which is no topic; use one of {', '.join(TOPICS)}."
    for answer in each.keys() - question.choices().keys():
        yield f"the question {key} tells of a topic by {answer}, which is none of its answers."


def _waited_for(question: Question) -> list[Question]:
    return questions_in(question.when) if question.when is not None else []
