"""Whoever did not agree has read the answer, and says whether that settles it for the child."""
from kith.language import Choice, Form, LongText
from kith.language.gates import WithoutNames


class DisagreementHeard(Form):
    """Says whether an answer settles a disagreement; where it does not, the next step is owed."""

    title = "Answer to a disagreement: read"
    by_people = False
    of_a_reading = True
    no_silence = True
    line = "The answer to a disagreement was read. Settled: {settled}."
    save = "I have read it"

    settled = Choice("Is it settled for the child?", {"yes": "Yes", "no": "No: it goes to the next step"},
                     nothing_follows={"yes": "Whoever asked says that it is settled for the child"})
    story = LongText("For others who hesitate: what did it change?", optional=True, hint="One or two sentences under "
                     "“When you do not agree”. No name of anybody, and nothing by which a family could be known.")
    note = LongText("What is still open?", when=settled.is_in("no"))

    gates = (WithoutNames(story),)
