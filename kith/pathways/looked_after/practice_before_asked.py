"""After a move the GP practice before is asked for what it holds, and its silence climbs to the named GP."""
from kith.forms.looked_after.move_gone_through import MoveGoneThrough
from kith.forms.looked_after.practice_before import PracticeBefore
from kith.forms.looked_after.practice_settled import PracticeSettled
from kith.language import LEARNT, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.roles import LOOKED_AFTER_NURSE, NAMED_GP, NAMED_NURSE
from kith.statuses.care import LOOKED_AFTER, MOVED_IN_CARE

ASK = working_days(setting("looked_after.working_days_to_ask_the_practice_before", 5,
                           "Working days after a move of a child in care in which the GP practice before is asked for "
                           "what it holds", "Local"))
COME = working_days(setting("looked_after.working_days_for_the_practice_before", 10,
                            "Working days in which the GP practice before gives what it holds", "Local"))
MAY, UP = (NAMED_NURSE,), climbs(5, then=NAMED_GP)
SAME = MoveGoneThrough.follows(MoveGoneThrough.practice.is_in("same"))


class PracticeBeforeAsked(Pathway):
    """Three homes, three practices, and each sent its letters to the one before; only the last was ever asked.

    Where the practice stays the same nothing is asked, as soon as somebody has said so.
    """

    title = "After a move: the GP practice before is asked"
    source = Source("Locality agreement with the practices on children in care")
    answers_rows = ("LA16",)
    clock = LEARNT
    begins_when = (
        MOVED_IN_CARE.because("{name} moved to another home in care on {when}, and may have another practice now")
        | PracticeSettled.where(PracticeSettled.moved.yes).because(
            "it was found out on {when} that {name} has another GP practice than before"))

    ask = Duty("Ask the GP practice from before the move for what it holds", owner=LOOKED_AFTER_NURSE, due=ASK,
               level="routine", while_=LOOKED_AFTER, done_when=PracticeBefore.follows() | SAME,
               act="Write whom you asked", waived_by=MAY, escalate=UP)
    came = Duty("Have from the GP practice before what it holds", owner=LOOKED_AFTER_NURSE, due=COME, after="ask",
                level="routine", while_=LOOKED_AFTER,
                done_when=PracticeBefore.follows(PracticeBefore.answered) | SAME, act="Write what came of it",
                waived_by=(NAMED_NURSE, NAMED_GP), escalate=UP)
