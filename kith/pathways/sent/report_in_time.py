"""A report that was asked for is there by the day that was named, or it is said why it cannot be."""
from kith.forms.acts.not_delivered import NotDelivered
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
    end_of_working_day,
    overdue_by,
    when_overdue,
    working_days,
)
from kith.language.roles import DESIGNATED_NURSE, TEAM_LEAD, THE_SENDER, WHOEVER_IS_ASKED
from kith.statuses.sending import OWN_TEXT, UNHURRIED, has_it, opened, seen

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
        sent=ReportRequest, to=WHOEVER_IS_ASKED, chase=UNHURRIED, undelivered=NotDelivered,
        opened=opened("Open a request for a report", end_of_working_day(1)),
        read=OWN_TEXT,
        acknowledged=has_it("writes a report", end_of_working_day(2)),
        decided=Rung("Give a report, or say that nothing is held", by_day(ReportRequest.by_day, working_days(10)),
                     ReportGiven.answers(), "Give the report", chase=BEFOREHAND),
        seen=seen("Read the report you asked for", working_days(2)))
