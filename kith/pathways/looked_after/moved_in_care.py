"""A child in care moved: what hangs on where they live is gone through, and what leaves the area is handed over."""
from kith.forms.areas.moved_area import MovedArea
from kith.forms.looked_after.move_gone_through import MoveGoneThrough
from kith.language import LEARNT, Duty, Pathway, Source, climbs, end_of_working_day, setting, working_days
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE, NAMED_NURSE
from kith.statuses.care import MOVED_ELSEWHERE, MOVED_IN_CARE

GONE_THROUGH = working_days(setting("looked_after.working_days_after_a_move", 10,
                                    "Working days in which plan, agreement, practice and appointments of a child in "
                                    "care are gone through after a move", "Local"))
UP = climbs(5, then=DESIGNATED_NURSE)


class MovedInCare(Pathway):
    """He lost his place on the waiting list with his room, and nobody noticed until the next review.

    Whoever placed him goes on answering for his health; somebody there must say by name what they take over.
    """

    title = "A child in care moves to another home"
    source = Source("Guidance on the health of looked-after children, on moves and on children placed out of area")
    answers_rows = ("RV10", "LA16")
    clock = LEARNT
    begins_when = MOVED_IN_CARE.because("{name} moved to another home in care on {when}")

    review = Duty("Go through plan, agreement, practice and appointments after a move", owner=LOOKED_AFTER_NURSE,
                  due=GONE_THROUGH, done_when=MoveGoneThrough.follows(MoveGoneThrough.all_settled),
                  act="Write what you went through", waived_by=(NAMED_NURSE,), escalate=UP)
    hand_over = Duty("Hand over to the area where the child lives now", owner=LOOKED_AFTER_NURSE,
                     due=end_of_working_day(0), when=MOVED_ELSEWHERE, done_when=MovedArea.follows(),
                     act="Write whom you asked there", waived_by=(NAMED_NURSE,), escalate=UP)
