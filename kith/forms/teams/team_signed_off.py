"""A team's board is signed off at the end of the day."""
from kith.language import Form, LongText
from kith.language.pages import OnPage


class TeamSignedOff(Form):
    """Says that the day's board was looked at, and what is left and why."""

    title = "Signed off for the day"
    about = "team"
    by_people = False
    written_on = ("team",)
    answered_on = OnPage("/team", "Go to the team’s board and sign off")
    line = "Signed off by {by}."
    save = "Sign off today"

    left = LongText("What is still open, and why is it safe to leave?", optional=True)
