"""A child on nobody's list: within days a service for children takes them on, or somebody says why not."""
from kith.forms.family.hidden_child_answered import HiddenChildAnswered
from kith.forms.family.hidden_child_found import HiddenChildFound
from kith.language import (
    LEARNT,
    Duty,
    Escalate,
    Pathway,
    Source,
    age_at_least,
    age_below,
    end_of_working_day,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import HEALTH_VISITING_LEAD, NAMED_NURSE, SCHOOL_NURSING_LEAD
from kith.statuses.network import IN_CARE_OF_A_SERVICE

WITHIN = setting("network.days_to_place_a_child", 5,
                 "Working days in which a child who was found on nobody’s list is taken on, or explained", "Local")
SILENT = Escalate(when_overdue(NAMED_NURSE), again=working_days(2))
SCHOOL = 5   # the birthday on which the school nurse follows the health visitor


class HiddenChild(Pathway):
    """He sees his son at weekends, a service for adults wrote down; no service for children had heard of the boy."""

    title = "A child on nobody’s list"
    source = Source("Locality policy on hidden children, after serious case reviews")
    answers_rows = ("CP12", "CP03")
    clock = LEARNT
    begins_when = HiddenChildFound.where().because(
        "{name} was found on nobody’s list on {when}: {source}")

    young = Duty("Find who looks after a child on nobody’s list", owner=HEALTH_VISITING_LEAD,
                 due=end_of_working_day(WITHIN), when=age_below(SCHOOL), unless=IN_CARE_OF_A_SERVICE,
                 done_when=HiddenChildAnswered.answers(), act="Write what you found out", waived_by=(NAMED_NURSE,),
                 escalate=SILENT)
    older = Duty("Find who looks after a child on nobody’s list", owner=SCHOOL_NURSING_LEAD,
                 due=end_of_working_day(WITHIN), when=age_at_least(SCHOOL), unless=IN_CARE_OF_A_SERVICE,
                 done_when=HiddenChildAnswered.answers(), act="Write what you found out", waived_by=(NAMED_NURSE,),
                 escalate=SILENT)
