"""A cot in the home of somebody said to have no children: the old word stays with its date, and somebody asks whose."""
from kith.forms.adults.children_asked import ChildrenAsked
from kith.forms.adults.seen_at_home import SeenAtHome
from kith.forms.adults.whose_signs import WhoseSigns
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, during, end_of_working_day
from kith.language.roles import NAMED_NURSE, THE_RECORDER
from kith.statuses.clients import SAID_NO_CHILDREN, UNEXPLAINED_SIGN


class WhoseChild(Pathway):
    """What people say and what a visit shows may differ. Neither is thrown away; the question is answered."""

    title = "A sign of a child, and no child known"
    source = Source("Locality policy on home visits")
    answers_rows = ("AM04",)
    clock = HAPPENED
    begins_when = (
        SeenAtHome.where(SeenAtHome.of_a_child, during(SAID_NO_CHILDREN))
        .because("signs of a child were seen at {name}’s home on {when}, where there was said to be no child")
        | SeenAtHome.where(SeenAtHome.of_a_child, SeenAtHome.whose.is_in("not_known"))
        .because("signs of a child were seen at {name}’s home on {when}, and nobody knows whose")
        | ChildrenAsked.where(ChildrenAsked.all_no, during(UNEXPLAINED_SIGN))
        .because("{name} was said on {when} to have no children, after signs of a child had been seen at home")
    )

    whose = Duty("Ask whose child it is", owner=THE_RECORDER, due=end_of_working_day(1), level="urgent",
                 done_when=WhoseSigns.answers(), act="Write what was said", waived_by=(NAMED_NURSE,),
                 escalate=climbs(2))
