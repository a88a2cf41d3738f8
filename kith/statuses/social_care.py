"""Where social care has to do with a child: on a plan, in its care, under its enquiries, or said to be involved."""
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.forms.meetings.child_in_need_began import ChildInNeedBegan
from kith.forms.meetings.child_in_need_ended import ChildInNeedEnded
from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.forms.meetings.child_protection_plan_ended import ChildProtectionPlanEnded
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.forms.meetings.plan_stepped_down import PlanSteppedDown
from kith.language import Span, Whose, any_of, during
from kith.language.roles import SOCIAL_WORKER
from kith.statuses.care import IN_NEED, LOOKED_AFTER, ON_A_PLAN
from kith.statuses.involved import with_service

ENQUIRED = MeetingHeld.where(MeetingHeld.kind.is_in("strategy"), MeetingHeld.enquiries.yes)
# They last until something comes of them and is over; what came to nothing by word alone is still theirs to hear of.
ENQUIRIES = Span(
    title="under enquiries of social care", begins=ENQUIRED,
    ends=ChildProtectionPlanBegan.where() | ChildInNeedBegan.where() | LookedAfterBegan.where()
    | ChildProtectionPlanEnded.where() | ChildInNeedEnded.where() | LookedAfterEnded.where()
    | PlanSteppedDown.where(PlanSteppedDown.after.is_in("early_help", "universal")))
# A plan that ends is over at the very moment at which its end is told; it is told to whoever had it.
EVER = Span(title="on a plan or in care, then or before", begins=ChildProtectionPlanBegan.where()
            | ChildInNeedBegan.where() | LookedAfterBegan.where() | ENQUIRED
            | PlanSteppedDown.where(PlanSteppedDown.before.is_in("protection", "in_need")))
SAID = during(with_service(SOCIAL_WORKER))
SOCIAL_CARE = {"social_worker": Whose(SOCIAL_WORKER, any_of(
    [during(span) for span in (ON_A_PLAN, IN_NEED, LOOKED_AFTER, ENQUIRIES)] + [SAID]))}
WHOSE_IT_WAS = {"social_worker": Whose(SOCIAL_WORKER, any_of([during(EVER), SAID]))}
