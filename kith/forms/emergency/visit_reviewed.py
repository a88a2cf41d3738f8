"""What a health visitor, school nurse or midwife decided about an A&E visit."""
from kith.language import NO_REASON, Choice, Form, LongText

DECISIONS = {"seen": "I have seen or spoken to the family", "will_see": "I will see them",
             "passed": "Another service is acting",
             "referred": "Referred to children’s social care", "nothing": "Nothing more is needed"}


class VisitReviewed(Form):
    """Records what was decided about an A&E visit, and why."""

    title = "A&E visit: what was decided"
    of_a_reading = True
    service = ""
    line = "A&E visit reviewed: {decision}. {why}"
    important = True
    save = "Record decision"

    decision = Choice("What did you decide?", DECISIONS)
    why = LongText("What makes you think so?", not_accepted=NO_REASON)
