"""A report for a conference that was drawn is read against the tool before the conference sits."""
from kith.forms.meetings.report_drawn import ReportDrawn
from kith.forms.meetings.report_reviewed import ReportReviewed
from kith.language import HAPPENED, Each, Escalate, Pathway, Source, Whose, end_of_working_day, setting, when_overdue
from kith.language import working_days as days_of_work
from kith.language.duties import SAID
from kith.language.roles import (
    DESIGNATED_NURSE,
    GP,
    MIDWIFE,
    NAMED_GP,
    NAMED_MIDWIFE,
    NAMED_NURSE,
    ON_A_PLAN,
)

ONE_IN = setting("meetings.one_report_in", 3, "Reports for conferences of which one is drawn to be read against the "
                 "tool; 1 is every one", "Local: not verified")
SOON = end_of_working_day(setting("meetings.working_days_to_read_a_report", 1,
                                  "Working days in which a report for a conference is read against the tool", "Local"))
OTHERS = tuple(key for key in ON_A_PLAN if key not in (GP.key, MIDWIFE.key))
READERS = {"gp": Whose(NAMED_GP, ReportDrawn.role.is_in(GP.key)),
           "midwife": Whose(NAMED_MIDWIFE, ReportDrawn.role.is_in(MIDWIFE.key)),
           "other": Whose(NAMED_NURSE, ReportDrawn.role.is_in(*OTHERS))}


class ReportAssured(Pathway):
    """One practice wrote four pages and the next a line, and nobody told either which of them helped.

    Who writes does not know which is drawn; what is returned comes back while the conference can still use it.
    """

    title = "A report for a conference is read against the tool"
    source = Source("Locality standard of reports: the tool, its score and its sample are local")
    answers_rows = ("GP05", "HV05")
    clock = HAPPENED
    begins_when = ReportDrawn.where().because("a report about {name} for a conference was drawn on {when}")

    read = Each(READERS, "Read a report for a conference against the tool", due=SOON, act="Score it",
                done_when=ReportReviewed.answers(), waived_by=(DESIGNATED_NURSE,), beside=SAID,
                escalate=Escalate(when_overdue(DESIGNATED_NURSE), again=days_of_work(5)))
