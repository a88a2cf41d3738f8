"""A child was adopted: whatever was owed on the sealed record is begun again on the new one, or said to be over."""
from kith.forms.identity.begun_again import BegunAgain
from kith.forms.identity.record_sealed import RecordSealed
from kith.language import LEARNT, Duty, Escalate, Pathway, Source, setting, when_overdue, working_days
from kith.language.roles import ADOPTION_DESK, DESIGNATED_NURSE
from kith.statuses.adoption import SEALED

WITHIN = setting("adoption.days_to_begin_again", 5,
                 "Working days in which what was owed before an adoption is begun again on the new record",
                 "Notice of 2018 to practices on records after an adoption; its use here is local")


class BeginAgain(Pathway):
    """An overdue check must not be lost with a name: nobody who owed it may know the child by either record."""

    title = "Begin again after an adoption"
    source = Source("National practice on the records of adopted children")
    answers_rows = ("CP03",)
    clock = LEARNT
    begins_when = RecordSealed.where().because("a record was sealed after an adoption on {when}")

    again = Duty("Begin again on the new record", owner=ADOPTION_DESK, due=working_days(WITHIN), level="soon",
                 for_each=RecordSealed.owed, while_=SEALED, done_when=BegunAgain.answers(),
                 act="Write what became of it",
                 escalate=Escalate(when_overdue(DESIGNATED_NURSE), again=working_days(2)))
