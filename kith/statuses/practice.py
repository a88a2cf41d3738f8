"""Meetings of a practice and its health visitor: when their agenda is built, and what puts a child on it."""
from kith.language import setting
from kith.statuses import care

DAYS_AHEAD = setting("practice.days_of_the_agenda", 7, "Days before the meeting of a practice with its health visitor "
                     "is due from which its agenda is built", "Local")
EVERY = setting("link.days_between", 42, "Days between two link meetings of a practice and its health visitor", "Local")
AT_RISK = (care.ON_A_PLAN, care.IN_NEED, care.LOOKED_AFTER, care.MARAC)
