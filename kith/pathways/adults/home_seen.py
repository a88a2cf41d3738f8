"""A nurse sees an adult client's home within weeks: children, and what could hurt them, are seen there or nowhere."""
from kith.forms.adults.seen_at_home import SeenAtHome
from kith.forms.family.involvement import Involvement
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, days, overdue_by, setting, working_days
from kith.language.roles import ADULT_WORKER, NAMED_NURSE, TEAM_LEAD
from kith.statuses.clients import CLIENT

WITHIN = setting("adults.days_to_see_the_home", 56,
                 "Days after acceptance in which a client of adult mental health is visited at home", "Local: 8 weeks")


class HomeSeen(Pathway):
    """Visiting at home was what worked: the home tells what a clinic room does not."""

    title = "A client’s home is seen"
    source = Source("Locality policy on home visits by community psychiatric nurses")
    answers_rows = ("AM04",)
    clock = HAPPENED
    begins_when = Involvement.where(Involvement.role.is_in("adult_mental_health")).because(
        "adult mental health took {name} on")

    see = Duty("Visit at home, and write what was seen", owner=ADULT_WORKER, due=days(WITHIN), while_=CLIENT,
               level="routine", done_when=SeenAtHome.follows(), act="Write what was seen", waived_by=(TEAM_LEAD,),
               escalate=Escalate(overdue_by(working_days(5), TEAM_LEAD), overdue_by(working_days(20), NAMED_NURSE),
                                 again=working_days(20)))
