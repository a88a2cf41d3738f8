"""A child on a child protection plan: no role around them may be blank before the first report to a conference."""
from kith.forms.family.network_asked import NetworkAsked
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, end_of_working_day
from kith.language.roles import NAMED_NURSE, UNIVERSAL
from kith.statuses.care import ON_A_PLAN
from kith.statuses.network import EVERY_ROLE, LEAVES_NO_BLANK, ON_A_PLAN_BY, POLICY


class NetworkWhileOnPlan(Pathway):
    """Two children were on a plan after violence at home, and neither father was on record, nor any attempt to ask."""

    title = "Who is around a child on a plan"
    source = Source("Locality policy on the network around a child, after serious case reviews")
    answers_rows = ("CP03",)
    clock = HAPPENED
    law = POLICY
    begins_when = ON_A_PLAN.because("{name} has been on a child protection plan since {when}, and of some roles around "
                                    "{name} nobody has written whether anybody stands in them")

    ask = Duty("Ask who is around a child on a plan", owner=UNIVERSAL, due=end_of_working_day(ON_A_PLAN_BY),
               level="urgent", while_=ON_A_PLAN, unless=EVERY_ROLE, done_when=NetworkAsked.follows(LEAVES_NO_BLANK),
               act="Write what was answered", waived_by=(NAMED_NURSE,), escalate=climbs(1, again=2))
