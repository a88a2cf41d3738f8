"""A report for a conference that was returned is mended by the service that wrote it, and sent again."""
from kith.forms.meetings.conference_report import ConferenceReport
from kith.forms.meetings.report_reviewed import ReportReviewed
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, end_of_working_day, setting
from kith.language.duties import SAID
from kith.language.roles import DESIGNATED_NURSE, NAMED_GP, NAMED_NURSE, WHOEVER_IS_ASKED

SOON = end_of_working_day(setting("meetings.working_days_to_mend_a_report", 1,
                                  "Working days in which a report for a conference that was returned is mended",
                                  "Local"))


class ReportMended(Pathway):
    """What a conference needed to know stood in the record, and not in the report. Sent again, it is read again."""

    title = "A report for a conference is mended"
    source = Source("Locality standard of reports for conferences")
    answers_rows = ("GP05", "HV05")
    clock = HAPPENED
    begins_when = ReportReviewed.where(ReportReviewed.returned).because(
        "a report about {name} for a conference was returned on {when}")

    mend = Duty("Mend a report for a conference and send it again", owner=WHOEVER_IS_ASKED, due=SOON,
                done_when=ConferenceReport.answers(), mends=True, act="Send the report again",
                waived_by=(NAMED_NURSE, NAMED_GP, DESIGNATED_NURSE), beside=SAID, escalate=climbs(1))
