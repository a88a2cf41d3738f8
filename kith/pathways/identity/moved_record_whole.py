"""Safeguarding notes were left behind on paper: what a moved record lacks is mended by somebody, by a day."""
from kith.forms.identity.gap_mended import GapMended
from kith.forms.identity.paper_compared import PaperCompared
from kith.forms.identity.record_moved import RecordMoved
from kith.language import LEARNT, Duty, Escalate, Pathway, Source, setting, when_overdue, working_days
from kith.language.roles import NAMED_NURSE, POST_CLERK

DAYS = setting("moving.days_to_mend", 5, "Working days to add from the paper what a moved record lacks",
               "Local: no national time")


class MovedRecordWhole(Pathway):
    """What did not arrive, arrived cut short, or lost its safeguarding section stays on a list until it is there."""

    title = "A moved record that lacks something"
    source = Source("Locality plan for moving records from paper")
    answers_rows = ("AM07",)
    clock = LEARNT
    begins_when = (
        RecordMoved.where(RecordMoved.gap).because("part of the paper record of {name} did not arrive in Kith")
        | PaperCompared.where(PaperCompared.found.is_in("gaps"))
        .because("the paper record of {name} holds something that Kith does not")
    )

    mend = Duty("Add what is missing from the paper record", owner=POST_CLERK, due=working_days(DAYS), level="soon",
                done_when=GapMended.answers(), act="Write what was done", waived_by=(NAMED_NURSE,),
                escalate=Escalate(when_overdue(NAMED_NURSE), again=working_days(5)))
