"""A worry about one person was talked over in supervision, and what was agreed is on file."""
from kith.language import NO_REASON, Form, LongText, Text


class TalkedOver(Form):
    """Says with whom a worry was talked over, and who does what by when."""

    title = "Talked over in supervision"
    label = "sensitive"
    line = "Talked over in supervision. {agreed}"
    save = "Save what was agreed"

    supervisor = Text("With whom?")
    agreed = LongText("What was agreed: who does what, and by when?", not_accepted=NO_REASON)
