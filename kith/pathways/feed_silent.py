"""A feed that falls silent looks like a quiet day: when no message came for hours, somebody must ask."""
from kith.forms.feed_heard import FeedHeard
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, hours, overdue_by, setting, when_overdue
from kith.language.roles import CLINICAL_SAFETY_OFFICER, SERVICE_DESK

SILENT = setting("feed.hours_of_silence", 6, "Hours without a message from a sender after which somebody must ask",
                 "Local: depends on how busy the department is at night")


class FeedSilent(Pathway):
    """When a feed failed on a Friday, Monday's screens must say so; the silence itself is owed to somebody."""

    title = "A feed fell silent"
    source = Source("Clinical safety of feeds")
    answers_rows = ("AE03", "AE10")
    clock = HAPPENED
    begins_when = FeedHeard.where().because("no message has come since {when}")

    hear = Duty("Find out why no messages come", owner=SERVICE_DESK, due=hours(SILENT), level="soon",
                done_when=FeedHeard.follows(), act="See the feed",
                escalate=Escalate(when_overdue(SERVICE_DESK), overdue_by(hours(4), CLINICAL_SAFETY_OFFICER),
                                  again=hours(24)))
