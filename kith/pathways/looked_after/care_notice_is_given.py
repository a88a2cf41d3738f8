"""The local authority is asked for a notice that never came; its silence climbs to the head of service."""
from kith.forms.acts.not_delivered import NotDelivered
from kith.forms.looked_after.care_notice_asked import CareNoticeAsked
from kith.forms.looked_after.care_notice_given import CareNoticeGiven
from kith.language import (
    HAPPENED,
    Escalate,
    Loop,
    Pathway,
    Rung,
    Source,
    end_of_working_day,
    overdue_by,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import CSC_FRONT_DOOR, CSC_HEAD, CSC_MANAGER, DESIGNATED_NURSE, THE_SENDER
from kith.statuses.sending import OWN_TEXT, opened, seen

ANSWER_IN = setting("looked_after.working_days_to_give_notice", 2,
                    "Working days in which the local authority says whether a child is in care, once it is asked",
                    "Local")


class CareNoticeIsGiven(Pathway):
    """A foster carer brought a boy to the practice, and nobody in health had been told that he was in care."""

    title = "The local authority is asked for its notice"
    source = Source("Care Planning Regulations 2010 (SI 2010/959), regulation 13, on who is told of a placement; the "
                    "time to answer is local")
    answers_rows = ("LA09",)
    clock = HAPPENED
    begins_when = CareNoticeAsked.where().because("{name} is said to be in care, and no notice came; asked on {when}")
    loop = Loop(
        sent=CareNoticeAsked, to=CSC_FRONT_DOOR, undelivered=NotDelivered,
        chase=Escalate(when_overdue(CSC_MANAGER), overdue_by(end_of_working_day(2), CSC_HEAD),
                       overdue_by(end_of_working_day(4), DESIGNATED_NURSE), again=working_days(2), also=(THE_SENDER,)),
        opened=opened("Open a question whether a child is in care", end_of_working_day(1)),
        read=OWN_TEXT,
        acknowledged="Whoever answers gives their name with the answer, and until then it was opened or was not.",
        decided=Rung("Say whether a child is in care, since when and by which order", end_of_working_day(ANSWER_IN),
                     CareNoticeGiven.follows(), "Give the notice"),
        seen=seen("Read whether the child is in care", working_days(1)))
