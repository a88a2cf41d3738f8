"""The worker signs for a consent that was given in words."""
from kith.language import Form, YesNo


class ConsentSigned(Form):
    """Signs that somebody agreed in words."""

    title = "Consent in words: signed"
    label = "sensitive"
    by_people = False
    line = "Consent in words: signed by whoever heard it."
    save = "Sign"

    heard = YesNo("Did they say so to you?")
