"""What is added to something sent before is read by whoever has that; it is decided on with it."""
from kith.forms.acts.not_delivered import NotDelivered
from kith.forms.acts.opened import Opened
from kith.forms.sent.added_to_sent import AddedToSent
from kith.language import HAPPENED, Loop, Pathway, Rung, Source, hours, setting
from kith.language.loops import CHASE
from kith.language.roles import WHOEVER_IS_ASKED
from kith.statuses.sending import opened

READ_IN = setting("loops.hours_to_read_more", 4, "Hours in which what is added to something sent is read", "Local")


class AdditionRead(Pathway):
    """A second referral about the same child was taken for a copy of the first, and what was new in it was not read."""

    title = "What is added to something sent is read"
    source = Source("Local agreement between the services")
    answers_rows = ("CP01",)
    clock = HAPPENED
    begins_when = AddedToSent.where().because("something was added on {when} to what had been sent about {name}")
    loop = Loop(
        sent=AddedToSent, to=WHOEVER_IS_ASKED, undelivered=NotDelivered, chase=CHASE,
        opened=Rung("Read what was added to something sent", hours(READ_IN), Opened.answers(), "It was read", "urgent"),
        read=opened("Open each document that was added", hours(READ_IN), for_each=AddedToSent.documents),
        acknowledged="Whoever has what it was added to has it: that was acknowledged by name already.",
        decided="It is decided on with what it was added to.",
        seen="There is no decision of its own to read.")
