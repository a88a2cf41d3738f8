"""Every form and pathway there is, with the edition that is pinned on what they make."""
from functools import cache

import kith.forms
import kith.pathways
from kith.language.duties import Duty
from kith.language.finding import declared_in
from kith.language.forms import Form
from kith.language.pathways import Pathway
from kith.language.shapes import dump_form, dump_pathway, fingerprint

FORMS: dict[str, type[Form]] = declared_in(kith.forms, Form)
PATHWAYS: dict[str, type[Pathway]] = declared_in(kith.pathways, Pathway)
ACTS: dict[str, str] = {key: form.acts_as for key, form in FORMS.items() if form.acts_as}


def duty_of(pathway: str, duty: str) -> Duty | None:
    """A duty as it is declared; nothing of a pathway or a duty that is no more."""
    one = PATHWAYS.get(pathway)
    return (one.duties | {"read_history": one.read_history}).get(duty) if one else None


@cache
def edition(declared: type) -> str:
    """The fingerprint of a form or pathway, pinned on every entry and duty it makes."""
    return fingerprint(shape(declared))


def shape(declared: type) -> dict:
    return dump_form(declared) if issubclass(declared, Form) else dump_pathway(declared)


def as_declared(question):
    """With every fact of it: a pathway read back from its shape names a question by form and key alone."""
    return FORMS[question.form].questions.get(question.key, question) if question.form in FORMS else question
