"""A board signed off each day: a missed sign-off is itself owed, so that a gap in a team is seen the next morning."""
from kith.forms.teams.team_opened import TeamOpened
from kith.forms.teams.team_signed_off import TeamSignedOff
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, end_of_working_day, overdue_by, working_days
from kith.language.roles import NAMED_NURSE, TEAM_LEAD
from kith.statuses.working import OPEN

WITH_CHILDREN = TeamOpened.kind.is_in("health_visiting", "school_nursing", "looked_after", "midwifery")


class DaySignedOff(Pathway):
    """What is left open at the end of a day is left by somebody's decision, not by nobody looking."""

    title = "The day is signed off"
    source = Source("Locality policy")
    answers_rows = ("AE10",)
    clock = HAPPENED
    begins_when = TeamOpened.where(WITH_CHILDREN).because("the team works and each day is signed off")

    sign = Duty("Sign off the day", owner=TEAM_LEAD, due=end_of_working_day(1), every=end_of_working_day(1),
                while_=OPEN, level="routine", done_when=TeamSignedOff.follows(), act="See the board",
                escalate=Escalate(overdue_by(working_days(1), NAMED_NURSE), again=working_days(5)))
