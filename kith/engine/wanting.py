"""What an entry was sent without although it was wanted: said before it leaves, and owed where it could not wait."""
from collections.abc import Iterable, Mapping

from kith.engine.catalogue import FORMS
from kith.engine.filling import meets
from kith.engine.listening.parts import questions_in
from kith.engine.reckoned.conditions import TESTS
from kith.engine.standing import Standing
from kith.language.conditions import Both
from kith.language.forms import Form
from kith.language.questions import Question


def missing(form: type[Form], answers: Mapping) -> list[Question]:
    """The wanted questions that are asked here and have no answer; "asked, not known" is one."""
    return [one for one in form.wanted() if (one.when is None or meets(one.when, answers)) and _lacks(one, answers)]


def still_asked(form: type[Form], began: Iterable[Standing]) -> list[Question]:
    """Of a form that completes another: the questions that the entry it completes was sent without."""
    left_out = FORMS[form.completes]
    keys = {one.key for entry in began for one in missing(left_out, entry.answers)}
    keys |= {one.key for one in left_out.wanted()
             if one.when and keys & {other.key for other in questions_in(one.when)}}
    return [one for one in form.wanted() if one.key in keys]


def still_missing(form: type[Form], began: Iterable[Standing], answers: Mapping) -> list[Question]:
    """And what these answers leave missing of it all the same."""
    left_out = FORMS[form.completes]
    return [form.questions[one.key] for entry in began for one in missing(left_out, {**entry.answers, **answers})
            if one.key in form.questions]


def _lacks(question: Question, answers: Mapping) -> bool:
    gap = question.lacking
    test = gap.right if isinstance(gap, Both) else gap
    return TESTS[test.how](answers.get(question.key))
