"""A concern that tells of danger now reaches a person at once, and their silence another."""
from kith.forms.concerns.concern_read import ConcernRead
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, hours, minutes, overdue_by, when_overdue
from kith.language.roles import HUB_LEAD, HUB_TRIAGE, NAMED_NURSE
from kith.statuses.concerns import CANNOT_WAIT, MINUTES_TO_READ


class ConcernReadAtOnce(Pathway):
    """A neighbour wrote that a child was screaming. The message waited behind others until the next morning."""

    title = "A concern that cannot wait is read"
    source = Source("Locality policy on the front door")
    answers_rows = ("CP11",)
    clock = HAPPENED
    begins_when = CANNOT_WAIT

    read = Duty("Read a concern at once", owner=HUB_TRIAGE, due=minutes(MINUTES_TO_READ), level="urgent",
                done_when=ConcernRead.answers(), act="Read it",
                escalate=Escalate(when_overdue(HUB_LEAD), overdue_by(minutes(30), NAMED_NURSE), again=hours(1)))
