"""What the link that led to a form gives along, so that nobody writes what they have just pointed at."""

from django.http import HttpRequest

from kith.language import Form
from kith.language.questions import Question

FIGURES = 4   # of a number; more are no line of anything


def given(request: HttpRequest, form: type[Form]) -> dict:
    """What the page before gave along: which service has what is added to, and what the form lets a link answer."""
    role = request.GET.get("role", "")
    said = {key: request.GET[key] for key, one in form.questions.items() if one.by_link and _closed(one, request, key)}
    return said | {"role": role} if "role" in form.questions and role in form.questions["role"].choices() else said


def _closed(one: Question, request: HttpRequest, key: str) -> bool:
    """A choice or a number; words never stand in an address."""
    said = request.GET.get(key, "")
    return said in one.choices() or (one.kind == "number" and said.isdecimal() and len(said) <= FIGURES)
