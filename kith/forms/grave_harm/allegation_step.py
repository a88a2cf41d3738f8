"""One step after something was said against somebody who works with children; kept like what was said."""
from kith.language import Choice, Form, LongText, Text
from kith.language.harm import NOTHING_SAID, OFFICER, SAFEGUARDING
from kith.language.pages import CHILDS


class AllegationStep(Form):
    """Says that a step was taken, with whom, and what they decided, or why it is not needed."""

    title = "A step after something was said against somebody"
    about = "any"
    label = "sealed"
    recorded_by = SAFEGUARDING
    by_telephone = OFFICER
    important = True
    by_people = False
    in_copies = CHILDS
    no_silence = True
    line = "A step was taken: {did}."
    save = "Save this step"

    did = Choice("Was it done?", {"done": "Yes", "not_needed": "It is not needed, and this is why"},
                 nothing_follows={"done": "It was owed, and is done", "not_needed": "It is said why, and by whom"})
    who = Text("Who was told, by name and job?", when=did.is_in("done"), not_accepted=NOTHING_SAID)
    reference = Text("Which reference did they give?", when=did.is_in("done"), optional=True)
    why = LongText("Why is it not needed?", when=did.is_in("not_needed"), not_accepted=(*NOTHING_SAID, "not needed"))
