"""In the year after leaving care somebody gets in touch, in the way that was chosen, and asks how it was."""
from kith.forms.looked_after.leaver_asked import LeaverAsked
from kith.forms.looked_after.leaver_contacted import LeaverContacted
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Law,
    Pathway,
    Promises,
    Source,
    age_at_least,
    before_due,
    months,
    overdue_by,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import LOOKED_AFTER_NURSE, NAMED_NURSE, TEAM_LEAD

YEAR = months(setting("leaving.months_to_contact", 12, "Months in which somebody who left care is contacted", "Local"))
EARLY = months(setting("leaving.months_before_it_ends", 3,
                       "Months before that in which the lead hears that there was no contact yet", "Local"))
ASK = working_days(setting("leaving.working_days_to_ask", 20,
                           "Working days after leaving in which they are asked how it was", "Local"))
GROWN = 16   # whoever goes home younger is followed by the services for children


class AfterLeavingCare(Pathway):
    """They left with a folder, and nobody was ever asked whether anyone had heard from them since."""

    title = "The year after leaving care"
    source = Source("Locality standard for young people who leave care")
    answers_rows = ("LA06",)
    promises = Promises("When you leave care", 7, {"contact": "Your nurse gets in touch in the way that you like."})
    clock = HAPPENED
    law = Law(began="2025-07-01")   # whoever left before that is not begun with now
    begins_when = LookedAfterEnded.where(age_at_least(GROWN)).because("{name} left care on {when}")

    contact = Duty("Get in touch in the year after care, in the way they chose", owner=LOOKED_AFTER_NURSE, due=YEAR,
                   done_when=LeaverContacted.follows(LeaverContacted.settled | LeaverContacted.tried_enough),
                   act="Write what came of it", level="routine",
                   escalate=Escalate(before_due(EARLY, TEAM_LEAD), when_overdue(TEAM_LEAD),
                                     overdue_by(working_days(5), NAMED_NURSE), again=working_days(20)))
    ask = Duty("Ask them how the health care was for them", owner=LOOKED_AFTER_NURSE, due=ASK, level="routine",
               done_when=LeaverAsked.follows(), act="Write what they say", waived_by=(TEAM_LEAD,),
               escalate=Escalate(when_overdue(TEAM_LEAD), again=working_days(20)))
