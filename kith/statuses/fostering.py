"""Young people in care who are adolescents, and carers who are trained to be with them."""
from kith.forms.family.carer_course import CarerCourse
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.language import BIRTH, Span, age_at_least, age_below, among, arrives, setting

ADOLESCENT = 13   # the birthday from which on somebody is counted as one here: local
_BEFORE = Span(title="looked after since before they were an adolescent",
               begins=LookedAfterBegan.where(age_below(ADOLESCENT)), ends=LookedAfterEnded.where())
ADOLESCENT_IN_CARE = Span(title="looked after, and an adolescent",
                          begins=LookedAfterBegan.where(age_at_least(ADOLESCENT))
                          | among(_BEFORE, arrives(BIRTH, years=ADOLESCENT)), ends=LookedAfterEnded.where())
TRAINED = CarerCourse.where(CarerCourse.certified)
MONTHS = setting("fostering.months_to_train", 6, "Months in which whoever fosters an adolescent is trained, before "
                 "the fostering team hears of them by name", "Local")
STABLE = setting("fostering.months_beside", 12, "Months before and after a carer’s certificate in which placements that"
                 " ended are counted side by side", "Local")
