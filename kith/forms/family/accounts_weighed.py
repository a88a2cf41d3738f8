"""What somebody makes of two entries that do not agree."""
from kith.language import NO_REASON, Choice, Entry, Form, LongText
from kith.language.pages import OnPage

SAYS = {"both": "Both can be true", "earlier": "The earlier one is right", "later": "The later one is right",
        "neither": "Neither is right", "open": "I do not know yet"}


class AccountsWeighed(Form):
    """Says which of two entries is right, and why. Neither is changed by it, and both stay where they stand."""

    title = "What to make of two entries that do not agree"
    by_people = False
    of_a_reading = True
    written_on = ("accounts",)
    answered_on = OnPage("/people/{key}/accounts", "Read both entries, and say what you make of them")
    important = True
    line = "Of two entries that do not agree: {says}. {why}"
    save = "Save what I make of it"

    of = Entry("Of which two?", optional=True)
    says = Choice("What do you make of it?", SAYS)
    why = LongText("What makes you think so?", not_accepted=NO_REASON,
                   hint="If nobody knows, what you will do to find out. Everybody who may open this record reads it.")

    settled = says.is_in("both", "earlier", "later", "neither")
