"""What somebody had been given is no longer agreed to: who holds it, and who had given it."""
from kith.language import Choice, Entry, Form, InLaw, Several, Text
from kith.language.roles import ON_A_PLAN, PROGRAM
from kith.language.sharing import RECIPIENTS


class SharingEnded(Form):
    """Says who was given something that was taken back, or was given nothing because of a no. They hear of it.

    Whoever would give it says how to go on.
    """

    title = "No longer agreed to: whoever was given it hears"
    label = "sensitive"
    by_people = False
    kept_there = True
    recorded_by = (PROGRAM,)
    line = "What had been given to somebody is no longer agreed to."
    by_right = InLaw("duty", "UK GDPR, article 19: those who were given something hear that it was taken back.")

    role = Choice("Which service had given it?", ON_A_PLAN | {"other": "Another"}, optional=True)
    to = Text("Who had given it?", optional=True)
    what = Entry("Which entry is it?", least=1)
    unasked = Several("Who was therefore given nothing?", RECIPIENTS, optional=True)
    holds = Several("Who was given it, and is told here?", RECIPIENTS, optional=True)
    by_voice = Several("Who was given it, and must be told otherwise?", RECIPIENTS, optional=True)
