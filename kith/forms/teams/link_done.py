"""What became of a decision of a link meeting."""
from kith.language import NO_REASON, Form, LongText


class LinkDone(Form):
    """Says what was done of what a link meeting decided."""

    title = "Decision of a link meeting: done"
    label = "sensitive"
    by_people = False
    line = "What a link meeting decided was done."
    save = "Save what was done"

    done = LongText("What was done, and what came of it?", not_accepted=(*NO_REASON, "done"))
