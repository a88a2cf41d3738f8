"""A hospital that goes on using the old number would sooner or later join a child to the family they left."""
from kith.forms.identity.sealed_post_came import SealedPostCame
from kith.forms.identity.sealed_post_read import SealedPostRead
from kith.language import LEARNT, Duty, Pathway, Source, climbs, hours, setting
from kith.language.duties import SEALED_ONE
from kith.language.roles import ADOPTION_DESK, DESIGNATED_NURSE
from kith.statuses.adoption import SEALED

IN = setting("adoption.hours_to_read", 24, "Hours in which the adoption desk reads a message that came under an "
             "identity that has ended", "Local practice")


class SealedPost(Pathway):
    """Nobody is told what such a message says: the adoption desk reads it, and rings whoever sent it."""

    title = "Message under an identity that has ended"
    source = Source("National practice on the records of adopted children")
    answers_rows = ("CP03", "AE03")
    clock = LEARNT
    begins_when = SealedPostCame.where().because("a message came on {when} under an identity that has ended")

    read = Duty("Read a message sent under an ended identity", owner=ADOPTION_DESK, due=hours(IN), level="soon",
                while_=SEALED, done_when=SealedPostRead.answers(), act="Write what was done", beside=SEALED_ONE,
                escalate=climbs(24, again=24, by=hours, first=DESIGNATED_NURSE, then=DESIGNATED_NURSE))
