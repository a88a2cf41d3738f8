"""Violence at home that was told of: which relations carry it to a child, and when it is urgent."""
from kith.forms.family.involvement import Involvement
from kith.forms.violence.adult_in_notice import AdultInNotice
from kith.forms.violence.child_in_notice import ChildInNotice
from kith.forms.violence.violence_decided import ViolenceDecided
from kith.language import (
    Duty,
    Escalate,
    Span,
    all_of,
    arrives,
    end_of_working_day,
    overdue_by,
    setting,
    when_overdue,
    working_days,
)
from kith.language.conditions import Condition
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, TEAM_LEAD, Role
from kith.language.roles import GP as GP_ROLE
from kith.statuses.adult_risk import GROWN_UP
from kith.statuses.kin import CARERS, PARENTS

# Wherever the child lives: with either adult, with the other parent, in foster care, or not yet born.
ADULTS_OF_A_CHILD = (*PARENTS, "step_parent", *CARERS, "lives_with", "contact_with", "partner_of_parent")
HIGH = AdultInNotice.high | ChildInNotice.high
OTHER = AdultInNotice.risk.is_in("other") | ChildInNotice.risk.is_in("other")

IS_GP = Involvement.role.is_in(GP_ROLE.key)
WITH_A_GP = Span(title="known to a GP who reads notices", begins=Involvement.where(IS_GP),
                 ends=arrives(Involvement.ended, where=IS_GP))

DAYS_TO_DECIDE = setting("notices.days_to_decide", 2, "Working days in which each professional decides about a notice "
                         "of violence at home", "Local: the police owe health services no notice by law")
DAYS_WHEN_HIGH = setting("notices.days_to_decide_high", 1, "Working days in which each professional decides about a "
                         "notice of violence at home where the risk is high", "Local")
CLIMB = Escalate(when_overdue(TEAM_LEAD), overdue_by(working_days(1), NAMED_NURSE),
                 overdue_by(working_days(3), DESIGNATED_NURSE), again=working_days(2))


def decides(owner: Role, risk: Condition, *also: Condition) -> Duty:
    """The same of each professional: their silence climbs by itself, and none answers for another."""
    high = risk is HIGH
    return Duty("Decide about a notice of violence at home", owner=owner, level="urgent" if high else "soon",
                due=end_of_working_day(DAYS_WHEN_HIGH if high else DAYS_TO_DECIDE), when=all_of((risk, *also)),
                unless=GROWN_UP, done_when=ViolenceDecided.answers(), act="Record decision", waived_by=(NAMED_NURSE,),
                escalate=CLIMB)
