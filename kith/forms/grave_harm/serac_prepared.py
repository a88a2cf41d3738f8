"""What health knows of a young person is put together before SERAC speaks of them."""
from kith.language import Choice, Form, LongText
from kith.language.harm import NOTHING_SAID

OUTCOMES = {"written": "What health knows is below", "not_held": "Information not held: nothing is known to health"}


class SeracPrepared(Form):
    """Gives whoever speaks for health at SERAC what health knows of one young person, with its days and sources."""

    title = "SERAC: what health knows"
    label = "sensitive"
    important = True
    by_people = False
    line = "What health knows was put together for SERAC."
    save = "Save it for SERAC"

    outcome = Choice("What is there to say?", OUTCOMES)
    is_written = outcome.is_in("written")
    known = LongText("What does health know? With its day and where it is from", when=is_written, offered="happened",
                     not_accepted=NOTHING_SAID)
    child_says = LongText("What does the young person say or show?", when=is_written, unknowns=True)
    asks = LongText("What should SERAC decide or see to?", when=is_written, optional=True)
