"""A&E visits that count together, and those of which nobody can say what they were."""
from functools import reduce
from operator import and_, or_

from kith.forms.emergency.ed_attendance import EdAttendance
from kith.language import age_below, arrives, count, months, setting, through
from kith.statuses.ages import CHILD
from kith.statuses.kin import SIBLINGS

MANY = setting("ed.visits_that_count", 3, "A&E visits within the months below that make the last one urgent",
               "No national number; local practice varies (three in twelve months is common)")
MONTHS = setting("ed.months_that_count", 12, "Months over which A&E visits are counted", "Local practice")
INJURIES = setting("ed.injuries_that_count", 2, "Visits with an injury within the months that make the last one urgent",
                   "Local practice")
TOGETHER = setting("ed.siblings_visits_that_count", 4, "A&E visits of sisters and brothers, counted together",
                   "Local practice")

UNPLANNED = EdAttendance.planned_return.not_asked | EdAttendance.planned_return.no
CHILDS = age_below(CHILD)   # a grown-up's third visit is no reason to interrupt those who look after children
VISITS = EdAttendance.where(UNPLANNED, CHILDS)
OFTEN = count(MANY, VISITS, within=months(MONTHS))
HURT_AGAIN = count(INJURIES, EdAttendance.where(EdAttendance.injury.yes, UNPLANNED, CHILDS), within=months(MONTHS))
OFTEN_TOGETHER = count(TOGETHER, VISITS, within=months(MONTHS), companions=through(
    SIBLINGS, VISITS, discloses="a sister or brother came to A&E on {when}"))

# What a visit is sorted by. Where none of it came, or none that can be read, it may be anything, and is not routine.
IN_WORDS = (EdAttendance.reason, EdAttendance.diagnosis)
SIGNS = (EdAttendance.injury, EdAttendance.self_harm, EdAttendance.overdose, EdAttendance.domestic_abuse,
         EdAttendance.intoxication, EdAttendance.assault)
SAYS_WHY = reduce(or_, [*(one.worded for one in IN_WORDS), *(one.asked for one in SIGNS)])
SAYS_NOTHING = reduce(and_, [*(one.not_worded for one in IN_WORDS), *(one.not_asked for one in SIGNS)])
NOT_SORTABLE = (
    EdAttendance.where(EdAttendance.unreadable.asked, SAYS_NOTHING, CHILDS)
    .because("what A&E sent about {name}, who came on {when}, could not be read")
    | EdAttendance.where(EdAttendance.left_at.asked, SAYS_NOTHING, CHILDS)
    .because("{name} left A&E on {when} and A&E has not said why they came")
    # A department that never says that somebody left says in a day or two why they came, or it is asked.
    | arrives(EdAttendance.arrived, days=2, where=SAYS_NOTHING & CHILDS)
    .because("two days after {name} came to A&E nobody there has said why")
)
