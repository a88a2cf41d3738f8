"""A practitioner has read how to refer to a service, and says whether they believed otherwise."""
from kith.language import Choice, Form

KNEW = {"knew": "It is what I knew", "new": "I did not know it", "otherwise": "I believed something else"}


class RouteRead(Form):
    """Says that somebody read how to refer to a service."""

    title = "How to refer: read"
    about = "worker"
    by_people = False
    of_a_reading = True
    line = "Read how to refer. {knew}."
    save = "I have read it"

    knew = Choice("Is it what you knew?", KNEW)
