"""A side that was absent from maternity liaison answers about a family in writing."""
from kith.language import NO_REASON, Form, LongText


class LiaisonAnswered(Form):
    """Says what whoever was absent knows of a family, and what they do."""

    title = "Maternity liaison: answered in writing"
    label = "sensitive"
    by_people = False
    liaises = True
    line = "Maternity liaison was answered in writing."
    save = "Send the answer"

    knows = LongText("What do you know of the family now?", not_accepted=NO_REASON)
    proposes = LongText("What do you do, or propose?", not_accepted=NO_REASON)
