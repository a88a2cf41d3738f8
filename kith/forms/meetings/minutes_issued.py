"""The minutes of a meeting were issued, to those who were absent too; what was amended stands beside what it was."""
from kith.language import Form, InLaw, LongText, Rows, Text


class MinutesIssued(Form):
    """Says that the minutes of a meeting are out, where they are, and what they say, line by line.

    A line that is amended keeps what it said first; each version that somebody read is kept.
    """

    title = "Minutes of a meeting"
    line = "The minutes of a meeting were issued."
    save = "Issue the minutes"
    by_right = InLaw("duty", "Working Together: the minutes go to each service on the plan.")

    kept_at = Text("Where are they kept?")
    adds = LongText("What do they add to the decision sheet?", optional=True)
    lines = Rows("What do they say, line by line?", optional=True, says=LongText("The line"),
                 was=LongText("What it said before it was amended", optional=True, on_mending=True),
                 note=LongText("Note of the chair", optional=True, on_mending=True))

    says = kept_at.asked | adds.asked | lines.asked   # whoever read them read all of it
