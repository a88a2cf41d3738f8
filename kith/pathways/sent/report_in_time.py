"""A report that was asked for is there by the day that was named, or it is said why it cannot be."""
from kith.forms.acts.acknowledged import Acknowledged
from kith.forms.acts.not_delivered import NotDelivered
from kith.forms.acts.opened import Opened
from kith.forms.sent.decision_seen import DecisionSeen
from kith.forms.sent.report_given import ReportGiven
from kith.forms.sent.report_request import ReportRequest
from kith.language import (
    HAPPENED,
    Escalate,
    Loop,
    Pathway,
    Rung,
    Source,
    before_due,
    by_day,
    climbs,
    end_of_working_day,
    overdue_by,
    when_overdue,
    working_days,
)
from kith.language.roles import DESIGNATED_NURSE, TEAM_LEAD, THE_SENDER, WHOEVER_IS_ASKED

CHASE = climbs(2, again=2, then=DESIGNATED_NURSE, also=(THE_SENDER,))
# A report that comes after the meeting is no use to it: it is spoken of while there is time.
BEFOREHAND = Escalate(before_due(working_days(1), TEAM_LEAD), when_overdue(TEAM_LEAD),
                      overdue_by(working_days(1), DESIGNATED_NURSE), again=working_days(2), also=(THE_SENDER,))


class ReportInTime(Pathway):
    """GPs were asked for reports by an e-mail nobody opened, and the conference sat without them."""

    title = "A report is given by its day"
    source = Source("Local agreement between the services: whoever knows the child reports by the day that is named")
    answers_rows = ("CP01",)
    clock = HAPPENED
    begins_when = ReportRequest.where().because("a report about {name} was asked for on {when}")
    loop = Loop(
        sent=ReportRequest, to=WHOEVER_IS_ASKED, chase=CHASE, undelivered=NotDelivered,
        opened=Rung("Open a request for a report", end_of_working_day(1), Opened.answers(), "It was opened"),
        read="The request is its own text: nothing is attached to it.",
        acknowledged=Rung("Say by name who writes a report", end_of_working_day(2), Acknowledged.answers(),
                          "Say who has it"),
        decided=Rung("Give a report, or say that nothing is held", by_day(ReportRequest.by_day, working_days(10)),
                     ReportGiven.answers(), "Give the report", chase=BEFOREHAND),
        seen=Rung("Read the report you asked for", working_days(2), DecisionSeen.answers(), "I have read it"))
