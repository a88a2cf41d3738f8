"""An adult close to a child is a risk: whoever looks after the child is told whom to speak to, and nothing more."""
from kith.forms.adults.spoke_to_service import SpokeToService
from kith.forms.family.history_read import HistoryRead
from kith.language import (
    LEARNT,
    Duty,
    Escalate,
    Pathway,
    Source,
    Tell,
    days,
    end_of_working_day,
    overdue_by,
    setting,
    through,
    when_overdue,
)
from kith.language import working_days as days_of_work
from kith.language.duties import WHY
from kith.language.roles import (
    ADULT_MENTAL_HEALTH,
    DESIGNATED_NURSE,
    DRUG_AND_ALCOHOL,
    GP,
    NAMED_NURSE,
    TEAM_LEAD,
    UNIVERSAL,
)
from kith.statuses.adult_risk import ADULT_RISK, GROWN_UP
from kith.statuses.kin import ADULTS_NEAR

LOOK_BACK = setting("adults.days_one_by_one", 28,
                    "Days after which a risk that is learnt late is read with the history, not one by one", "Local")
CLIMB = Escalate(when_overdue(TEAM_LEAD), overdue_by(days_of_work(1), NAMED_NURSE),
                 overdue_by(days_of_work(3), DESIGNATED_NURSE), again=days_of_work(2))


class AdultRisk(Pathway):
    """The adult’s nurse and the child’s nurse each knew half. Now each knows whom to telephone, and that they must."""

    title = "An adult risk near a child"
    source = Source("Locality policy: think family; what is disclosed is reviewed by the Caldicott guardian")
    answers_rows = ("AM01", "AM02", "SH03")
    clock = LEARNT
    look_back = days(LOOK_BACK)
    begins_when = through(ADULTS_NEAR, ADULT_RISK, speak_to=(ADULT_MENTAL_HEALTH, DRUG_AND_ALCOHOL),
                          discloses="a service for adults has recorded something that may matter for {name}")

    read_history = Duty(
        "Speak to an adult’s service: old risks became known", owner=UNIVERSAL, due=days_of_work(2), level="soon",
        done_when=HistoryRead.answers(), act="Write what was said", unless=GROWN_UP, beside=WHY, escalate=CLIMB)
    speak = Duty(
        "Speak to an adult’s service", owner=UNIVERSAL, due=end_of_working_day(1), level="urgent", unless=GROWN_UP,
        done_when=SpokeToService.follows(), act="Write what was said", tell=(Tell(GP),),
        waived_by=(TEAM_LEAD, NAMED_NURSE), escalate=CLIMB)
