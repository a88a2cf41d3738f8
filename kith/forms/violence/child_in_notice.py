"""That a child was seen, named, or lives where violence at home was told of."""
from kith.language import Choice, Form, InLaw, Text
from kith.language.needs import Need
from kith.language.notices import HOW_HIGH, LIVES, SEEN
from kith.language.pages import CHILDS
from kith.language.roles import PROGRAM


class ChildInNotice(Form):
    """Says how a child comes into a notice of violence at home; where it was stands nowhere on it."""

    title = "A child in a notice of violence at home"
    label = "sensitive"
    important = True
    recorded_by = (PROGRAM,)
    by_people = False
    in_copies = CHILDS
    line = "Told of where there was violence at home: {how}."
    by_right = InLaw("safe", "The police tell of violence at home, and whoever cares for the child must know.")

    how = Choice("How does the child come into it?", SEEN | LIVES)
    risk = Choice("How great is the risk?", HOW_HIGH)
    row = Text("Which line of the notice?", optional=True)

    high = risk.is_in("high")
    # Whoever reads the others of these decides about each; where the risk is high the child’s plan has an answer too.
    carries = (Need("safety", "Safety from violence at home", high),)
