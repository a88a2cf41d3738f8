"""Somebody found out which of several dates of birth is right; it then goes before whatever any sender says."""
from kith.language import Date, Form, LongText


class BornSettled(Form):
    """Says when a person was born, where senders differ, and how that was found out."""

    title = "Date of birth found out"
    line = "Born {born}: {grounds}"
    save = "Save the date of birth"

    born = Date("When were they born?", hint="For example, 27 3 2024.")
    grounds = LongText("How do you know?", hint="A birth certificate, the red book, a parent’s word")
