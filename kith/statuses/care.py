"""On a child protection plan, looked after: spans from one entry to another."""
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.forms.looked_after.placement_changed import PlacementChanged
from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.forms.meetings.child_protection_plan_ended import ChildProtectionPlanEnded
from kith.language import Span

ON_A_PLAN = Span(title="on a child protection plan", begins=ChildProtectionPlanBegan.where(),
                 ends=ChildProtectionPlanEnded.where())
LOOKED_AFTER = Span(title="looked after", begins=LookedAfterBegan.where(), ends=LookedAfterEnded.where())
# Whatever hangs on where a child in care lives begins again here: what was planned, agreed, booked, and with whom.
MOVED_IN_CARE = PlacementChanged.where()
MOVED_ELSEWHERE = PlacementChanged.out_of_area.yes
