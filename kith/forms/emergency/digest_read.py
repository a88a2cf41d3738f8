"""A team has read its digest."""
from kith.language import Form, LongText


class DigestRead(Form):
    """Says that somebody read every line of the digest."""

    title = "Digest read"
    about = "team"
    by_people = False
    line = "Digest read."
    save = "I have read these"

    note = LongText("Anything to add?", optional=True)
