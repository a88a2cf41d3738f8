"""A team no longer works."""
from kith.language import Form
from kith.language.roles import PROGRAM


class TeamClosed(Form):
    """Says that a team no longer works; its open duties stay until somebody closes them."""

    title = "Team closed"
    about = "team"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "Team closed."
