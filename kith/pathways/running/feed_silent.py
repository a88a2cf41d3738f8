"""A feed that falls silent looks like a quiet day: when no message came for hours, somebody must ask."""
from kith.forms.running.feed_fell_silent import FeedFellSilent
from kith.forms.running.feed_heard import FeedHeard
from kith.language import LEARNT, Duty, Pathway, Source, climbs, hours, setting
from kith.language.roles import CLINICAL_SAFETY_OFFICER, SERVICE_DESK

ASK_IN = setting("feed.hours_to_ask", 1, "Hours in which somebody asks why a feed fell silent", "Local practice")


class FeedSilent(Pathway):
    """When a feed failed on a Friday, Monday's screens must say so; the silence itself is owed to somebody."""

    title = "A feed fell silent"
    source = Source("Clinical safety of feeds")
    answers_rows = ("AE03", "AE10")
    clock = LEARNT
    begins_when = FeedFellSilent.where().because("no message has come since {when}")

    hear = Duty("Find out why no messages come", owner=SERVICE_DESK, due=hours(ASK_IN), level="urgent",
                done_when=FeedHeard.follows(), act="See the feed", waived_by=(CLINICAL_SAFETY_OFFICER,),
                escalate=climbs(4, again=24, by=hours, first=SERVICE_DESK, then=CLINICAL_SAFETY_OFFICER))
