"""Of whom an SDQ is asked: looked after, from the fourth birthday to the seventeenth; and which rise matters."""
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.language import BIRTH, Span, age_at_least, age_below, among, arrives, setting

FIRST, LAST = 4, 17   # the birthdays between which the statutory return asks for one
OWN_FIRST, OWN_LAST = 11, 18   # those between which the young person's own was made
_SMALL = Span(title="looked after since before four", begins=LookedAfterBegan.where(age_below(FIRST)),
              ends=LookedAfterEnded.where())
ASKED_OF = Span(title="looked after, and 4 to 16 years old",
                begins=LookedAfterBegan.where(age_at_least(FIRST), age_below(LAST))
                | among(_SMALL, arrives(BIRTH, years=FIRST)),
                ends=LookedAfterEnded.where() | arrives(BIRTH, years=LAST))

MONTHS = setting("sdq.months_between", 11, "Months after an SDQ of the main carer in which the next comes, so that it "
                 "is there before the yearly review", "Statutory guidance: once a year; the month before is local")
AT_FIRST = setting("sdq.working_days_at_first", 10, "Working days after coming into care, or after the fourth "
                   "birthday, in which the first SDQ of the main carer comes", "Local")
TO_HEAD = setting("sdq.working_days_to_the_head", 5, "Working days after which the head of children’s social care "
                  "hears that an SDQ has not come", "Local")
TO_DESIGNATED = setting("sdq.working_days_to_the_designated_nurse", 10, "Working days after which the designated nurse "
                        "hears that an SDQ has not come", "Local")
STANDS = setting("sdq.months_it_stands", 12, "Months in which an SDQ counts beside a health assessment", "Local")
RISE = setting("sdq.points_of_rise", 4, "Points by which the total of an SDQ must rise to be asked about by itself",
               "Local")
DAYS_TO_READ = setting("sdq.working_days_to_read", 5, "Working days in which it is said what an SDQ means for the plan",
                       "Local")
BEFORE_ASSESSMENT = setting("sdq.days_before_an_assessment", 1, "Days before a health assessment by which an SDQ has "
                            "come at the latest", "Local")
DAYS_TO_SEND = setting("sdq.working_days_to_send", 10, "Working days in which an SDQ that was asked for comes", "Local")
FRESH = setting("sdq.months_it_is_fresh", 3, "Months in which nobody is asked for another SDQ before a health "
                "assessment", "Local")
SCHOOL_FIRST, SCHOOL_LAST = 5, 16   # the birthdays between which a teacher sees them every day
