"""The service that a concern was sent to takes it, or says that it is not theirs."""
from kith.language import Choice, Form, LongText
from kith.language.pages import TRIAGE


class ConcernAnswered(Form):
    """Says whether a service takes a concern, and why; one that it does not take goes back at once."""

    title = "A concern: taken or not"
    about = "post"
    label = "sensitive"
    by_people = False
    answered_on = TRIAGE
    line = "A service answered: {answer}. {why}"
    save = "Answer"

    answer = Choice("Do you take it?", {"taken": "We take it", "not_ours": "It is not ours"})
    why = LongText("Why? If it is not yours, whose do you think it is?")

    taken = answer.is_in("taken")
    refused = answer.is_in("not_ours")
