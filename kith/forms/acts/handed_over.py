"""A duty is offered to somebody else; it stays with the giver until it is accepted."""
from kith.language import Form, LongText, Text


class HandedOver(Form):
    """Gives a duty to a named person, who must accept it."""

    title = "Handed over"
    about = "any"
    acts_as = "hand_over"
    by_people = False
    line = "Handed over to {to}. {why}"
    save = "Hand over"

    to = Text("Give it to whom?", hint="It stays yours until they accept.")
    why = LongText("What should they know?", optional=True)
