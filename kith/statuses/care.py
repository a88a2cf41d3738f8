"""On a child protection plan, in need, looked after, on a plan of MARAC: spans from one entry to another."""
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.forms.looked_after.placement_changed import PlacementChanged
from kith.forms.meetings.child_in_need_began import ChildInNeedBegan
from kith.forms.meetings.child_in_need_ended import ChildInNeedEnded
from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.forms.meetings.child_protection_plan_ended import ChildProtectionPlanEnded
from kith.forms.meetings.marac_plan_began import MaracPlanBegan
from kith.forms.meetings.marac_plan_ended import MaracPlanEnded
from kith.forms.meetings.plan_stepped_down import PlanSteppedDown
from kith.language import Span

ON_A_PLAN = Span(title="on a child protection plan", begins=ChildProtectionPlanBegan.where(),
                 ends=ChildProtectionPlanEnded.where())
IN_NEED = Span(title="on a child in need plan",
               begins=ChildInNeedBegan.where() | PlanSteppedDown.where(PlanSteppedDown.after.is_in("in_need")),
               ends=ChildInNeedEnded.where() | PlanSteppedDown.where(
                   PlanSteppedDown.before.is_in("in_need"), PlanSteppedDown.after.is_in("early_help", "universal")))
MARAC = Span(title="on a plan of MARAC", begins=MaracPlanBegan.where(), ends=MaracPlanEnded.where())
LOOKED_AFTER = Span(title="looked after", begins=LookedAfterBegan.where(), ends=LookedAfterEnded.where())
# Whatever hangs on where a child in care lives begins again here: what was planned, agreed, booked, and with whom.
MOVED_IN_CARE = PlacementChanged.where()
MOVED_ELSEWHERE = PlacementChanged.out_of_area.yes
