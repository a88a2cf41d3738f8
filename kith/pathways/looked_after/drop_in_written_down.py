"""Each care leaver who was seen at a drop-in has that contact on their own record, where the year is kept."""
from kith.forms.looked_after.drop_in_held import DropInHeld
from kith.forms.looked_after.drop_in_written import DropInWritten
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, setting, when_overdue, working_days
from kith.language.roles import LOOKED_AFTER_LEAD, THE_RECORDER

WRITTEN = working_days(setting("drop_ins.working_days_to_write", 2, "Working days in which the contacts of a drop-in "
                               "stand on the records of those who came", "Local"))


class DropInWrittenDown(Pathway):
    """They had been seen at the hostel all along, and on their records nobody had been in touch for a year."""

    title = "What was seen at a drop-in is written down"
    source = Source("Locality standard for young people who leave care")
    answers_rows = ("LA06",)
    clock = HAPPENED
    begins_when = DropInHeld.where(DropInHeld.leavers.at_least(1)).because(
        "care leavers came to the drop-in, as was said on {when}")

    write = Duty("Write the contact with each care leaver who came on their own record", owner=THE_RECORDER,
                 due=WRITTEN, level="routine", done_when=DropInWritten.answers(), act="Say that it is written",
                 escalate=Escalate(when_overdue(LOOKED_AFTER_LEAD), again=working_days(5)))
