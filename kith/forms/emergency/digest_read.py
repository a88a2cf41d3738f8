"""A team has read its digest."""
from kith.language import Form, LongText
from kith.language.pages import OnPage


class DigestRead(Form):
    """Says that somebody read every line of the digest."""

    title = "Digest read"
    about = "team"
    by_people = False
    of_a_reading = True
    answered_on = OnPage("/digest", "Read and sign the digest")
    line = "Digest read."
    save = "I have read these"

    note = LongText("Anything to add?", optional=True)
