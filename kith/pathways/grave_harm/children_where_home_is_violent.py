"""Where the risk at home was asked, each child there is looked to the same day, whatever number the list came to."""
from kith.forms.grave_harm.risk_at_home import RiskAtHome
from kith.language import HAPPENED, Pathway, Source
from kith.statuses.grave_harm import step


class ChildrenWhereHomeIsViolent(Pathway):
    """The list counts the risk to an adult: thirteen answers of yes said nothing of what he heard through the wall."""

    title = "Violence at home: the children are looked to"
    source = Source("Domestic Abuse Act 2021, section 3, in force from 31 January 2022: a child who sees, hears or "
                    "lives with it is a victim; SafeLives guidance: the list takes the place of no referral of a child")
    answers_rows = ("CP09",)
    clock = HAPPENED
    continues_after_death = True   # of the adult who was asked: the children are still there
    begins_when = RiskAtHome.where(RiskAtHome.children.yes).because(
        "what was asked of {name} on {when} is about children too, and home must not hear of it")

    children = step("Refer each child there to children’s social care, or say why not")
