"""A child moves to another area: each service keeps the child on its list until somebody there accepts by name."""
from kith.forms.areas.accepted_elsewhere import AcceptedElsewhere
from kith.forms.areas.area_answered import AreaAnswered
from kith.forms.areas.moved_area import MovedArea
from kith.language import (
    LEARNT,
    Duty,
    Each,
    Escalate,
    Pathway,
    Source,
    before_due,
    during,
    named_in,
    when_overdue,
    working_days,
)
from kith.language.roles import (
    CAMHS,
    DESIGNATED_NURSE,
    HEALTH_VISITOR,
    LOOKED_AFTER_NURSE,
    MIDWIFE,
    NAMED_NURSE,
    SCHOOL_NURSE,
    TEAM_LEAD,
    THE_PLACE_NAMED,
    THE_SENDER,
    UNIVERSAL,
)
from kith.statuses.areas import DAYS_TO_ACCEPT
from kith.statuses.care import LOOKED_AFTER

WHAT = "Have the new area accept: still yours until it does"
ACT, ACCEPTED, MAY = "Write who accepted", AcceptedElsewhere.answers(), (NAMED_NURSE,)
TAKEN_OVER = {"health_visitor": HEALTH_VISITOR, "school_nurse": SCHOOL_NURSE, "midwife": MIDWIFE, "camhs": CAMHS}
DUE = working_days(DAYS_TO_ACCEPT)
SILENT = Escalate(before_due(working_days(2), TEAM_LEAD), when_overdue(DESIGNATED_NURSE), again=working_days(5))
SILENT_THERE = Escalate(when_overdue(DESIGNATED_NURSE), again=working_days(5), also=(THE_SENDER,))
THERE = "there"


class MovedOutOfArea(Pathway):
    """A notice of a move was taken for a hand-over, and for weeks neither side had the child on its list."""

    title = "A child moves to another area"
    source = Source("Guidance on looked-after children placed out of area; local policy for every other move")
    answers_rows = ("RV10",)
    clock = LEARNT
    begins_when = MovedArea.where().because("{name} moves to another area, where nobody has accepted {name} yet")

    # Whoever there has a link says so themselves, and all of it at once; part of it closes nothing of ours.
    there = Duty("Say that you have taken over a child who moved to you", owner=THE_PLACE_NAMED, due=DUE,
                 act="We say what we have taken over", done_when=AreaAnswered.answers(AreaAnswered.whole),
                 waived_by=MAY, escalate=SILENT_THERE, when=MovedArea.place.asked)
    accept = Each(named_in(MovedArea.takes_over, TAKEN_OVER), WHAT, due=DUE, act=ACT, done_when=ACCEPTED, waived_by=MAY,
                  escalate=SILENT, done_with=THERE)
    practice = Duty("Have a practice in the new area confirm that it has the child", owner=UNIVERSAL, due=DUE, act=ACT,
                    done_when=ACCEPTED, waived_by=MAY, escalate=SILENT, done_with=THERE,
                    when=MovedArea.takes_over.is_in("gp"))
    # A placing authority stays responsible for the health of a child it places elsewhere; there somebody else sees it.
    looked_after = Duty("Have the new area’s looked-after team accept: the health assessments stay yours",
                        owner=LOOKED_AFTER_NURSE, due=DUE, act=ACT, done_when=ACCEPTED, waived_by=MAY, escalate=SILENT,
                        done_with=THERE, when=during(LOOKED_AFTER))
