"""A&E visits that count together: how many, in how long, is a local decision."""
from kith.forms.ed_attendance import EdAttendance
from kith.language import age_below, count, months, setting, through
from kith.statuses.ages import CHILD
from kith.statuses.kin import SIBLINGS

MANY = setting("ed.visits_that_count", 3, "A&E visits within the months below that make the last one urgent",
               "No national number; local practice varies (three in twelve months is common)")
MONTHS = setting("ed.months_that_count", 12, "Months over which A&E visits are counted", "Local practice")
INJURIES = setting("ed.injuries_that_count", 2, "Visits with an injury within the months that make the last one urgent",
                   "Local practice")
TOGETHER = setting("ed.siblings_visits_that_count", 4, "A&E visits of sisters and brothers, counted together",
                   "Local practice")

UNPLANNED = (EdAttendance.planned_return.not_asked | EdAttendance.planned_return.no) & age_below(CHILD)
CHILDS = age_below(CHILD)   # a grown-up's third visit is no reason to interrupt those who look after children
VISITS = EdAttendance.where(UNPLANNED, CHILDS)
OFTEN = count(MANY, VISITS, within=months(MONTHS))
HURT_AGAIN = count(INJURIES, EdAttendance.where(EdAttendance.injury.yes, UNPLANNED, CHILDS), within=months(MONTHS))
OFTEN_TOGETHER = count(TOGETHER, VISITS, within=months(MONTHS), companions=through(
    SIBLINGS, VISITS, discloses="a sister or brother came to A&E on {when}"))
