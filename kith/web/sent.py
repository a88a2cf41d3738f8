"""Something sent: every step of its loop in words; delivered is not read, and read is not acted on."""

from django.http import HttpRequest, HttpResponse

from kith.records import subjects
from kith.records.database import cursor
from kith.web import rows, seeing, staff
from kith.web.showing import show
from kith.worklists import duty as reading


def sent(request: HttpRequest, key: str) -> HttpResponse:
    """The steps that one entry began, in the order in which they are due."""
    with cursor() as cur:
        first = reading.read(cur, key, request.at)
        subject = subjects.by_key(cur, first.line.subject)
        mine = first.asked_by == request.user.id
        mine = mine or reading.is_mine(cur, key, request.user.id, staff.posts(request))
        if not mine and subject.kind == "person":
            seeing.require(cur, request, subject)
        who = seeing.strip(cur, request, subject) if subject.kind == "person" else None
        steps = [first, *(reading.read(cur, line.key, request.at) for line in first.others)]
    steps.sort(key=lambda step: (step.line.due_at is None, step.line.due_at or request.at, step.line.key))
    return show(
        request, "sent.jinja", "What became of it", door="My list", who=who, steps=steps, rows=rows,
        unread=[step for step in steps if step.open],
    )  # fmt: skip
