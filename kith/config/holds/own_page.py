"""What must be so of whatever a young person reads on their own page."""
from collections.abc import Iterator

from kith.engine.matters.own_page import shown
from kith.language.forms import ORDINARY, SEALED, Form
from kith.language.questions import OWN_PAGE, Question, Rows, Who
from kith.language.roles import IN_CONFIDENCE


def problems(form: type[Form]) -> Iterator[str]:
    """Everything that does not hold of what of a form is shown there."""
    for key, one in form.questions.items():
        if one.own_page not in ("", *OWN_PAGE):
            yield f"{key} is read on their own page as “{one.own_page}”; use one of {', '.join(OWN_PAGE)}."
        elif one.own_page and _names_others(one):
            yield f"{key} names somebody else, and is read on a young person’s own page."
    if shown(form):
        yield from _kept(form)


def _kept(form: type[Form]) -> Iterator[str]:
    if form.label == SEALED or (form.recorded_by and set(form.recorded_by) <= set(IN_CONFIDENCE)):
        yield "it is kept in confidence, and part of it is read on a page that others in the home may see."
    if form.about not in ("person", "team"):
        yield "part of it is read on a young person’s own page, and it is about none, and of no team."
    if form.about == "team" and (form.label != ORDINARY or any(one.sensitive for one in _shown(form))):
        yield "part of it is read by every young person with a page of their own, and it is not for everybody."
    hiding = shown(form, "hides")
    if len(hiding) > 1 or (shown(form, "always") and not hiding):
        yield "of what it shows on their own page, one question and no other hides the rest."
    if hiding and "no" not in form.questions[hiding[0]].choices():
        yield f"{hiding[0]} hides the rest of it by a no, and has no such answer."


def _shown(form: type[Form]) -> list[Question]:
    return [form.questions[key] for key in shown(form)]


def _names_others(one: Question) -> bool:
    return isinstance(one, Who) or (isinstance(one, Rows) and any(map(_names_others, one.columns.values())))
