"""An SDQ of the main carer, on coming into care and each year: what does not come is asked for, step by step."""
from kith.forms.looked_after.sdq_completed import SdqCompleted
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, months, overdue_by, when_overdue, working_days
from kith.language.roles import (
    CSC_HEAD,
    CSC_MANAGER,
    DESIGNATED_NURSE,
    LOOKED_AFTER_NURSE,
    NAMED_NURSE,
    SOCIAL_WORKER,
)
from kith.statuses.questionnaires import ASKED_OF, AT_FIRST, MONTHS, TO_DESIGNATED, TO_HEAD

# Nobody advocated: one nurse asked one social worker, and went to the assessment with nothing.
LADDER = Escalate(when_overdue(CSC_MANAGER), overdue_by(working_days(TO_HEAD), CSC_HEAD),
                  overdue_by(working_days(TO_DESIGNATED), DESIGNATED_NURSE), again=working_days(TO_HEAD),
                  also=(LOOKED_AFTER_NURSE,))


class SdqAsked(Pathway):
    """Scores came late or not at all, nobody asked again, and the health assessment went ahead without them."""

    title = "SDQ of the main carer"
    source = Source("Statutory guidance on the health of looked-after children; the times of the ladder are local")
    answers_rows = ("LA15", "LA22")
    clock = HAPPENED
    begins_when = ASKED_OF.because("{name} is looked after, and 4 to 16 years old")

    come = Duty("Send the main carer’s SDQ", owner=SOCIAL_WORKER, due=working_days(AT_FIRST), every=months(MONTHS),
                while_=ASKED_OF, done_when=SdqCompleted.follows(SdqCompleted.informant.is_in("carer")),
                act="Type it in", waived_by=(LOOKED_AFTER_NURSE, NAMED_NURSE, DESIGNATED_NURSE), escalate=LADDER)
