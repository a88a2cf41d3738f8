"""Two entries of one record that do not agree: found by the program, or seen by whoever reads."""
from kith.language import Choice, Entry, Form, LongText
from kith.language.accounts import FACTS
from kith.language.gates import StandsOnRecord


class TwoAccounts(Form):
    """Lays two entries of one record beside each other, because they do not agree. Which is right is said apart."""

    title = "Two entries that do not agree"
    by_people = False
    written_on = ("accounts",)
    important = True
    line = "Two entries do not agree: {fact} {what}"
    save = "Lay them beside each other"

    one = Entry("Which entry?")
    against = Entry("Which other entry does it not agree with?")
    fact = Choice("About what?", {key: fact.words for key, fact in FACTS.items()}, optional=True)
    what = LongText("What does not agree?", when=fact.not_asked,
                    hint="For example, rolled off the bed, and does not roll yet. Everybody who may open this record "
                         "reads it.")

    gates = (StandsOnRecord((one, against)),)
