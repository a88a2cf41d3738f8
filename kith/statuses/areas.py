"""Out of area: a child has moved, and nobody there has accepted all that was handed over."""
from kith.forms.areas.accepted_elsewhere import AcceptedElsewhere
from kith.forms.areas.area_answered import AreaAnswered
from kith.forms.areas.moved_area import MovedArea
from kith.language import Span, setting

NOT_ACCEPTED = Span(title="out of area and not accepted there", begins=MovedArea.where(),
                    ends=AcceptedElsewhere.where(AcceptedElsewhere.all_of_it.yes)
                    | AreaAnswered.where(AreaAnswered.whole))
DAYS_TO_ACCEPT = setting("areas.working_days_to_accept", 5,
                         "Working days in which another area accepts a child who moved there", "Local: not verified")
