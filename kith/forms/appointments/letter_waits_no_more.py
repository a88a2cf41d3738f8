"""What waited to be sent to a home has left, or need not leave any more."""
from kith.language import Form
from kith.language.pages import OnPage
from kith.language.roles import PROGRAM


class LetterWaitsNoMore(Form):
    """Says that what waited was sent, was held because it was not safe, or was taken back."""

    title = "A letter to a home waits no more"
    about = "team"
    by_people = False
    recorded_by = (PROGRAM,)
    answered_on = OnPage("/letters", "See the letters, and print them")
    line = "Nothing more is to be done about it."
