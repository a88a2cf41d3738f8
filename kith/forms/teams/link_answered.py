"""What the practice, or the health visitor, answers about a child in writing."""
from kith.language import NO_REASON, Form, LongText


class LinkAnswered(Form):
    """Says what one of the two knows and proposes."""

    title = "Answer in place of a link meeting"
    label = "sensitive"
    by_people = False
    liaises = True
    line = "Answered in writing, in place of a link meeting."
    save = "Send the answer"

    knows = LongText("What do you know of the child now?")
    proposes = LongText("What do you propose, and who does it?", not_accepted=NO_REASON)
