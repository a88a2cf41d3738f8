"""What one service tells another is read and decided upon, and whoever told it hears what was decided."""
from kith.forms.acts.not_delivered import NotDelivered
from kith.forms.sent.notice_decided import NoticeDecided
from kith.forms.sent.notice_to_decide import NoticeToDecide
from kith.language import HAPPENED, Loop, Pathway, Rung, Source, end_of_working_day, working_days
from kith.language.loops import CHASE
from kith.language.roles import WHOEVER_IS_ASKED
from kith.statuses.sending import has_it, opened, seen


class NoticeAnswered(Pathway):
    """Notices were filed as read by whoever received them, and nobody could say what had been decided."""

    title = "A notice is read and decided on"
    source = Source("Local agreement between the services")
    answers_rows = ("CP01",)
    clock = HAPPENED
    begins_when = NoticeToDecide.where().because("a notice about {name} was sent on {when}")
    loop = Loop(
        sent=NoticeToDecide, to=WHOEVER_IS_ASKED, undelivered=NotDelivered, chase=CHASE,
        opened=opened("Open a notice", end_of_working_day(1)),
        read=opened("Open each document of a notice", end_of_working_day(1), for_each=NoticeToDecide.documents),
        acknowledged=has_it("has a notice", end_of_working_day(1)),
        decided=Rung("Decide on a notice and say why", end_of_working_day(2), NoticeDecided.answers(),
                     "Record the decision"),
        seen=seen("Read the decision on your notice", working_days(2)))
