"""What the return is said to lack is right as it stands, or nobody can know it."""
from kith.language import NO_REASON, Choice, Form, LongText

ANSWERS = {"right": "It is right as it stands", "nobody": "Nobody can find it out",
           "authority": "The local authority mends it in its own system"}


class ReturnAnswered(Form):
    """Says why a rule of the return stays broken. What can be mended is mended where it was recorded, not here."""

    title = "Return on children in care: why it stays so"
    by_people = False
    line = "The return stays as it is. {how}."
    save = "Save the answer"

    how = Choice("How is it?", ANSWERS)
    why = LongText("Say it so that whoever checks the return understands", not_accepted=NO_REASON)
