"""Before a form: what is owed already and this would answer, and what a plan was to have shown by now."""
from django.http import HttpRequest

from kith.access import sensitivity
from kith.language import Form
from kith.records.database import cursor
from kith.web import staff
from kith.worklists import person
from kith.worklists.about import plan
from kith.worklists.about.plan import Action
from kith.worklists.owed.line import Line
from kith.worklists.person import Who


def awaited(request: HttpRequest, form: type[Form], who: Who | None) -> list[Line]:
    """What is owed already and this would answer: a child who walks in is matched to where they were told to go."""
    if who is None or form.once_for != "cited":
        return []
    with cursor() as cur:
        reader = sensitivity.reader(cur, request.user.id, staff.posts(request), who.ids)
        lines = [one.line for one in person.owed(cur, who.ids, request.at, reader)]
    return [line for line in lines if line.form == form.key]


def unknown(request: HttpRequest, form: type[Form], who: Who | None) -> list[Action]:
    """What a plan was to have shown by now: whoever writes of a contact meets it first, and may know."""
    if who is None or not form.of_a_contact:
        return []
    with cursor() as cur:
        reader = sensitivity.reader(cur, request.user.id, staff.posts(request), who.ids)
        return [one for one in plan.plan(cur, who.ids, request.at, reader).actions if one.overdue]
