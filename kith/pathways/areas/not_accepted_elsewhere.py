"""Nobody in the other area has accepted a child for a week: our designated nurse tells theirs."""
from kith.forms.areas.moved_area import MovedArea
from kith.forms.areas.told_elsewhere import ToldElsewhere
from kith.language import (
    LEARNT,
    Duty,
    Escalate,
    Pathway,
    Source,
    arrives,
    end_of_working_day,
    when_overdue,
    working_days,
)
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE
from kith.statuses.areas import NOT_ACCEPTED

A_WEEK = 7   # five working days


class NotAcceptedElsewhere(Pathway):
    """Two people answer for what falls between two areas, and each hears it from the other."""

    title = "Not accepted by the other area"
    source = Source("Local policy: the designated nurses of both areas hear of a child whom nobody accepts")
    answers_rows = ("RV10",)
    clock = LEARNT
    begins_when = arrives(MovedArea.since, days=A_WEEK).because(
        "{name} moved to another area a week ago, and nobody there has accepted all of it")

    tell = Duty("Tell the designated nurse of the other area that nobody there has accepted",
                owner=DESIGNATED_NURSE, due=end_of_working_day(1), while_=NOT_ACCEPTED,
                done_when=ToldElsewhere.answers(), act="Write whom you told", waived_by=(NAMED_NURSE,),
                escalate=Escalate(when_overdue(DESIGNATED_NURSE), again=working_days(2)))
