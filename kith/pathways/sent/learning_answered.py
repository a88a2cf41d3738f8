"""Whoever finds that an earlier sign was missed tells the practice, and hears what it makes of it."""
from kith.forms.acts.not_delivered import NotDelivered
from kith.forms.sent.learning_point import LearningPoint
from kith.forms.sent.learning_reply import LearningReply
from kith.language import HAPPENED, Loop, Pathway, Rung, Source, climbs, setting, working_days
from kith.language.roles import DESIGNATED_NURSE, GP, NAMED_GP, THE_SENDER
from kith.statuses.sending import OWN_TEXT, seen

DAYS = setting("learning.days_to_reply", 20, "Working days in which a practice replies to something to learn", "Local")


class LearningAnswered(Pathway):
    """The signs had stood in the referral, and whoever wrote it never heard that they were seen elsewhere."""

    title = "Something to learn is answered"
    source = Source("Locality learning from practice; no blame, and no word to the family")
    answers_rows = ("GP07",)
    clock = HAPPENED
    begins_when = LearningPoint.where().because("an earlier sign about {name} was noted on {when}, to learn from")
    loop = Loop(
        sent=LearningPoint, to=GP, undelivered=NotDelivered,
        chase=climbs(10, again=10, first=NAMED_GP, then=DESIGNATED_NURSE, also=(THE_SENDER,)),
        opened="There is no hurry in it, and a reply shows that it was opened.",
        read=OWN_TEXT,
        acknowledged="The practice has a month, and its reply is by name.",
        decided=Rung("Reply to something to learn", working_days(DAYS), LearningReply.answers(), "Reply to it",
                     "routine"),
        seen=seen("Read what the practice makes of it", working_days(5), level="routine"))
