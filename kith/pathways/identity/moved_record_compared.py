"""A sample of moved records, and every one that tells of children, is read against its paper by a second person."""
from kith.forms.identity.paper_compared import PaperCompared
from kith.forms.identity.record_moved import RecordMoved
from kith.language import LEARNT, Duty, Escalate, Pathway, Source, setting, when_overdue, working_days
from kith.language.duties import HISTORY
from kith.language.roles import DUTY_DESK, NAMED_NURSE

DAYS = setting("moving.days_to_compare", 20, "Working days to read a moved record against its paper",
               "Local: no national time")


class MovedRecordCompared(Pathway):
    """Nobody noticed what the scanner left out; a batch is complete only when somebody has looked and signed."""

    title = "A moved record read against its paper"
    source = Source("Locality plan for moving records from paper")
    answers_rows = ("AM07",)
    clock = LEARNT
    begins_when = RecordMoved.where(RecordMoved.check.yes).because(
        "the record of {name} was moved from paper and nobody has compared the two")

    compare = Duty("Read the record against its paper", owner=DUTY_DESK, due=working_days(DAYS), level="routine",
                   done_when=PaperCompared.answers(), act="Sign what you found", waived_by=(NAMED_NURSE,),
                   beside=HISTORY, escalate=Escalate(when_overdue(NAMED_NURSE), again=working_days(10)))
