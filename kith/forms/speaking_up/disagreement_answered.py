"""What came of a disagreement: whoever decided has thought again."""
from kith.language import NO_REASON, Choice, Form, InLaw, LongText, Text

STOOD = "stands"
OUTCOMES = {"changed": "The decision is changed", "partly": "Part of it is changed",
            "agreed": "We spoke, and agree now", STOOD: "The decision stands, and this is why"}


class DisagreementAnswered(Form):
    """Answers a disagreement: what is changed, or why it stands. That it was received is no answer."""

    title = "Answer to a disagreement"
    important = True
    by_people = False
    no_silence = True
    line = "A disagreement was answered: {outcome}."
    save = "Send the answer"
    by_right = InLaw("reply", "It goes back to whoever did not agree.")

    outcome = Choice("What came of it?", OUTCOMES,
                     nothing_follows="Whoever asked reads it, and says whether it settles it for the child")
    words = LongText("What happens now for the child, and why?", not_accepted=(*NO_REASON, "noted"))
    who = Text("Who answers?", hint="Name and job. By telephone counts: write who you spoke to.")
