"""What a health assessment of a child in care waits for, since when, and with whom that lies."""
from kith.language import Choice, Date, Form, LongText
from kith.language.assessing import AGENCIES, CAUSES, KINDS


class AssessmentWaits(Form):
    """Says why days pass before a health assessment, so that each lost day is counted where it was lost."""

    title = "Health assessment of a child in care: what it waits for"
    line = "{kind} waits: {cause}."
    save = "Save what it waits for"

    kind = Choice("Which assessment is it?", KINDS)
    cause = Choice("What does it wait for?", CAUSES)
    agency = Choice("With whom does that lie?", AGENCIES)
    since = Date("Since when?")
    until = Date("Until when?", hint="Leave it empty while it waits.", optional=True)
    words = LongText("What exactly?", optional=True, sensitive=True)
