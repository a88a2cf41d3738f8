"""A note that should have been asked about and was not: whoever finds it says so, and each is counted."""
from kith.language import Date, Form, LongText


class PhraseMissed(Form):
    """Says which words of an earlier note told of a child and were passed over, so that the rules can be mended."""

    title = "A note that was passed over"
    label = "sensitive"
    line = "A note of {note_day} told of a child and was passed over."
    important = True
    save = "Say that it was passed over"

    note_day = Date("Of which day is the note?")
    note_words = LongText("Which words in it tell of a child?")
