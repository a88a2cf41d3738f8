"""One step that a law or its guidance asks for: taken, with whom and when, or not needed, and why."""
from kith.language import Choice, Form, LongText, Text
from kith.language.harm import NOTHING_SAID
from kith.language.pages import CHILDS


class StepTaken(Form):
    """Says that a step was taken and who heard it by name, or why it is not needed. An empty step stays owed."""

    title = "A step that a law or guidance asks for"
    label = "sensitive"
    important = True
    by_people = False
    in_copies = CHILDS
    no_silence = True
    line = "A step that a law or guidance asks for. Done: {did}."
    save = "Save this step"

    did = Choice("Was it done?", {"done": "Yes", "not_needed": "It is not needed, and this is why"},
                 nothing_follows={"done": "It was owed, and is done", "not_needed": "It is said why, and by whom"})
    who = Text("Who was told, by name and job?", when=did.is_in("done"), not_accepted=NOTHING_SAID)
    reference = Text("Which reference did they give?", when=did.is_in("done"), optional=True)
    said = LongText("What did they say that they do next?", when=did.is_in("done"), optional=True)
    why = LongText("Why is it not needed?", when=did.is_in("not_needed"), not_accepted=(*NOTHING_SAID, "not needed"))
