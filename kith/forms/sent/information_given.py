"""What a service that was asked for information answered; that it holds none is an answer."""
from kith.language import Choice, Form, InLaw, LongText, Text

ANSWERS = {"given": "The information is below", "part": "Part of it is below", "not_held": "Information not held",
           "not_shared": "Held, and not shared",
           "not_registered": "They are not registered with this practice"}


class InformationGiven(Form):
    """Answers a request for information: what is known, or that nothing is held, or why it is not shared."""

    title = "Answer to a request for information"
    service = ""
    important = True
    by_people = False
    liaises = True
    line = "A request for information was answered: {outcome}."
    save = "Send the answer"
    by_right = InLaw("reply", "It goes back to whoever asked, and ends with what was asked.")

    outcome = Choice("What is the answer?", ANSWERS)
    words = LongText("What do you know?", when=outcome.is_in("given", "part"), sensitive=True)
    why = LongText("Why is not all of it shared?", when=outcome.is_in("part", "not_shared"))
    who = Text("Who answers?", hint="Name and job. By telephone counts: write who you spoke to.")
