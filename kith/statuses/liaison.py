"""Maternity liaison: practices that belong to a cluster, and until when each answers."""
from kith.forms.teams.liaison_agreed import LiaisonAgreed
from kith.forms.teams.team_closed import TeamClosed
from kith.language import Span, setting

IN_A_CLUSTER = Span(title="in a cluster of maternity liaison", begins=LiaisonAgreed.where(), ends=TeamClosed.where())
DAYS_TO_ANSWER = setting("liaison.working_days_to_answer", 5, "Working days in which a side that was absent from "
                         "maternity liaison answers about a family", "Local: not verified")
MONTHS_BETWEEN = setting("liaison.months_between", 1, "Months between two maternity liaison meetings", "Local")
MONTHS_MISSED = setting("liaison.months_of_misses", 2, "Months for which an appointment at which nobody was seen puts "
                        "a family on the agenda of maternity liaison", "Local")
