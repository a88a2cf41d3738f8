"""A message came under a number or a name that ended with an adoption."""
from kith.language import Form, Text
from kith.language.roles import PROGRAM


class SealedPostCame(Form):
    """Keeps a message that names somebody by who they were before an adoption, for the adoption desk alone."""

    title = "Message under an identity that has ended"
    about = "sealed"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "A message came from {sender}."

    sender = Text("From whom?")
