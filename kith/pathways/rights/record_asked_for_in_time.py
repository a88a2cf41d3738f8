"""Whoever asks for a record is checked in days and answered within the month; silence climbs as everywhere else."""
from kith.forms.rights.asker_checked import AskerChecked
from kith.forms.rights.record_answered import RecordAnswered
from kith.forms.rights.record_asked_for import RecordAskedFor
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    before_due,
    months,
    overdue_by,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import CALDICOTT_GUARDIAN, NAMED_NURSE, RECORDS_DESK

CHECK = setting("requests.days_to_check", 5, "Working days in which whoever asks for a record is checked", "Local")
ANSWER = setting("requests.months_to_answer", 1, "Months in which a request for a record is answered",
                 "UK GDPR, article 12(3)")


class RecordAskedForInTime(Pathway):
    """A girl asked a nurse for what was written about her. The nurse knew no form for it, and nothing came of it."""

    title = "A request for a record is answered"
    source = Source("UK GDPR, articles 12 and 15; Data Protection Act 2018, schedules 2 and 3")
    answers_rows = ("LA21", "P7")
    clock = HAPPENED
    begins_when = RecordAskedFor.where().because("a copy of the record was asked for on {when}")
    continues_after_death = True

    check = Duty("Check who asks for a record", owner=RECORDS_DESK, due=working_days(CHECK), level="soon",
                 done_when=AskerChecked.answers(), act="Write what was checked",
                 escalate=Escalate(when_overdue(NAMED_NURSE), again=working_days(5)))
    answer = Duty("Answer a request for a record", owner=RECORDS_DESK, due=months(ANSWER), level="soon",
                  done_when=RecordAnswered.answers(), act="Make the copy",
                  escalate=Escalate(before_due(working_days(5), NAMED_NURSE), when_overdue(CALDICOTT_GUARDIAN),
                                    overdue_by(working_days(5), CALDICOTT_GUARDIAN), again=working_days(5)))
