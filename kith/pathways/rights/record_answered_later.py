"""A request that takes longer is answered within two months more; nobody is told “later” twice."""
from kith.forms.rights.record_answered import RecordAnswered
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    before_due,
    months,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import CALDICOTT_GUARDIAN, NAMED_NURSE, RECORDS_DESK

MORE = setting("requests.months_more", 2, "Months by which a complex request may take longer",
               "UK GDPR, article 12(3)")


class RecordAnsweredLater(Pathway):
    """“We need more time” ended the matter for whoever had asked, since nobody had written down until when."""

    title = "A request for a record that takes longer"
    source = Source("UK GDPR, article 12(3)")
    answers_rows = ("LA21",)
    clock = HAPPENED
    begins_when = RecordAnswered.where(RecordAnswered.outcome.is_in("longer")).because(
        "whoever asked for a copy of the record was told on {when} that it takes longer")
    continues_after_death = True

    answer = Duty("Answer a request for a record that took longer", owner=RECORDS_DESK, due=months(MORE), level="soon",
                  done_when=RecordAnswered.answers(RecordAnswered.outcome.is_in("given", "part", "refused", "nothing")),
                  act="Make the copy",
                  escalate=Escalate(before_due(working_days(5), NAMED_NURSE), when_overdue(CALDICOTT_GUARDIAN),
                                    again=working_days(5)))
