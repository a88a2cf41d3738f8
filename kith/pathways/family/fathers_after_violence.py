"""Violence at home, and a father nobody has recorded: asked about at once; of half-siblings the named nurse hears."""
from kith.forms.adults.risk_to_children import RiskToChildren
from kith.forms.adults.taken_to_supervision import TakenToSupervision
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.family.network_asked import NetworkAsked
from kith.forms.violence.adult_in_notice import AdultInNotice
from kith.language import (
    LEARNT,
    Duty,
    Escalate,
    Pathway,
    Source,
    age_below,
    climbs,
    during,
    end_of_working_day,
    months,
    through,
    when_overdue,
    working_days,
)
from kith.language.duties import FAMILY, WHY
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, TEAM_LEAD, UNIVERSAL
from kith.statuses.adult_risk import GROWN_UP
from kith.statuses.kin import CARERS, PARENTS
from kith.statuses.network import FATHER_KNOWN, GROWN, HALF_SIBLING, SETTLED

WHO_BRINGS_UP = (*PARENTS, "step_parent", *CARERS)
OF_AN_ADULT = (EdAttendance.where(EdAttendance.domestic_abuse.yes)
               | RiskToChildren.where(RiskToChildren.kinds.is_in("violence")) | AdultInNotice.where())


class FathersAfterViolence(Pathway):
    """Who hurts whom cannot be judged where nobody knows who is there; half-siblings have a father each."""

    title = "Fathers not recorded, after violence at home"
    source = Source("Locality policy on the network around a child, after serious case reviews")
    answers_rows = ("CP03",)
    clock = LEARNT
    look_back = months(12)
    begins_when = (
        EdAttendance.where(EdAttendance.domestic_abuse.yes, age_below(GROWN))
        .because("A&E was told of violence at home when {name} came on {when}, and the father is not recorded")
        | through(WHO_BRINGS_UP, OF_AN_ADULT, discloses="violence between adults around {name} was told of on {when}, "
                                                       "and the father is not recorded")
    )

    ask = Duty("Ask who the child’s father is, after violence at home", owner=UNIVERSAL, due=end_of_working_day(1),
               level="urgent", unless=SETTLED["father"] | GROWN_UP,
               done_when=NetworkAsked.follows(NetworkAsked.father.asked), act="Write what was answered",
               waived_by=(NAMED_NURSE,), escalate=climbs(1, again=2))
    both = Duty("Look at half-siblings of whom neither father is recorded, after violence at home", owner=NAMED_NURSE,
                due=end_of_working_day(1), level="urgent", when=during(HALF_SIBLING),
                unless=FATHER_KNOWN | GROWN_UP | through(("half_sibling",), FATHER_KNOWN.begins,
                                                         discloses="a father is recorded"),
                done_when=TakenToSupervision.follows(), act="Write what was decided", waived_by=(DESIGNATED_NURSE,),
                beside=FAMILY, escalate=Escalate(when_overdue(DESIGNATED_NURSE), again=working_days(2)))
    read_history = Duty("Read of violence at home that was learnt of late", owner=UNIVERSAL, due=working_days(2),
                        unless=GROWN_UP, done_when=NetworkAsked.follows(), act="Write what was answered",
                        waived_by=(NAMED_NURSE,), beside=WHY,
                        escalate=Escalate(when_overdue(TEAM_LEAD), again=working_days(5)))
