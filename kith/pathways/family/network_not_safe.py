"""Not safe to ask: somebody looks again before long whether it has become safe, or who else may be asked."""
from kith.forms.family.network_asked import NetworkAsked
from kith.language import HAPPENED, Pathway, Source
from kith.statuses.network import MONTHS_NOT_SAFE, NOT_SAFE, asked_again


class NetworkNotSafe(Pathway):
    """What could not be asked while he was in the room must not stay unasked for years."""

    title = "Roles around a child about which it was not safe to ask"
    source = Source("Locality policy on the network around a child, after serious case reviews")
    answers_rows = ("CP03",)
    clock = HAPPENED
    begins_when = NetworkAsked.where(NetworkAsked.some_not_safe).because(
        "it was not safe on {when} to ask who is around {name}")

    mother = asked_again("mother", "the mother", NOT_SAFE, MONTHS_NOT_SAFE)
    father = asked_again("father", "the father", NOT_SAFE, MONTHS_NOT_SAFE)
    partners = asked_again("partners", "partners of a parent", NOT_SAFE, MONTHS_NOT_SAFE)
    siblings = asked_again("siblings", "sisters and brothers", NOT_SAFE, MONTHS_NOT_SAFE)
    home = asked_again("home", "others in the home", NOT_SAFE, MONTHS_NOT_SAFE)
    carer = asked_again("carer", "who looks after the child", NOT_SAFE, MONTHS_NOT_SAFE)
