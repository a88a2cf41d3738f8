"""What a link meeting decided about one child, who does it and by when."""
from kith.language import NO_REASON, Choice, Date, Form, LongText
from kith.language.roles import GP, HEALTH_VISITOR

WHO = {HEALTH_VISITOR.key: "The health visitor", GP.key: "The GP"}


class LinkDecision(Form):
    """Records what practice and health visitor decided about a child, with an owner and a day."""

    title = "Decision of a link meeting"
    label = "sensitive"
    important = True
    liaises = True
    line = "Decided at a link meeting, for {role} to do."
    save = "Record the decision"

    decision = LongText("What was decided?", not_accepted=(*NO_REASON, "monitor", "keep in view"))
    role = Choice("Who does it?", WHO)
    by_day = Date("By which day?")
