"""Asked, and not known or refused: an answer once, and asked again after some months."""
from kith.forms.family.network_asked import NetworkAsked
from kith.language import HAPPENED, Pathway, Source
from kith.statuses.network import MONTHS, NOT_SAID, asked_again


class NetworkNotKnown(Pathway):
    """“Not known” fills a box and hides a person; it grows old, and the next contact may bring the answer."""

    title = "Roles around a child that were not known, asked again"
    source = Source("Locality policy on the network around a child, after serious case reviews")
    answers_rows = ("CP03",)
    clock = HAPPENED
    begins_when = NetworkAsked.where(NetworkAsked.some_not_known).because(
        "somebody was asked on {when} who is around {name}, and something was not known, or not said")

    mother = asked_again("mother", "the mother", NOT_SAID, MONTHS)
    father = asked_again("father", "the father", NOT_SAID, MONTHS)
    partners = asked_again("partners", "partners of a parent", NOT_SAID, MONTHS)
    siblings = asked_again("siblings", "sisters and brothers", NOT_SAID, MONTHS)
    home = asked_again("home", "others in the home", NOT_SAID, MONTHS)
    carer = asked_again("carer", "who looks after the child", NOT_SAID, MONTHS)
