"""The designated nurse of another area was told that nobody there has accepted a child."""
from kith.language import NO_REASON, Form, LongText, Text


class ToldElsewhere(Form):
    """Says who in the other area was told that nobody has accepted, and what they will do."""

    title = "The other area’s designated nurse: told"
    label = "sensitive"
    by_people = False
    line = "The designated nurse of the other area was told."
    save = "Save"

    who = Text("Whom did you speak to?", not_accepted=NO_REASON)
    agreed = LongText("What did they say they will do?", not_accepted=NO_REASON)
