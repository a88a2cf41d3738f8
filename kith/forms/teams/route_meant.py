"""Which way into a service a note says is closed; whoever wrote it sees the way that holds while they answer."""
from kith.language import Choice, Form, LongText, Text

TOLD = {"elsewhere": "To go somewhere else", "wait": "To wait", "nothing": "Nothing yet"}


class RouteMeant(Form):
    """Says whether a note means that a service takes no referrals, which, and what was done about it."""

    title = "Does your note say that a service takes no referrals?"
    label = "sensitive"
    by_people = False
    of_a_reading = True
    line = "Asked whether a note says that a service takes no referrals: {meant}."
    save = "Save the answer"

    meant = Choice("Does it say so?", {"yes": "Yes", "no": "No, it means something else"})
    which = Text("Which service?", when=meant.is_in("yes"), hint="As it is called under How do I refer")
    told = Choice("What was the family told?", TOLD, when=meant.is_in("yes"))
    now = LongText("What do you do now that you have seen how to refer?", when=meant.is_in("yes"),
                   hint="For example, refer today, and tell the family so.")
