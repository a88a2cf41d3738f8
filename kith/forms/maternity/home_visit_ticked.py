"""What came of a home visit that was planned; one that did not happen is ticked too, in words."""
from kith.language import Choice, Form, InLaw, LongText
from kith.language.ways import MESSAGE

CAME_OF_IT = {"seen": "Seen at home", "nobody_in": "Nobody was in", "put_off": "The family asked for another day",
              "not_made": "We could not go"}


class HomeVisitTicked(Form):
    """Says what came of a planned home visit, so that the day can be signed off."""

    title = "Home visit: what came of it"
    service = ""
    comes_as = (MESSAGE,)
    by_people = False
    line = "Home visit: {came_of_it}. {note}"
    save = "Tick this visit"
    by_right = InLaw("care", "Whoever cares for a child hears that the child was not seen.")

    came_of_it = Choice("What came of the visit?", CAME_OF_IT)
    note = LongText("What should the next person know?", optional=True)
