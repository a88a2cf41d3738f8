"""What was missing from a moved record was added from the paper, or why it cannot be."""
from kith.language import NO_REASON, Choice, Form, LongText

DONE = {"added": "I have added what was missing", "nothing": "Nothing is missing after all",
        "lost": "The paper cannot be found, or cannot be read"}


class GapMended(Form):
    """Says what became of a gap in a moved record."""

    title = "Gap in a moved record"
    service = "Records"
    line = "Gap in the moved record: {done}. {what}"
    save = "Save what was done"

    done = Choice("What was done?", DONE)
    what = LongText("What was added, and from which paper?", not_accepted=NO_REASON)
