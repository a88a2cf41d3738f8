"""The cards of who does what are put before somebody who works here by the program, and again when one changes."""
from kith.language import Form, LongText, Text
from kith.language.roles import PROGRAM


class RoleCardsToRead(Form):
    """Puts the role cards before one practitioner, word for word as they are on the day."""

    title = "Who does what: to be read"
    about = "worker"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "Who does what, and what not. {cards}"

    edition = Text("Which edition?")
    cards = LongText("Who does what, and what not?")
