"""The area that knew a family was asked for their records, and does not learn where the family is."""
from kith.language import NO_REASON, Choice, Form, LongText, Text

ANSWER_TO = {"safeguarding": "The safeguarding office", "box": "A post box", "mail": "An e-mail that names no place"}


class PreviousAreaAsked(Form):
    """Says who was asked for the records, and where the answer goes, which may never be where the family lives."""

    title = "Records asked of the previous area"
    label = "sensitive"
    line = "Records asked of the previous area."
    save = "Save"

    whom = Text("Who was asked?", not_accepted=NO_REASON)
    answer_to = Choice("Where does the answer go?", ANSWER_TO)
    words = LongText("What were they told of why?", hint="Not where the family is, nor what kind of home it is",
                     optional=True)
