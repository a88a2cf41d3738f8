"""A visit to somebody's home, planned: the smallest form there is, so that none is left out of the team's diary."""
from kith.language import Form, Moment


class HomeVisitPlanned(Form):
    """Says that the team will visit a person at home, and when."""

    title = "Home visit planned"
    service = ""
    line = "Home visit planned for {planned}."
    save = "Plan this visit"
    asks_when = "When was it planned?"

    planned = Moment("When will the visit be?")
