"""A drop-in that was not held is followed: whoever had been told to come hears of it, and has something instead."""
from kith.forms.looked_after.drop_in_followed import DropInFollowed
from kith.forms.looked_after.drop_in_held import DropInHeld
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.roles import COMMISSIONER, DESIGNATED_NURSE, LOOKED_AFTER_LEAD

FOLLOWED = working_days(setting("drop_ins.working_days_to_follow", 2, "Working days in which a drop-in that was not "
                                "held is followed", "Local"))


class DropInNotHeld(Pathway):
    """They waited in the lounge of the hostel, and nobody came. The next time nobody waited."""

    title = "A drop-in that was not held"
    source = Source("Locality standard for young people who leave care")
    answers_rows = ("LA06",)
    clock = HAPPENED
    begins_when = DropInHeld.where(DropInHeld.held.no).because(
        "a drop-in for care leavers was not held, as was said on {when}")

    follow = Duty("Follow the drop-in that was not held", owner=LOOKED_AFTER_LEAD, due=FOLLOWED,
                  done_when=DropInFollowed.answers(), act="Say what was done",
                  escalate=climbs(10, again=20, first=DESIGNATED_NURSE, then=COMMISSIONER))
