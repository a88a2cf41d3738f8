"""A handed-over duty is not taken; it returns to the one who gave it."""
from kith.language import Form, LongText


class Declined(Form):
    """Says "this is not mine", with the reason, to the one who offered it."""

    title = "Not taken"
    about = "any"
    acts_as = "decline"
    by_people = False
    line = "Not taken: {why}."
    save = "Say it is not ours"

    why = LongText("Why is it not yours, and whose do you think it is?")
