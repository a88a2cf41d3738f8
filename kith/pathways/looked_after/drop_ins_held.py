"""A drop-in for young people who left care is held, or it is said why not; each names the day of the next."""
from kith.forms.looked_after.drop_in_followed import DropInFollowed
from kith.forms.looked_after.drop_in_held import DropInHeld
from kith.forms.looked_after.drop_in_planned import DropInPlanned
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, arrives, overdue_by, setting, working_days
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_LEAD

SAID = working_days(setting("drop_ins.working_days_to_say", 1, "Working days after a drop-in by which it is said "
                            "whether it was held", "Local"))


class DropInsHeld(Pathway):
    """The drop-ins were in the report. Nobody could say how many of them had been held, or when they had stopped."""

    title = "Drop-ins for care leavers are held"
    source = Source("Locality standard for young people who leave care")
    answers_rows = ("LA06",)
    clock = HAPPENED
    begins_when = (arrives(DropInPlanned.day) | arrives(DropInHeld.next) | arrives(DropInFollowed.day)).because(
        "a drop-in for care leavers was planned for {when}")

    held = Duty("Say whether the drop-in for care leavers was held", owner=LOOKED_AFTER_LEAD, due=SAID, level="routine",
                done_when=DropInHeld.answers(), act="Say how it went",
                escalate=Escalate(overdue_by(working_days(3), DESIGNATED_NURSE), again=working_days(10)))
