"""What stayed unknown about children was talked over with a supervisor, who says what is tried next."""
from kith.language import NO_REASON, Date, Form, LongText


class TakenToSupervision(Form):
    """Says what a supervisor and a worker decided about what could not be found out."""

    title = "Taken to supervision"
    label = "sensitive"
    line = "Talked over in supervision: what is not known about children."
    save = "Save what was decided"

    decided = LongText("What was decided?", not_accepted=NO_REASON)
    next_try = Date("By when is it tried again?")
