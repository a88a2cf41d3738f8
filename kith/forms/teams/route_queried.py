"""Somebody believed that a service takes no referrals: its owner hears of the belief, and nothing of any child."""
from kith.language import Choice, Form, Text
from kith.language.roles import PROGRAM


class RouteQueried(Form):
    """Tells a service that somebody of another one took its way in for closed."""

    title = "How to refer to you: believed otherwise"
    about = "team"
    by_people = False
    recorded_by = (PROGRAM,)
    important = True
    line = "Somebody of {team} wrote that you take no referrals. The family was told: {told}."

    team = Text("Of which team?")
    told = Choice("What was the family told?", {"elsewhere": "To go somewhere else", "wait": "To wait",
                                                "nothing": "Nothing yet"})
