"""What was written of a child on the records of the family they left may say where they went."""
from kith.forms.identity.record_sealed import RecordSealed
from kith.forms.identity.sealed_named_read import SealedNamedRead
from kith.language import LEARNT, Duty, Escalate, Pathway, Source, setting, when_overdue, working_days
from kith.language.duties import SEALED_ONE
from kith.language.roles import ADOPTION_DESK, DESIGNATED_NURSE
from kith.statuses.adoption import SEALED

WITHIN = setting("adoption.days_to_read_names", 5, "Working days in which the adoption desk reads what others’ "
                 "records say of a child whose record was sealed", "Local practice")


class SealedNamed(Pathway):
    """A mother’s notes name her child, and now and then the town. Only a person can tell which words lead there."""

    title = "What names an adopted child"
    source = Source("National practice on the records of adopted children")
    answers_rows = ("CP03",)
    clock = LEARNT
    begins_when = RecordSealed.where(RecordSealed.named.at_least(1)).because(
        "a record was sealed after an adoption on {when}, and others’ records name the child")

    read = Duty("Read what others’ records say of the child", owner=ADOPTION_DESK, due=working_days(WITHIN),
                level="soon", while_=SEALED, done_when=SealedNamedRead.answers(), act="Write what was found",
                beside=SEALED_ONE, escalate=Escalate(when_overdue(DESIGNATED_NURSE), again=working_days(2)))
