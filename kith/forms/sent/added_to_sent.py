"""Something is added to what was sent before and is still with another service: no second one is begun."""
from kith.language import NO_REASON, Choice, Form, InLaw, LongText, Rows, Text
from kith.language.roles import ASKED


class AddedToSent(Form):
    """Adds what is new to what was sent before; whoever has that must read this too."""

    title = "Add to what was sent"
    about = "person"
    by_people = False
    led_to_by = ("already",)
    line = "Something was added to what had been sent."
    important = True
    save = "Add it"
    by_right = InLaw("reply", "It goes to whoever has what it is added to, by the right of that.")

    role = Choice("Who has what was sent?", ASKED)
    words = LongText("What is new, or was wrong before?", not_accepted=NO_REASON)
    documents = Rows("Documents sent with it", name=Text("Name of the document"), optional=True)
